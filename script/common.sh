# Read by the other commands of this folder. Sets `root`, and offers `build_app` and `run_app`.
set -euo pipefail
root="$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
app="$root/artifacts/bin/App/release/throughline.dll"

stop() { # code, words
  printf '%s: %s\n' "$(basename -- "$0")" "$2" >&2
  exit "$1"
}

# The build needs the SDK and Node.js; anything missing is one line and exit code 2.
need_tools() {
  command -v dotnet >/dev/null 2>&1 || stop 2 "the .NET 10 SDK is missing: install it and open a new shell (https://dotnet.microsoft.com/download/dotnet/10.0)."
  local sdk
  sdk="$(cd -- "$root" && dotnet --version 2>/dev/null)" || sdk="none"
  case "$sdk" in
    10.*) ;;
    *) stop 2 "the .NET 10 SDK is missing (found: $sdk): install it beside the one you have (https://dotnet.microsoft.com/download/dotnet/10.0)." ;;
  esac
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
    stop 2 "Node.js is missing: the style sheets are built with it. Install Node.js 20 or newer with npm (Debian: apt-get install nodejs npm)."
}

# One line that changes when any source of the app is added, removed or edited. What the build writes into src is left out.
fingerprint() {
  local inputs=() each
  for each in src samples Directory.Build.props Directory.Packages.props BannedSymbols.txt global.json nuget.config; do
    [ ! -e "$root/$each" ] || inputs+=("$root/$each")
  done
  find "${inputs[@]}" \
    \( -name node_modules -o -path "$root/src/App/wwwroot/css" -o -name bin -o -name obj \) -prune \
    -o -type f -printf '%P %s %T@\n' | LC_ALL=C sort | cksum
}

# Runs a command while holding the lock of this checkout's build. Build servers must not inherit the lock, so it is closed for them.
with_build_lock() {
  mkdir -p "$root/artifacts"
  if command -v flock >/dev/null 2>&1; then
    (
      flock 9
      "$@" 9>&-
    ) 9>"$root/artifacts/.build.lock"
  else
    "$@"
  fi
}

build_app() {
  local stamp="$root/artifacts/.app.stamp" now
  now="$(fingerprint)"
  if [ -f "$app" ] && [ -f "$stamp" ] && [ "$(<"$stamp")" = "$now" ]; then
    return 0
  fi
  need_tools
  with_build_lock build_if_changed "$stamp"
}

build_if_changed() {
  local stamp="$1" now said
  now="$(fingerprint)" # another one may have built while this one waited
  if [ -f "$app" ] && [ -f "$stamp" ] && [ "$(<"$stamp")" = "$now" ]; then
    return 0
  fi
  echo "Building Throughline (the first time takes about a minute)." >&2
  if ! said="$(dotnet build "$root/src/App/App.csproj" -c Release -v q -nologo -clp:ErrorsOnly -nodeReuse:false 2>&1)"; then
    printf '%s\n' "$said" >&2
    stop 1 "the build failed; the lines above say where."
  fi
  printf '%s\n' "$now" >"$stamp.$$"
  mv -f "$stamp.$$" "$stamp"
}

# Becomes the app: signals reach it, its exit code is the command's.
run_app() {
  build_app
  command -v dotnet >/dev/null 2>&1 || stop 2 "the .NET 10 runtime is missing: install the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0)."
  exec dotnet "$app" "$@"
}
