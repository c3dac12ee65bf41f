#!/bin/sh
# play.sh TOOL DATA - plays what a worker does with a citizen's star, from the first day to the
# comparison two months later, without a display, and compares the picture with a stored one.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

first_day=2026-01-12
second_day=2026-03-14

# Words that are typed on the way and must never be found in the store. The alias, the team and the
# worker are among them.
canaries='Kanariefugl
Mosekonebryg
Ribsgelemark
Solsortevinge
Trompetsnegl
Kanalrotte
kanariegul'

# --- Day 1: set up, close.
create --today "$first_day" --team 'Team Ribsgelemark' --worker 'Mette Solsortevinge' \
  --phase-months 4 --sheet "$folder/sheet.pdf"
check 'a store is made' ended_with 0
check 'the code has eight groups of six digits' \
  grep -qxE '([0-9]{6} ){7}[0-9]{6}' "$folder/code"
check 'the recovery sheet is a PDF' grep -q '^%PDF' "$folder/sheet.pdf"
check 'folders and files are for their owner only' \
  test -z "$(find "$home" "$folder/sheet.pdf" -perm /077)"

# --- Open, add a citizen, start the course, read the first star with her.
with_passphrase add-citizen --today "$first_day" --mode cover --alias Kanariefugl \
  --birth-year 1999 --code d4p7
check 'a citizen is added' ended_with 0
with_code start-course D4P7 --today "$first_day" --contact-start today-3w --phase1-start today
check 'her course is started' ended_with 0
with_code add-star D4P7 - --today "$first_day" <<'END'
note: Vi talte længe om Mosekonebryg.
motivation 4 "Kom selv, og nævnte Trompetsnegl."
| Vil gerne igen.
coping 5
money 2
network 3 "Kun Kanalrotte."
physical-health 6
mental-health 4
time 3
housing 7
offending 9
END
check 'the first star is kept' ended_with 0
check 'an area that was left out is mentioned' warns 'Nogle områder har ingen score'

# --- Two months later: unlock, read the second star.
with_passphrase list --today "$second_day"
check 'the list opens with the passphrase' ended_with 0
check 'the list tells phase and day' says 'dag 62 af fase 1'
check 'the list tells that a star is due' says 'Tid til en stjerne'
with_code add-star d4p7 --today "$second_day" motivation=7 coping=6 money=2 network=6 \
  substances=8 physical-health=6 mental-health=3 time=5 housing=8 offending=9
check 'the second star is kept' ended_with 0
check 'a whole star has no hint' is_silent

# --- Where did she move: as numbers, as sentences, as a picture.
with_code show D4P7 --today "$second_day"
check 'the case is shown' ended_with 0
cp "$out" "$folder/show.txt"
check 'numbers and sentences are the stored ones' diff -u "$data/tool/show.txt" "$folder/show.txt"
with_code draw star D4P7 --for team --today "$second_day" --to "$folder/star.svg"
check 'the star is drawn' ended_with 0
check 'the star is the stored picture' cmp "$data/tool/star.svg" "$folder/star.svg"
with_code draw star D4P7 --for team --today "$second_day" --to "$folder/star.pdf"
check 'the star is a PDF' grep -q '^%PDF' "$folder/star.pdf"
check 'no picture carries her name' sh -c "! grep -qaF Kanariefugl '$folder'/star.*"
with_code draw timeline D4P7 --for team --today "$second_day" --to "$folder/course.png" --style dark
check 'the course is a PNG' sh -c "head -c 4 '$folder/course.png' | grep -q PNG"
with_code draw trend D4P7 --for team --today "$second_day" --to "$folder/areas.pdf"
check 'areas are drawn through time' sh -c "pdftotext '$folder/areas.pdf' - | grep -q 'Livsmestring'"
with_code draw network D4P7 --for team --today "$second_day" --to "$folder/network.svg"
check 'a network nobody has drawn is not drawn' ended_with 1
with_code draw --all --for team --out "$folder/charts" --today "$second_day"
check 'every chart is drawn' ended_with 0
check 'in every style and format' test "$(find "$folder/charts" -name 'D4P7-star-*' | wc -l)" = 15
check 'readings beside each other are drawn too' test -s "$folder/charts/D4P7-stars-dark.pdf"
check 'the page names nothing that is not there' sh -c "cd '$folder/charts' &&
  grep -oE '(href|src)=\"[^\"]*\"' index.html | cut -d '\"' -f 2 | sort -u | xargs ls >/dev/null"
check 'the page has no script and no name' sh -c \
  "! grep -qiE '<script|Kanariefugl|https?:' '$folder/charts/index.html'"
with_code draw --all --for team --today "$second_day"
check 'all charts need a folder' ended_with 2

# --- A correction keeps what was there.
with_code correct-star D4P7 --date "$first_day" --today "$second_day" --why 'Tastefejl' coping=6
check 'a star is corrected' ended_with 0
with_code show D4P7 --today "$second_day" --history
check 'the history tells the old value and the new' \
  says 'Livsmestring og egenomsorg · Score: 5 → 6'
check 'the history tells why' says 'Tastefejl'

# --- What was written is found again, however it is spelt.
with_code search tastefejl
check 'a reason is no text of the case' says 'Intet fundet'
with_code search kanariefugl
check 'a search finds her name' says 'D4P7'
with_code search --json KANARIEFUGL
check 'a search is there as JSON' says '"record" : "citizen"'
with_code calendar --today "$second_day"
check 'the calendar is a calendar file' says 'BEGIN:VCALENDAR'
check 'the calendar carries no name' sh -c "! grep -q Kanariefugl '$out'"

# --- For programs.
with_code list --json --today "$second_day"
check 'the list is there as JSON' says '"code" : "D4P7"'
check 'JSON leaves the name out' sh -c "! grep -q Kanariefugl '$out'"
with_code show D4P7 --json --today "$second_day"
check 'the case is there as JSON' says '"day_in_phase" : 62'
with_code log --json
check 'the use log tells what was done' says '"use" : "correct-star"'
check 'the use log tells that a picture left' says '"purpose" : "star-svg/team"'
check 'the use log tells when the recovery code was used' says '"use" : "unlock-recovery"'

# --- The course ends, and every file is whole.
with_code close-course D4P7 --today "$second_day"
check 'the course is closed' ended_with 0
with_code verify --json
check 'every file is whole' ended_with 0
check 'verify says so to programs' says '"wrong" : 0'

# --- Nothing that was typed can be read from the disk.
nothing_is_found() {
  echo "$canaries" | while read -r word; do
    if grep -raiqF -e "$word" "$home"; then
      echo "found $word"
      return 1
    fi
    if strings -a -n 4 -el "$(find "$home" -name '*.case')" | grep -iqF -e "$word"; then
      echo "found $word, two bytes a letter"
      return 1
    fi
  done
}
check 'no word that was typed is found in the store' nothing_is_found
check 'no file name tells anything' \
  sh -c "! find '$home' | grep -iE 'd4p7|kanarie|ribsgele|solsort'"
echo 'note Kanariefugl' >"$home/planted"
something_is_found() { ! nothing_is_found; }
check 'a word that lies open would be found' something_is_found
rm "$home/planted"

finish
