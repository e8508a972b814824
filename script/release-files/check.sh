#!/usr/bin/env bash
# Installs the Linux archive in a clean folder and lives through an installation's life without network, SDK or Node:
# install, first start, upgrade of an earlier release's database, backup, loss, restore. Called by script/release --check.
#   check.sh ARCHIVE.tar.gz VERSION
set -euo pipefail
archive="$1" version="$2"
root="$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)"
clean="$(mktemp -d)"
server=""
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf -- "$clean"
}
trap finish EXIT
fail() {
  printf 'release check: FAILED: %s\n' "$*" >&2
  exit 1
}

# A namespace without any route proves that nothing is fetched; where the machine allows none, the environment alone is clean.
if unshare -rn true 2>/dev/null; then inside=(unshare -rn); away="no network"; else inside=(); away="network not cut: this machine allows no namespaces"; fi
bare() { env -i PATH=/usr/bin:/bin HOME="$clean" LANG=C.UTF-8 "$@"; }

tar -xzf "$archive" -C "$clean"
from="$clean/throughline-$version-linux-x64"
port=$((20000 + RANDOM % 20000))

# 1 a new installation: installs, starts, prints the one-time link, answers
bare ${inside[@]+"${inside[@]}"} "$from/install.sh" --to "$clean/program" --data "$clean/data" --keys "$clean/keys" >"$clean/install.log" || fail "install: $(tail -n 3 "$clean/install.log")"
grep -q "Installed $version" "$clean/install.log" || fail "install did not say what it installed."
cat >"$clean/live.sh" <<'LIVE'
set -eu
ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || true
"$1/throughline" serve --urls "http://127.0.0.1:$2" >"$3" 2>&1 &
pid=$!
tries=0
until grep -q "is ready" "$3"; do
  tries=$((tries + 1))
  [ $tries -lt 120 ] && kill -0 $pid 2>/dev/null || { cat "$3"; exit 1; }
  sleep 0.5
done
exec 3<>"/dev/tcp/127.0.0.1/$2"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
head -n 1 <&3 | grep -q ' 200' || { echo "not healthy"; kill $pid; exit 1; }
if [ -n "${4:-}" ]; then "$1/throughline" backup "$4"; fi
kill $pid
wait $pid || true
LIVE
bare ${inside[@]+"${inside[@]}"} bash "$clean/live.sh" "$clean/program" "$port" "$clean/first.log" || fail "first start: $(tail -n 3 "$clean/first.log")"
grep -q "/set-up?key=" "$clean/first.log" || fail "the first start printed no link for the first administrator."

# 2 an earlier release's database, filled: upgraded with a backup before, read again, log verified
old="$(find "$root/tests/App.Tests/Databases/Filled" -mindepth 1 -maxdepth 1 -type d | sort | head -n 1)"
[ -n "$old" ] || fail "there is no earlier release to upgrade from."
mkdir -p "$clean/old/data" "$clean/old/keys" "$clean/old/program/earlier"
gzip -dc "$old/throughline.db.gz" >"$clean/old/data/throughline.db"
cp "$old"/keys-sqlite/* "$clean/old/keys/"
# The earlier program is not at hand; this one stands in for it where it only copies the database.
cp -R "$from/program/." "$clean/old/program/earlier"
ln -s earlier "$clean/old/program/current"
bare ${inside[@]+"${inside[@]}"} "$from/install.sh" --to "$clean/old/program" --data "$clean/old/data" --keys "$clean/old/keys" >"$clean/upgrade.log" 2>&1 || fail "upgrade: $(tail -n 3 "$clean/upgrade.log")"
grep -q "Upgraded from earlier to $version" "$clean/upgrade.log" || fail "the upgrade did not say what it did: $(cat "$clean/upgrade.log")"
[ "$(readlink "$clean/old/program/current")" = "$version" ] || fail "the program in use is not the new one."
find "$clean/old/data/backups" -name 'before-*.zip' | grep -q . || fail "the upgrade wrote no backup."
bare "$clean/old/program/throughline" audit verify >"$clean/verify.log" || fail "the log of the upgraded database does not verify: $(tail -n 2 "$clean/verify.log")"

# 3 backup while it runs, loss of the data, restore with the keys; without the keys it must refuse
bare ${inside[@]+"${inside[@]}"} bash "$clean/live.sh" "$clean/old/program" "$port" "$clean/second.log" "$clean/backup.zip" >"$clean/backup.log" 2>&1 || fail "backup while running: $(tail -n 3 "$clean/backup.log")"
rm -rf -- "$clean/old/data"
mkdir "$clean/old/data" "$clean/nokeys"
if bare "$clean/old/program/current/throughline" restore "$clean/backup.zip" --data "$clean/old/data" --keys "$clean/nokeys" >"$clean/refused.log" 2>&1; then fail "a restore without keys was not refused."; fi
bare ${inside[@]+"${inside[@]}"} "$clean/old/program/throughline" restore "$clean/backup.zip" >"$clean/restore.log" 2>&1 || fail "restore: $(tail -n 3 "$clean/restore.log")"
bare ${inside[@]+"${inside[@]}"} bash "$clean/live.sh" "$clean/old/program" "$port" "$clean/third.log" || fail "start after restore: $(tail -n 3 "$clean/third.log")"

# 4 bad input changes nothing and says one line
if bare "$from/install.sh" --to "$clean/x" >"$clean/bad.log" 2>&1; then fail "an install without a data folder was not refused."; fi
[ "$(wc -l <"$clean/bad.log")" -eq 1 ] || fail "the refusal is not one line."
echo "release check: passed ($away)"
