#!/bin/sh
# odd-input.sh TOOL DATA - what is given in good faith and yet not as it was thought of: a file under
# the name of another, bytes that are no letters, numbers below zero, forms of the team's own.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-11-21
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
tell() { # WORD...: the command line alone, without a store
  status=0
  "$tool" "$@" </dev/null >"$out" 2>"$err" || status=$?
}
text_of() { pdftotext -layout "$1" - >"$out"; }

# --- A passphrase that goes on behind a zero, where nothing of it would count.
status=0
printf 'kanariegul trompet mosekonge\0 syvogtyve ribben\n' |
  "$tool" create --store "$home" --passphrase-fd 0 --recovery-out 3 --team T --worker W \
    3>"$folder/code" >"$out" 2>"$err" || status=$?
check 'a passphrase with a zero in it is none' ended_saying 3 'Der kunne ikke læses'
check 'and nothing is made' sh -c '[ ! -e "$1" ]' sh "$home"

# --- A recovery sheet is never put in the place of another: its code may be the one that counts.
echo 'the sheet of another store' >"$folder/sheet.pdf"
create --today "$today" --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"
check 'a sheet does not take the place of a file' ended_saying 1 'findes allerede'
check 'which is as it was' grep -q another "$folder/sheet.pdf"
check 'and no store is made' sh -c '[ ! -e "$1" ]' sh "$home"
create --today "$today" --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/first.pdf"
check 'with a name of its own it is made' ended_with 0
tell create --help
check "and the help says that it is a new file" says "denne nye fil"
cp "$folder/first.pdf" "$folder/kept.pdf"
status=0
echo sommer | "$tool" new-keys --store "$home" --recovery-fd 3 --new-passphrase-fd 0 \
  --sheet "$folder/first.pdf" 3<"$folder/code" >"$out" 2>"$err" || status=$?
check 'nor does that of new keys' ended_saying 1 'findes allerede'
check 'the sheet that opens the store is there' cmp "$folder/first.pdf" "$folder/kept.pdf"

# --- Bytes that are no letters, and letters that move a terminal.
latin=$(printf 'M\345ne')
tell list --store "$folder/$latin"
check 'an option that is not UTF-8 is told of' ended_saying 2 'UTF-8'
tell create --team "$latin" --worker W --sheet "$folder/latin.pdf" --store "$folder/none"
check 'and so is a name' ended_saying 2 'UTF-8'
tell "$(printf 'da\033[2Jnce\342\200\256')"
check 'what is said of a word does not move the terminal' ended_saying 2 'da[2Jnce«'
check 'nothing of it does' sh -c '! LC_ALL=C grep -q "$(printf "\033\|\342\200\256")" "$1"' sh "$err"

# --- A spreadsheet by whatever name: an office writes .CSV, a script sends it.
printf 'Sagskode;F\370dsels\345r\r\nAB-1;1999\r\n' >"$folder/BORGERE.CSV"
run import "$folder/BORGERE.CSV"
check 'a spreadsheet in capitals is one' ended_with 0
printf 'Sagskode;Fødselsår\nAB-2;1998\n' >"$folder/lines"
with_code import - --as citizens --today "$today" <"$folder/lines"
check 'so is what comes on the standard input' ended_with 0
run list
check 'both citizens are there' says 'AB-2'
printf 'Anna Holm\n0101901234\n' >"$folder/notes.txt"
run import "$folder/notes.txt"
check 'a file that is neither is refused' ended_with 1
check 'without telling who stands in it' sh -c '! grep -q -e Anna -e 0101 "$1"' sh "$err"
printf 'Sagskode;CPR\nAB-3;0101\n' >"$folder/cpr.csv"
run import "$folder/cpr.csv"
check 'a number that is none is named by row and column' ended_saying 1 'Række 2'
check 'and not told' sh -c '! grep -q 0101 "$1"' sh "$err"

