#!/bin/sh
# settings.sh TOOL DATA DEMO - settings of a team go to another, are looked at first, and go back.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

schema=$3/../schemas/settings.schema.json
run() { with_code settings "$@" --today 2026-11-21 </dev/null; }
holds() { grep -q "$2" "$1"; }
lacks() { ! grep -q "$2" "$1"; }
head='{"format": "overgang-settings", "version": 1'

create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"
run
check 'what is set is shown' says 'Måneder mellem stjernemålinger: 2'
run --json
cp "$out" "$folder/shown.json"
check 'for a program as the file has it' "$(dirname "$0")/check-schema" "$schema" "$folder/shown.json"
run reset --preview --json
check 'what is said to a person is not for a program' [ ! -s "$out" ]
check 'but is said' warns 'Intet er anderledes.'
run export
check 'where it shall go must be said' ended_saying 2 '--to'
run export --to "$folder/all.json"
check 'all is written' ended_with 0
check 'as the schema says' "$(dirname "$0")/check-schema" "$schema" "$folder/all.json"
check 'without the name of the team' lacks "$folder/all.json" 'Havnen'
check 'or of anybody' lacks "$folder/all.json" 'Holm'
run export --only phrases --only reminders --to "$folder/some.json"
check 'a part can be written' holds "$folder/some.json" 'silent_1'
check 'without the rest' lacks "$folder/some.json" 'phase_months'
check 'it keeps to the schema' "$(dirname "$0")/check-schema" "$schema" "$folder/some.json"
run export --only tea --to "$folder/tea.json"
check 'a group that is none is not understood' ended_saying 2 'reminders'

run import "$folder/all.json"
check 'its own file changes nothing' says 'Intet er anderledes.'
printf '%s, "settings": {"silent_3": 40}, "phrase": [{"title": "Goddag", "text": "Vi hilste."}]}' \
  "$head" >"$folder/other.json"
run import "$folder/other.json" --preview
check 'what would be different is said' says 'i fase 3: 35 dage → 40 dage'
check 'so is a row' says '»Goddag« tilføjes'
run
check 'and nothing is, yet' says 'i fase 3: 35'
run import "$folder/other.json"
check 'it is taken over' ended_with 0
run
check 'and is so' says 'i fase 3: 40'
run reset --only reminders
check 'a group goes back' says 'i fase 3: 40 dage → 35 dage'
run export --to "$folder/after.json"
check 'the others stay' holds "$folder/after.json" 'Goddag'
run reset
check 'all goes back' says '»Goddag« lægges i papirkurven'
run export --to "$folder/back.json"
check 'so that it is as it was' cmp "$folder/back.json" "$folder/all.json"

printf '%s, "settings": {"silent_3": 0}}' "$head" >"$folder/bad"
run import "$folder/bad"
check 'a number outside its limits is refused by name' ended_saying 1 'et tal fra 1 til 366'
check 'what is set stays' warns 'Indstillingerne er, som de var.'
printf '%s, "citizen": []}' "$head" >"$folder/bad"
run import "$folder/bad"
check 'so is what is no setting' ended_saying 1 '»citizen«'
printf '%s, "phrase": [{"title": "a", "text": "b"}, {"title": "c"}]}' "$head" >"$folder/bad"
run import "$folder/bad"
check 'and the row that lacks something' ended_saying 1 'nummer 2'
printf '%s' "$head" >"$folder/bad"
run import "$folder/bad"
check 'half a file is refused' ended_saying 1 'linje'
run import "$folder/none.json"
check 'a file that is not there is named' warns 'none.json'
with_code log --today 2026-11-21 </dev/null
check 'giving them away leaves a line' says 'taget ud'
finish
