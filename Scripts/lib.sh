# What the scripts share; to be sourced by bash. Whoever sources it stands at the top of the checkout afterwards.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Packages of Debian 12 that the build needs; CONTRIBUTING.md says what for.
build_packages=(pkg-config libsqlite3-dev libgraphviz-dev libarchive-dev libxml2-dev fonts-dejavu-core)
# Packages that only the tests need.
test_packages=(python3)

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Installs those of the named Debian packages that are missing, and says so; does nothing where none is.
need_packages() {
  local missing=() package
  command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing ${missing[*]} …"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Run this as root, or install yourself: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  quietly "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update
  quietly "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}"
}

need_swift() {
  command -v swift >/dev/null || fail "There is no swift on the PATH; get Swift 6.3 from https://swift.org/install"
}

# Runs a command and shows what it printed only where it failed.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  [ $status -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return $status
}

release_build=(-c release --static-swift-stdlib)

# Builds the release program; its path is in $entente afterwards.
build_release() {
  need_swift
  need_packages "${build_packages[@]}"
  say "Building the program …"
  quietly swift build "${release_build[@]}" --product entente || fail "The build failed."
  entente=$(swift build "${release_build[@]}" --show-bin-path)/entente
}
