#!/bin/sh
# generate.sh TOOL DATA - made-up caseloads: the same seed makes the same, in an empty store alone.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-06-02

# make NAME ARGUMENT...: a store of its own, filled; what all of it holds stands in NAME.json
make() {
  name=$1
  shift
  home=$folder/$name
  create --today "$today" --team 'Team Nord' --worker 'Mette' --sheet "$folder/$name.pdf"
  with_code generate --today "$today" "$@"
  check "$name: made" ended_with 0
  check "$name: nothing is warned of" is_silent
  with_code export --all --for team --to "$folder/$name.all" --today "$today"
  check "$name: it is written out" ended_with 0
  # what is of this store alone is another each time, and so is the order of its files
  grep -E '"(code|name|date|value|fact|line|what|times|strength)"' "$folder/$name.all" | sort \
    >"$folder/$name.json"
  check "$name: there is something to compare" [ -s "$folder/$name.json" ]
}

make one 5 --seed 7
with_code verify --today "$today"
check 'every file is whole' ended_with 0
with_code list --today "$today" --json
check 'five citizens are listed' sh -c "[ \"\$(grep -c '\"code\"' '$out')\" -eq 5 ]"
with_code generate 5 --today "$today"
check 'a store with citizens gets no made-up ones' ended_saying 1 'borgere'

make again 5 --seed 7
check 'the same seed makes the same' cmp "$folder/one.json" "$folder/again.json"
make other 5 --seed 8
check 'another seed makes others' sh -c "! cmp -s '$folder/one.json' '$folder/other.json'"
make cards 5 --seed 7 --cards
check 'a card has no notes' sh -c "! grep -q '\"fact\"' '$folder/cards.json'"
with_code verify --today "$today"
check 'and is whole' ended_with 0

with_code generate none
check 'how many is a number' ended_with 2

finish
