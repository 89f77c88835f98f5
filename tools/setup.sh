#!/usr/bin/env bash
# tools/setup.sh [build|test|check]: installs the Debian 12 packages that isnad needs; only what is missing.
#   build  the program (the default)
#   test   the program, its tests and benchmarks
#   check  all of that, clang-format and clang-tidy
# Run as root, or where sudo works. Downloads nothing if nothing is missing.
set -euo pipefail

build=(g++ cmake ninja-build make pkg-config librocksdb-dev libicu-dev libboost-graph-dev libxxhash-dev nlohmann-json3-dev
       libcli11-dev libfmt-dev)
test=(libgtest-dev libgmock-dev libbenchmark-dev python3 ccache git)
check=(clang-format clang-tidy)

case "${1:-build}" in
  build) wanted=("${build[@]}") ;;
  test) wanted=("${build[@]}" "${test[@]}") ;;
  check) wanted=("${build[@]}" "${test[@]}" "${check[@]}") ;;
  *) echo "usage: tools/setup.sh [build|test|check]" >&2; exit 2 ;;
esac

if ! command -v apt-get >/dev/null; then
  echo "setup: this is no Debian, install what these packages hold by other means: ${wanted[*]}" >&2
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "setup: all ${#wanted[@]} packages are installed"
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: as root, run: apt-get update && apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Quiet while all goes well; the whole log if it does not.
quietly() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 </dev/null || {
    cat "$log" >&2
    echo "setup: failed: $*" >&2
    exit 1
  }
}
echo "setup: installing ${#missing[@]} of ${#wanted[@]} packages: ${missing[*]}"
quietly apt-get -o DPkg::Lock::Timeout=300 -qq update
quietly apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends "${missing[@]}"
