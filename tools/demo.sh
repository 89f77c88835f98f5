#!/usr/bin/env bash
# tools/demo.sh: from a bare Debian 12 to an answer. Installs what is missing, builds the program, reads an article
# set into a new store, and shows which events several outlets tell, who agrees, and where their figures conflict.
# Ten minutes from nothing, seconds when run again. Works from any directory; leaves build/ behind, nothing else.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '\n== %s\n' "$*"; }

tools/setup.sh build

say "building isnad (release)"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset release >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
cmake --build --preset release --target isnad

isnad=build/release/isnad
store=build/demo.db
rm -rf "$store"

run() {
  say "$(printf '%s ' isnad "$@")"
  "$isnad" --store "$store" "$@"
}

run ingest fixtures/dev-raids-2019-2021/articles.jsonl
cat <<END

The store is $root/$store. Ask it more, for example:
  $root/$isnad --store $root/$store find البصيرة
  $root/$isnad --help
END

run events --min-outlets 2
# Who agrees: the event that most outlets tell, the first of equals.
most_told=$("$isnad" --store "$store" events --min-outlets 2 --json |
  sed -n 's/.*"id": *"\(ev-[0-9]*\)".*"outlets": *\([0-9]*\).*/\2 \1/p' | sort -k1,1nr -k2,2 | sed -n '1s/.* //p')
[ -z "$most_told" ] || run event "$most_told"
run conflicts
