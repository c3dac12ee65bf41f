#!/bin/sh
# sheets.sh TOOL DATA - the sheets of every citizen of the demo caseload: on none of them stands a
# name, a CPR number or a telling word unless it is asked for (promise 21).

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

demo=$data/../../data/demo
today=2026-11-21
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
text_of() { pdftotext -layout "$folder/$1.pdf" - >"$folder/$1.txt"; }
lacks() { ! grep -i -E -q "$2" "$folder/$1.txt"; }
shows() { grep -i -E -q "$2" "$folder/$1.txt"; }
one_page() { [ "$(pdfinfo "$folder/$1.pdf" | sed -n 's/^Pages: *//p')" = 1 ]; }

telling='prostitu|sælge[rt]? sex|solgt sex|escort|massageklinik|bordel|[0-9]{6}-[0-9]{4}'

create --today "$today" --team 'Team Bro' --worker 'Lene Holm' --phase-months 4 \
  --sheet "$folder/recovery.pdf"
for file in guide caseload course; do run import "$demo/$file.cti"; done
check 'the demo caseload is there' ended_with 0
names=$(sed -n 's/^  alias: //p; /^identity/,/^[a-z]/s/^  name: //p' "$demo"/*.cti | sort -u |
  tr '\n' '|' | sed 's/|$//')

for code in $(sed -n 's/^  code: //p' "$demo"/*.cti); do
  for sheet in home card star who5 record; do
    run sheet "$sheet" "$code" --to "$folder/$code-$sheet.pdf"
    [ -f "$folder/$code-$sheet.pdf" ] || continue
    text_of "$code-$sheet"
    check "$sheet of $code has no name" lacks "$code-$sheet" "\\b($names)\\b"
    [ "$sheet" = record ] ||
      check "$sheet of $code tells nothing" lacks "$code-$sheet" "$telling"
  done
done

run sheet home N4T7 --to "$folder/home.pdf"
check 'the sheet to take home is written' ended_with 0
text_of home
check 'it fits a page' one_page home
check 'the plan stands on it' shows home 'psykolog'
check 'the star stands on it' shows home 'Fysisk sundhed'
check 'the area of substances does not' lacks home 'misbrug'
run sheet home N4T7 --to "$folder/home.pdf" --leave-out psykolog
text_of home
check 'a word that is left out takes its sentence along' lacks home 'psykolog'
run sheet home N4T7 --to "$folder/home.pdf" --with-name --hide-areas none
text_of home
check 'her name stands on it when it is asked for' shows home 'Sofie'
check 'and every area' shows home 'Stof'
run sheet home N4T7 --to "$folder/home.pdf" --language en
text_of home
check 'it is written in another language' shows home 'My sheet'
check 'what the worker wrote in Danish tells nothing there either' lacks home 'misbrug'
run sheet home N4T7 --to "$folder/home.pdf" --language xx
check 'a language there is not is said' ended_with 2


# Two stubs of languages: one without blanks between words, one from right to left.
languages=$folder/locale
for language in th ar; do
  mkdir -p "$languages/$language/LC_MESSAGES"
  msgfmt -o "$languages/$language/LC_MESSAGES/overgang.mo" "$data/languages/$language.po"
done
kept=$CTI_LOCALE_DIR
export CTI_LOCALE_DIR="$languages"
run sheet home N4T7 --to "$folder/th.pdf" --language th
check 'a sheet is written in a language without blanks' ended_with 0
check 'it fits a page in it' one_page th
pdftotext -bbox "$folder/th.pdf" "$folder/th.box"
check 'no line of it runs out of the page' awk -F'"' \
  '/<word/ && $6 > 596 { bad = 1 } END { exit bad }' "$folder/th.box"
run sheet home N4T7 --to "$folder/ar.pdf" --language ar
pdftotext -bbox "$folder/ar.pdf" "$folder/ar.box"
check 'from right to left its heading stands at the right' awk -F'"' \
  '/<word/ { exit !($6 > 400) }' "$folder/ar.box"
export CTI_LOCALE_DIR="$kept"

run sheet card N4T7 --to "$folder/card.pdf"
text_of card
check 'the card says whom to call' shows card 'Jeg kan ringe til'
check 'and carries no code' lacks card 'N4T7'
run sheet star N4T7 --to "$folder/star.pdf"
text_of star
check 'a blank star names the case and the form' shows star 'N4T7-S'
run sheet who5 N4T7 --to "$folder/who5.pdf"
text_of who5
check 'so does a blank WHO-5' shows who5 'N4T7-W'
run sheet record N4T7 --to "$folder/record.pdf"
text_of record
check 'what is written about her says what she agreed to' shows record 'Du sagde ja'
check 'and when somebody looked' shows record 'Dine sider blev åbnet'
run sheet nothing N4T7 --to "$folder/x.pdf"
check 'a sheet there is not is said' ended_with 2
run log
check 'every sheet leaves a line in the use log' says 'ark til at tage med hjem (PDF)'
check 'one that could not be made leaves none' test -z "$(grep 'M8K4.*kort til lommen' "$out")"

finish
