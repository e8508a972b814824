#!/bin/sh
# Installs or upgrades Throughline from this archive. Nothing is fetched. Run it again from a newer archive to upgrade.
#   ./install.sh --to FOLDER --data FOLDER --keys FOLDER [--database "postgres:…"]
# An upgrade writes a backup to DATA/backups first, brings the tables to the new version, and goes back to the old program if that fails.
set -eu
here="$(cd -P -- "$(dirname -- "$0")" && pwd)"
to="" data="" keys="" database=""
say() { printf '%s\n' "$*"; }
stop() { printf 'install.sh: %s\n' "$*" >&2; exit 2; }
while [ $# -gt 0 ]; do
  case "$1" in
    --to | --data | --keys | --database)
      [ $# -ge 2 ] || stop "$1 needs a value."
      case "$1" in --to) to="$2" ;; --data) data="$2" ;; --keys) keys="$2" ;; --database) database="$2" ;; esac
      shift 2 ;;
    -h | --help) sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) stop "unknown argument '$1'; ./install.sh --help shows what there is." ;;
  esac
done
[ -n "$to" ] || stop "say where the program goes: --to /opt/throughline"
[ -n "$data" ] || stop "say where the data goes: --data /var/lib/throughline"
[ -n "$keys" ] || stop "say where the keys go, best on another disk: --keys /media/keys"
[ "$(uname -s)/$(uname -m)" = Linux/x86_64 ] || stop "this archive is for Linux on x86-64; this machine is $(uname -s) on $(uname -m)."
[ -x "$here/program/throughline" ] || stop "$here/program is not whole; unpack the archive again."
version="$(cat "$here/program/VERSION")"
mkdir -p -- "$to" "$data" "$keys"
chmod 700 -- "$data" "$keys"
to="$(cd -P -- "$to" && pwd)" data="$(cd -P -- "$data" && pwd)" keys="$(cd -P -- "$keys" && pwd)"
old=""
[ ! -L "$to/current" ] || old="$(readlink "$to/current")"
[ ! -e "$data/throughline.running" ] || say "If Throughline is running, stop it first; an upgrade does not start while the database is in use."

# The new program comes to lie beside the old one; only the link 'current' moves.
if [ "$old" != "$version" ] || [ ! -d "$to/$version" ]; then
  rm -rf -- "$to/.$version.unfinished"
  cp -R -- "$here/program" "$to/.$version.unfinished"
  rm -rf -- "${to:?}/$version"
  mv -- "$to/.$version.unfinished" "$to/$version"
fi
"$to/$version/throughline" --help >/dev/null 2>"$to/start.log" || {
  cat "$to/start.log" >&2
  stop "the program does not start on this machine. It needs the libraries ICU and OpenSSL 3 (Debian, Ubuntu: libicu and libssl3), which come with the system. Nothing was changed."
}
rm -f -- "$to/start.log"
cat >"$to/.throughline.new" <<RUN
#!/bin/sh
# Written by install.sh: runs Throughline on this installation's data. Example: $to/throughline serve
place=""
case "\${1:-}" in serve | setup | backup | restore | migrate | check | audit | cases) place=yes ;; esac
[ -n "\$place" ] || exec "$to/current/throughline" "\$@"
exec "$to/current/throughline" "\$@" --data "$data" --keys "$keys"${database:+ --database "$database"}
RUN
chmod 755 "$to/.throughline.new"

point() { ln -s -- "$1" "$to/.current.new" && mv -T -- "$to/.current.new" "$to/current"; }

holds_data() { [ -n "$database" ] || [ -e "$data/throughline.db" ]; }
if [ -n "$old" ] && holds_data; then
  mkdir -p -- "$data/backups"
  backup="$data/backups/before-$version-$(date -u +%Y%m%dT%H%M%SZ).zip"
  "$to/$old/throughline" backup "$backup" --data "$data" --keys "$keys" ${database:+--database "$database"} || stop "no backup could be written, so nothing was upgraded."
fi
point "$version"
mv -- "$to/.throughline.new" "$to/throughline"
if holds_data && ! "$to/throughline" migrate; then
  if [ -n "$old" ]; then
    point "$old"
    stop "the tables could not be brought to $version; the program is again $old, and the backup is $backup."
  fi
  stop "the tables could not be brought to $version."
fi
if [ -n "$old" ]; then say "Upgraded from $old to $version."; else say "Installed $version."; fi
say "Start it with: $to/throughline serve --urls http://127.0.0.1:5080"
