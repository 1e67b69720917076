# Sourced by the scripts beside it: where the repository is, and what they share.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 2; }

# need COMMAND "how to install it": one clear sentence when it is missing.
need() { command -v "$1" >/dev/null 2>&1 || die "ไม่พบ $1 ติดตั้งด้วย: $2 / $1 is missing; install it with: $2"; }

# Debian itself has no .NET: the package comes from Microsoft's feed.
need_sdk() {
  local install="wget https://packages.microsoft.com/config/debian/12/packages-microsoft-prod.deb && dpkg -i packages-microsoft-prod.deb && apt-get update && apt-get install dotnet-sdk-10.0"
  need dotnet "$install"
  dotnet --list-sdks | grep -q '^10\.' || die "ต้องใช้ .NET SDK 10 ติดตั้งด้วย: $install / The .NET SDK 10 is missing; install it with: $install"
}

need_node() {
  need node "apt-get install nodejs npm"
  need npm "apt-get install npm"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || die "ต้องใช้ Node.js 18 ขึ้นไป / Node.js 18 or newer is needed; install it with: apt-get install nodejs"
}

# Front-end libraries from npm by the lock file, built into wwwroot/lib; nothing to do when neither changed.
build_assets() {
  cd "$root"
  if [ ! -f node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
    npm ci --no-audit --no-fund --loglevel=error
    mkdir -p node_modules
    touch node_modules/.installed
  fi
  npm run --silent build
}

# build PROJECT_OR_SOLUTION [more arguments]: Release, quiet, with one retry of the restore when the registry hiccups.
build() {
  dotnet restore "$1" --verbosity quiet || { sleep 5; dotnet restore "$1" --verbosity quiet; }
  dotnet build -c Release --no-restore --nologo --verbosity quiet "$@"
}
