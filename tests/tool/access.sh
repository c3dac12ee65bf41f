#!/bin/sh
# access.sh TOOL DATA DEMO - the copy a citizen has a right to: all of it, and nobody else's name.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

demo=$3
today=2026-03-02
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
reads() { grep -q "$1" "$folder/a.txt"; }
lacks() { ! grep -qF -e "$1" "$out"; }
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
contact today-3w home-visit 45 "Kom før det andet"
contact today-1w home-visit 45 "Kom efter det andet"
note today-2w "Bolig i Solbakken er fundet"
star today-2w start joint
  money 4 "Regningerne er betalt"
  network -
focus-area bolig
  phase: 1
  area: housing
  chosen-by: citizen
  priority: 1
END
run import "$folder/case.cti"
check 'a case is there' ended_with 0
run correct-star K-01 --date today-2w money=5 --why 'Hun sagde fem'
check 'a score is corrected' ended_with 0
run supervision start leader=Lone trained=yes
run supervision decide K-01 text='Ringe til banken' why='Solvej har spurgt om gælden' due=today+1w
run supervision review K-01 concern=1 next-step='Møde om boligen'
run supervision end minutes=60
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
check 'a score stands under its star, by the name of its area' reads \
  'Administration af økonomi  *5; Regningerne er betalt'
check 'a focus area is called by its name' reads 'Område  *Bolig'
check 'contacts stand by their days' test \
  "$(grep -oE 'Kom før|og .*bil holdt|Kom efter' "$folder/a.txt" | cut -c1-5 | tr '\n' '|')" = \
  'Kom f|og [n|Kom e|'
check 'and what nobody changed from what it is at first' reads 'Måneder i hver fase'
check 'what stood there before it was corrected does too' reads 'Score,  *4 (rettet, fordi: Hun sagde fem)'
check 'what was decided about her stands in it, although the team keeps it' reads 'Ringe til banken'
check 'with the reason, and nobody named' reads 'har spurgt om gælden'
check 'and what the review says' reads 'Møde om boligen'
check 'also as data' grep -q 'Ringe til banken' "$folder/a.json"
check 'and whose pages they are' reads 'K-01 · Kopi efter'
check 'the name of another does not' hides 'Anemone'
check 'not her first name either' hides 'Solvej'
check 'a word that only begins like it stays' reads 'Solbakken'
run access K-99 --pdf "$folder/b.pdf"
check 'a code that nobody has is refused' ended_with 1
run log
check 'it stands in the use log' says 'kopi, som borgeren har ret til'
run log K-01
check 'the log of her case says when and what for' says 'Noget blev gemt som en fil.'
check 'and not who' lacks 'Maja'
run log K-01 --to "$folder/l.pdf"
check 'it can be written to read' qpdf --check "$folder/l.pdf"
pdftotext -layout "$folder/l.pdf" "$folder/a.txt"
check 'with what it is' reads 'Udskrift af loggen'
run log K-01 --until 2026-03-01
check 'a period leaves out what came later' says '0 linjer'
run log K-01 --to "$folder/l.json"
check 'it has no figures for a program' ended_with 2

run close-course K-01 --date 2026-03-01
run erase --over
check 'who has ended is listed' says '01.03.2026'
check 'a team without a rule is told so' says 'Teamet har ingen regel'
run erase K-01
check 'erasing is tried first' says 'Intet er slettet'
check 'and says how much it is' says 'Kontakt'
run erase K-01 --confirm K-02
check 'the code must be typed twice' ended_with 2
run erase K-01 --confirm K-01 --why 'tiden er gået'
check 'then it is erased' ended_with 0
check 'no file of a case is left' test -z "$(find "$home" -name '*.case*')"
run show K-01
check 'nobody has the code any more' ended_with 1
run verify
check 'the rest is whole' ended_with 0
run log
check 'the log keeps that it was done, and why' says 'tiden er gået'

run import "$demo/course.cti"
run export --all --for team --to "$folder/all.json"
for code in M8K4 B5R8 G3W7 S7D5; do
  run access "$code" --data "$folder/b.json"
  check "every field of $code that has a value is in the copy" \
    "$(dirname "$0")/check-access" "$folder/all.json" "$folder/b.json"
done
finish
