#!/usr/bin/env bash
# tests/run.sh [dev|asan] [CTEST ARGUMENTS…]: installs what is missing, builds that preset (dev) and runs all its tests.
# Closes with ctest's own summary and exits with its status.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=dev
if [ $# -gt 0 ] && [[ $1 != -* ]]; then
  preset=$1
  shift
fi

tools/setup.sh test
# CMake takes the launcher from here when it first configures a build directory.
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
echo "== building ($preset)"
cmake --preset "$preset" --log-level=WARNING >/dev/null
cmake --build --preset "$preset"
echo "== testing ($preset)"
exec ctest --preset "$preset" "$@"
