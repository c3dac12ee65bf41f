#!/bin/sh
# import.sh TOOL DATA - a team's spreadsheets brought in, refused by row and column, known again and
# taken back as a whole.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-11-21
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
count_cases() { find "$home" -name '*.case' | wc -l; }
has_cases() { test "$(count_cases)" -eq "$1"; }

create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"

# Semicolons, Danish days and words, as an office writes it.
printf 'Sagskode;Dæknavn;Fødselsår;Kontaktskabelse begynder;Fase 1 begynder\r
ab-1;Sol;1999;01.03.2026;15.03.2026\r
ab-2;Måne;1988;02/03-2026;20.03.26\r
ab-3;;1990;2026-03-05;\r
' >"$folder/citizens.csv"
run import "$folder/citizens.csv" --try
check 'what the columns are is guessed and said' says 'Dæknavn'
check 'and what it would bring' says '3 nye borgere'
check 'a try changes nothing' has_cases 0
run import "$folder/citizens.csv"
check 'the citizens are brought in' ended_with 0
check 'a case for each' has_cases 3
run list
check 'under the codes of the sheet' says 'AB-3'
check 'with her cover name' says 'Sol'
run import "$folder/citizens.csv"
check 'the same sheet again brings nothing' says '0 rækker'
check 'and says that it is known' says '21.11.2026'
check 'no case has been made' has_cases 3

printf 'kode;dato;Motivation og ansvar;Netværk;Bolig\nAB-1;20.03.2026;3;4;-\nAB-1;20.05.2026;5;6;2\nAB-2;21.03.2026;2;;7\n' >"$folder/stars.csv"
sed -i "1s/.*/kode;dato;motivation;network;housing/" "$folder/stars.csv"
run import "$folder/stars.csv" --as stars --column A=code --column B=reading.date
check 'stars are brought in' ended_with 0
run show AB-1
check 'and stand in her case' says '20.05.2026'

printf 'code;date;glad;calm;active;rested;interested\nAB-1;20.03.2026;1;1;2;2;1\nAB-2;40.03.2026;1;1;7;2;1\nXX-9;20.03.2026;1;1;1;1;1\n' >"$folder/who5.csv"
run import "$folder/who5.csv" --as wellbeing
check 'what is wrong is named by row and column' ended_saying 1 'Række 3, kolonne B'
check 'every one of them' warns 'Række 3, kolonne E'
check 'a code that nobody has too' warns 'Række 4, kolonne A'
run import "$folder/who5.csv" --as wellbeing --json
check 'also for a program' says '"column"'
sed -i '3,4d' "$folder/who5.csv"
run import "$folder/who5.csv" --as wellbeing
check 'what is right goes in' ended_with 0

printf 'dato;netværk\n20.03.2026;4\n' >"$folder/nobody.csv"
run import "$folder/nobody.csv" --as stars
check 'a sheet that says of nobody whose it is' ended_saying 1 'Ingen kolonne er sagskoden'
: >"$folder/empty.csv"
run import "$folder/empty.csv" --as stars
check 'an empty one is called empty' ended_saying 1 'Filen er tom'
: >"$folder/empty.cti"
run import "$folder/empty.cti"
check 'so is an empty file of citizens' ended_saying 1 'Filen er tom'

draw() { run draw star AB-1 --to "$folder/star.svg" --for archive --readings "$1"; }
draw '20.03.2026,20.05.2026'
check 'stars are drawn by their days' test -s "$folder/star.svg"
draw '21.03.2026'
check 'of a day that has one' ended_saying 1 'Der er ingen stjerne den »21.03.2026«'
draw 'i går-1'
check 'that is a day' ended_saying 1 'er ikke en dag i kalenderen'
draw ''
check 'and is given' ended_saying 1 'er ikke en dag i kalenderen'

printf 'code;date;kind;minutes\nAB-2;01.04.2026;home-visit;60\nAB-2;02.04.2026;phone;0:15\n' >"$folder/contacts.csv"
run import "$folder/contacts.csv"
check 'so do contacts' ended_with 0
printf 'AB-2;03.04.2026;phone;10\n' >>"$folder/contacts.csv"
run import "$folder/contacts.csv"
check 'of a sheet that has grown only what is new' says '1 række'
check 'the rest is there already' says '2 rækker er der allerede'

run import --list
check 'what was brought in is listed' says 'kontakter'
run import --take-back 1
check 'an import that was built on is not taken back' ended_with 1
check 'and it is said why' warns 'arbejdet videre'
check 'nothing has changed' has_cases 3
for batch in 5 4 3 2 1; do
  run import --take-back $batch
  check "import $batch is taken back as a whole" ended_with 0
done
check 'no case is left' has_cases 0
run verify
check 'and every file is whole' ended_with 0
run log
check 'it stands in the use log' says 'import taget tilbage'

printf 'PK\003\004 no spreadsheet' >"$folder/bad.ods"
run import "$folder/bad.ods"
check 'a file that is none is refused' ended_with 1
run import "$folder/stars.csv" --as tea
check 'a kind that is none is not understood' ended_with 2
finish
