#!/bin/sh
# report.sh TOOL DATA DEMO - counts what the demo caseload led to and writes it in every format.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

demo=$3
today=2026-11-21
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
holds() { grep -aq "$2" "$1"; }

create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"
run import "$demo/caseload.cti"
check 'the demo caseload is imported' ended_with 0

run report
check 'the report is printed' says 'Rapporten omfatter 8 forløb.'
check 'it says that there is no control group' says 'ingen kontrolgruppe'
check 'small groups are hidden' says 'skjult'
run report --inside
check 'and marked for the team alone' says 'skjult i alt, der forlader teamet'
run report --by end --from 2026-01-01 --until 2026-12-31
check 'the basis is said' says 'Forløb, der sluttede fra 01.01.2026 til 31.12.2026'
run report --group misuse
check 'so is the group' says 'Kun borgere med misbrug'

for ending in pdf ods csv json; do
  run report --to "$folder/r.$ending"
  check "a file that ends in .$ending is written" ended_with 0
done
check 'the PDF is whole' qpdf --check "$folder/r.pdf"
check 'it is tagged and Danish' holds "$folder/r.pdf" '/Lang (da-DK)'
pdftotext -layout "$folder/r.pdf" "$folder/r.txt"
check 'its text can be read' holds "$folder/r.txt" 'Resultatrapport'
check 'its foot says it on each page' holds "$folder/r.txt" 'Ingen kontrolgruppe'
check 'the spreadsheet says what it is' holds "$folder/r.ods" 'opendocument.spreadsheet'
check 'the file for offices has semicolons' holds "$folder/r.csv" 'Antal;Ud af'
check 'the file for programs names its format' holds "$folder/r.json" 'overgang-report'

run report --inside --to "$folder/r.pdf"
check 'what is for the team alone goes into no file' ended_with 2
run report --to "$folder/r.xls"
check 'a format that is none is not understood' ended_saying 2 'Filen skal ende på'
run report --group tea
check 'neither is a group' ended_with 2
run report --from 2026-12-01 --until 2026-01-01
check 'nor a period that ends before it begins' ended_with 2
run log
check 'each leaves a line in the use log' says 'rapport læst'
finish
