#!/bin/sh
# backup.sh TOOL DATA - sealed backups: made, listed, proved, and brought back, one case or all; and
# what stands in the way of each.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-03-02
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
# Names of the backups in the store or in a folder, newest first.
names() {
  run backups --json "$@"
  sed -n 's/.*"name" : "\([^"]*\)".*/\1/p' "$out"
}
tells() { run show "$1" --json && says "$2"; }
tells_not() { run show "$1" --json && ! says "$2"; }

create --today "$today" --team 'Team Ribsgelemark' --worker 'Mette Solsortevinge' \
  --phase-months 4 --sheet "$folder/sheet.pdf"
run backups
check 'a store without a backup has none to list' ended_with 0
run add-citizen --mode cover --alias Kvistsnegl --birth-year 1999 --code K-01
run start-course K-01 --contact-start today-2w --phase1-start today
run add-contact K-01 date=today-1d kind=phone minutes=5 'line=Skrevet inden kopien'

# --- Made, listed, proved.
run backup
check 'a backup is made, opened and counted' ended_with 0
check 'it says how many cases it holds' says '1 sag'
check 'and where the log of use ends' grep -qE '^Log over brug, [0-9]+ linjer: [0-9a-f]{16}$' "$out"
first=$(names)
check 'it is listed' test -n "$first"
run backups --check
check 'each file of it is opened' says 'hel'
run backups --check --json
check 'as JSON too' says '"whole" : 1'
check 'no name and no note is readable in it' \
  sh -c "! grep -rqE 'Kvistsnegl|Skrevet inden' '$home'"

# --- Brought back.
run add-contact K-01 date=today kind=phone minutes=9 'line=Skrevet efter kopien'
run add-citizen --mode anonymous --birth-year 2001 --code K-02
run restore "$first" K-01
check 'one case is brought back' ended_with 0
check 'with what it held' tells K-01 'Skrevet inden kopien'
check 'and without what came later' tells_not K-01 'Skrevet efter kopien'
second=$(names | head -n 1)
check 'the state before is in a backup of its own' test "$second" != "$first"
run restore "$second"
check 'all cases are brought back from that' ended_with 0
check 'it says how many' says '2 sager'
check 'and what had come later is there again' tells K-01 'Skrevet efter kopien'
run restore "$first"
check 'the first is brought back as a whole' ended_with 0
check 'the case is as it was then' tells_not K-01 'Skrevet efter kopien'
run show K-02
check 'a case that it does not hold stays' ended_with 0
run show K-01 --history
check 'the history says that the case was brought back' says 'sikkerhedskopi'
run verify
check 'every file is whole' ended_with 0

# --- Ctrl+C, sent until it is over: given up or done, and nothing between.
run add-contact K-01 date=today kind=phone minutes=9 'line=Skrevet efter det hele'
"$tool" restore "$first" --store "$home" --recovery-fd 3 --today "$today" 3<"$folder/code" \
  >"$out" 2>"$err" </dev/null &
while kill -INT $! 2>/dev/null; do :; done
status=0
wait $! || status=$?
if [ "$status" -eq 0 ]; then
  check 'what was done is done' tells_not K-01 'Skrevet efter det hele'
else
  # 130: it had not begun yet, and the signal ended it as it ends any program.
  check 'what was given up is told in words' sh -c \
    "test $status -eq 130 || { test $status -eq 6 && grep -q 'Du stoppede' '$err'; }"
  check 'and is as it was' tells K-01 'Skrevet efter det hele'
fi
run verify
check 'either way every file is whole' ended_with 0
check 'a script is told no percents' sh -c "! grep -q '%' '$err'"

# --- An erasure holds for every backup.
run backup
held=$(names | head -n 1)
run erase K-02 --confirm K-02
check 'a case of the backup is erased' ended_with 0
run add-contact K-01 date=today kind=phone minutes=9 'line=Skrevet efter sletningen'
run restore "$held"
check 'all cases of it but that one are brought back' says '1 sag'
check 'and hold what they held' tells_not K-01 'Skrevet efter sletningen'
run show K-02
check 'the erased one is not there' ended_saying 1 'K-02'
run list
check 'nor in the list' sh -c "! grep -q K-02 '$out'"
check 'and no file of it came back' test "$(find "$home" -name '*.case' ! -path '*/backups/*' | wc -l)" -eq 1

# --- In a folder of the worker's own.
mkdir "$folder/stick"
before=$(names | wc -l)
run backup --folder "$folder/stick"
check 'a backup goes where it is asked to' ended_with 0
check 'it is listed there' test "$(names --folder "$folder/stick" | wc -l)" -eq 1
check 'and not in the store' test "$(names | wc -l)" -eq "$before"
run restore "$(names --folder "$folder/stick")" K-01 --folder "$folder/stick"
check 'a case is brought back from there' ended_with 0

# --- What stands in the way.
run backup --folder "$folder/no-stick"
check 'a folder that is not there is not made' ended_saying 5 'kan ikke nås'
check 'indeed not' test ! -e "$folder/no-stick"
run restore 1999-01-01
check 'a backup that is not there is not brought back' ended_with 4
run restore "$first" K-99
check 'nor a case that is not in the store' ended_saying 1 'K-99'
run restore
check 'which one has to be said' ended_with 2

file=$(find "$folder/stick" -name '*.case' | head -n 1)
size=$(wc -c <"$file")
printf '\0\0\0\0' | dd of="$file" bs=1 seek=$((size / 2)) conv=notrunc 2>/dev/null
run backups --check --folder "$folder/stick"
check 'one that is damaged is found' ended_with 4
check 'and named so' says 'beskadiget'
run add-contact K-01 date=today kind=phone minutes=3 'line=Skrevet til sidst'
run restore "$(names --folder "$folder/stick")" --folder "$folder/stick"
check 'it is not brought back' ended_with 4
check 'and the case stays as it is' tells K-01 'Skrevet til sidst'
run verify
check 'every file is still whole' ended_with 0

# --- The whole store as it was, put back by other means, and no keychain anywhere.

cp -a "$home" "$folder/before"
run add-contact K-01 date=today kind=phone minutes=4 'line=Skrevet efter kopien'
run list
check 'a store that moves on is no news' is_silent
rm -r "$home"
mv "$folder/before" "$home"
run list
check 'one put back is told' warns 'Ældre filer end sidst'
run list
check 'once' is_silent

finish
