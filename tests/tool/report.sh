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
lacks_in() { ! grep -aq "$2" "$1"; }
lacks() { ! grep -qF -e "$1" "$out"; }
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
check 'it keeps to the schema that is documented' "$(dirname "$0")/check-schema" \
  "$demo/../schemas/report.schema.json" "$folder/r.json"
check 'the file for programs names its format' holds "$folder/r.json" 'overgang-report'

run report --rate 500 --moderate 0.5 --keep
check 'a way of counting can be kept with the team' ended_with 0
run report --json
check 'and is used from then on' says '"rate" : 500'

printf 'en lang sætning til tallene\n' >"$folder/words"
status=0
"$tool" report --store "$home" --recovery-fd 3 --today "$today" --figures "$folder/f.overgang-figures" \
  --file-passphrase-fd 4 3<"$folder/code" 4<"$folder/words" >"$out" 2>"$err" </dev/null || status=$?
check 'the figures are sealed for a report of several' ended_with 0
check 'with nothing in them to be read' lacks_in "$folder/f.overgang-figures" 'Havnen'
status=0
"$tool" report --store "$home" --recovery-fd 3 --today "$today" --with "$folder/f.overgang-figures" \
  --file-passphrase-fd 4 3<"$folder/code" 4<"$folder/words" >"$out" 2>"$err" </dev/null || status=$?
check 'they are read' ended_with 0
check 'and each course is counted once' says 'forløb stod i flere filer og er talt med én gang'
check 'so the report has as many as before' says 'Rapporten omfatter 8 forløb.'
home=$folder/second
create --today 2026-01-12 --team 'Team Åen' --worker 'Bo Lund' --sheet "$folder/sheet2.pdf"
run import "$demo/caseload.cti"
status=0
"$tool" report --store "$home" --recovery-fd 3 --today "$today" --with "$folder/f.overgang-figures" \
  --file-passphrase-fd 4 3<"$folder/code" 4<"$folder/words" >"$out" 2>"$err" </dev/null || status=$?
check 'another team counts them with its own' says 'Rapporten omfatter 16 forløb.'
check 'and both teams are named' says 'Team Havnen, Team Åen'
printf 'noget andet\n' >"$folder/wrong"
status=0
"$tool" report --store "$home" --recovery-fd 3 --today "$today" --with "$folder/f.overgang-figures" \
  --file-passphrase-fd 4 3<"$folder/code" 4<"$folder/wrong" >"$out" 2>"$err" </dev/null || status=$?
check 'a wrong passphrase opens nothing' test "$status" -ne 0
head -c 3000 "$folder/f.overgang-figures" >"$folder/cut"
status=0
"$tool" report --store "$home" --recovery-fd 3 --today "$today" --with "$folder/cut" \
  --file-passphrase-fd 4 3<"$folder/code" 4<"$folder/words" >"$out" 2>"$err" </dev/null || status=$?
check 'a file that is cut is refused' test "$status" -ne 0

home=$folder/ended
create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet3.pdf"
run import "$demo/ended.cti"
check 'courses that have ended are imported' ended_with 0
run report
check 'there are groups that need not be hidden' says 'Afsluttet  9'
check 'stars of start and end are compared' grep -q '^Administration af økonomi  *9  *[0-9],' "$out"
check 'so is well-being' grep -q '^WHO-5-score  *9  *[0-9]* (' "$out"
if [ -n "${CTI_LONG:-}" ]; then
  run import "$demo/guide.cti"
  run import "$demo/caseload.cti"
  run import "$demo/course.cti"
  run draw --all --for team --out "$folder/charts"
  for chart in P4R6-star P4R6-stars P4R6-views P4R6-timeline P4R6-trend P4R6-wellbeing \
    P4R6-frequency H7K2-network P4R6-contacts H7K2-wheel caseload report-areas report-wellbeing \
    report-wellbeing-by-group report-risk-pairs report-education; do
    for style in light dark contrast contrast-dark paper; do
      for ending in svg pdf png; do
        check "$chart-$style is drawn as $ending" test -s "$folder/charts/$chart-$style.$ending"
      done
      check "$chart-$style is on the page" holds "$folder/charts/index.html" "$chart-$style.svg"
    done
  done
fi

# Cases that are erased are counted all the same, and few of them are nobody's business.
run erase A3H8
check 'erasing says what stays' says 'Rapporter tæller fortsat med'
run erase A3H8 --confirm A3H8
check 'a case is erased' ended_with 0
run report --inside
check 'one that was erased is hidden from the team too' sh -c \
  "grep -A1 '^Forløb, hvis sager er slettet' '$out' | grep -q 'Vises ikke'"
for code in C6P2 E9B4 V8C3 K7M5; do
  run erase "$code" --confirm "$code"
done
run report
check 'five that were erased are counted' says 'står 5 forløb, hvis sager er slettet'
run report --json
check 'a program finds them as a figure of their own' says '"key" : "erased"'
run report --group misuse
check 'a report of a group has none of them' lacks 'hvis sager er slettet'

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