# --- Lines of a note that are no text, or say something twice.
printf 'fact: bes\370g\n' >"$folder/lines"
with_code add-note AB-1 - --today "$today" <"$folder/lines"
check 'letters of another encoding are not kept as others' ended_saying 1 'UTF-8'
printf 'fact: det første\0\njudgement: det andet\n' >"$folder/lines"
with_code add-note AB-1 - --today "$today" <"$folder/lines"
check 'nor is half of a note' ended_saying 1 'UTF-8'
printf 'motivation 4 "sagt\0"\n' >"$folder/lines"
with_code add-star AB-1 - --today "$today" <"$folder/lines"
check 'or of a star' ended_saying 1 'UTF-8'
printf 'fact: det første\nfact: det andet\n' >"$folder/lines"
with_code add-note AB-1 - --today "$today" <"$folder/lines"
check 'what is said twice does not lose the first' ended_saying 2 'to gange'
run add-note AB-1 fact=A fact=B
check 'nor on the command line' ended_saying 2 'to gange'
run show AB-1 --json
check 'nothing of it is kept' sh -c '! grep -q "det første" "$1"' sh "$out"

# --- Numbers that nobody means.
for option in '--rate=-1' '--rate=-5' '--weeks=-2' '--weeks=2147483647' '--full-days=9999' \
  '--risk=101' '--moderate=-1' '--moderate=1e300' '--large=nan' '--phase-months=-1'; do
  run report "$option"
  check "a report with $option is refused" ended_with 2
done
for days in -1 367 2147483647; do
  run today "--ahead=$days"
  check "looking $days days ahead is refused" ended_with 2
done
run today --ahead 366
check 'a year is not' ended_with 0
run report --rate 500 --weeks 8 --moderate 0.5 --large 2 --risk 35
check 'one with numbers that are meant is not' ended_with 0

for marks in 'community=3x' 'community=3.7' 'community=' 'community=3 community=4'; do
  # Each word is a mark.
  # shellcheck disable=SC2086
  run fidelity AB-1 $marks
  check "a review with $marks is refused" ended_with 2
done
run fidelity AB-1 community=3
check 'one with marks that are meant is kept' ended_with 0
run log ab-1 --to "$folder/extract.csv"
check 'an extract has the code of the case, however it was typed' \
  sh -c 'grep -q AB-1 "$1" && ! grep -q ab-1 "$1"' sh "$folder/extract.csv"

# --- Areas of the team's own.
{
  printf '[Form]\nKey=own\nVersion=1\nName=Own\nAreas=calm;friends;sleep;\n'
  printf '[calm]\nName=Kanariero\n[friends]\nName=Friends\n[sleep]\nName=Sleep\n'
} >"$folder/own.ini"
run load-form "$folder/own.ini"
check 'areas of the own are loaded' ended_with 0
run sheet star AB-1 --to "$folder/star.pdf"
text_of "$folder/star.pdf"
check 'they stand on a blank star' says Kanariero
run start-course AB-1 --contact-start today-3w --phase1-start today-1w
printf 'code;date;calm;friends;sleep\nAB-1;21.11.2026 00:00;3;4;-\n' >"$folder/stars.csv"
run import "$folder/stars.csv" --as stars
check 'and in a spreadsheet of stars' ended_with 0
run show AB-1 --json
check 'whose scores are those of the areas' says '"own"'

# --- What is written is for its owner alone, whatever was there before.
umask 000
run calendar --to "$folder/new.ics"
: >"$folder/old.ics"
chmod 644 "$folder/old.ics"
run calendar --to "$folder/old.ics"
umask 077
check 'a file is for its owner alone' [ "$(stat -c %a "$folder/new.ics")" = 600 ]
check 'one that was there before too' [ "$(stat -c %a "$folder/old.ics")" = 600 ]
run calendar --to "$folder"
check 'a folder is no file' ended_saying 5 'kunne ikke skrives'
status=0
"$tool" list --store "$home" --recovery-fd 3 3<"$folder/code" </dev/null >/dev/full 2>"$err" ||
  status=$?
check 'a full disk behind the output is told of' ended_saying 5 'er ikke det hele'

finish
