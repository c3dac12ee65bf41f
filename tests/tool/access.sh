#!/bin/sh
# access.sh TOOL DATA - the copy a citizen has a right to: all of it, and nobody else's name.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-03-02
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
reads() { grep -q "$1" "$folder/a.txt"; }
hides() { ! grep -aq "$1" "$folder/a.txt" "$folder/a.json"; }

create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"
cat >"$folder/case.cti" <<'END'
citizen
  code: K-01
  mode: cover
  alias: Kaja Ribs
  adult-confirmed: yes
course
  contact-start: today-3m
  phase1-start: today-2m
  phase-months: 4
person sister
  name: Solvej Anemone
  kind: family
  takes-over: Ringer hver søndag
contact today-2w home-visit 45 "Solvej var med, og Solvejs bil holdt udenfor"
note today-2w "Bolig i Solbakken er fundet"
END
run import "$folder/case.cti"
check 'a case is there' ended_with 0
run access K-01
check 'the copy must go somewhere' ended_with 2
run access K-01 --pdf "$folder/a.pdf" --data "$folder/a.json" --asked 2026-02-20
check 'it is written to read and as data' ended_with 0
check 'the PDF is whole' qpdf --check "$folder/a.pdf"
pdftotext -layout "$folder/a.pdf" "$folder/a.txt"
check 'it says by when it is due' reads 'senest den 20.03.2026'
check 'her own name stands in it' reads 'Kaja Ribs'
check 'so does what was written' reads 'Ringer hver søndag'
check 'and the note' reads 'Bolig i Solbakken er fundet'
check 'and what nobody changed from what it is at first' reads 'Måneder i hver fase'
check 'the name of another does not' hides 'Anemone'
check 'not her first name either' hides 'Solvej'
check 'a word that only begins like it stays' reads 'Solbakken'
run access K-99 --pdf "$folder/b.pdf"
check 'a code that nobody has is refused' ended_with 1
run log
check 'it stands in the use log' says 'access-copy'
finish
