#!/bin/sh
# bad-input.sh TOOL DATA - everything that can be given or found wrong: each has a sentence a worker
# understands and an ending a script understands, and leaves what was there as it was.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-01-12

# --- Words of the command line.
status=0; "$tool" dance >"$out" 2>"$err" || status=$?
check 'a command that is not there' ended_saying 2 'Der er ingen kommando »dance«'
status=0; "$tool" add-star --store "$home" >"$out" 2>"$err" || status=$?
check 'a command without its words' ended_saying 2 'add-star'
status=0; "$tool" list --shoe-size 38 >"$out" 2>"$err" || status=$?
check 'an option that is not there' ended_with 2
status=0; "$tool" list --today 2026-02-29 >"$out" 2>"$err" || status=$?
check 'a --today that is no day' ended_saying 2 'findes ikke i kalenderen'
status=0; "$tool" list --store "$home" --passphrase-fd 0 </dev/null >"$out" 2>"$err" || status=$?
check 'no store' ended_saying 5 'Der er intet arkiv her endnu'

# --- Setting up.
create --team 'Team Nord' --worker 'Mette Holm' --phase-months 7
check 'phases of seven months' ended_saying 1 'fra 1 til 6'
create --worker 'Mette Holm'
check 'a team without a name' ended_with 1
good_passphrase=$passphrase
passphrase=sommer
create --team 'Team Nord' --worker 'Mette Holm' --sheet "$folder/sheet.pdf"
check 'a weak passphrase' ended_saying 1 'for let at gætte'
check 'a store that was not made leaves nothing' \
  sh -c "[ ! -e '$folder/sheet.pdf' ] && [ -z \"\$(find '$home' -type f 2>/dev/null)\" ]"
passphrase=$good_passphrase
status=0
echo "$passphrase" | "$tool" create --store "$home" --passphrase-fd 0 --team T --worker W \
  >"$out" 2>"$err" || status=$?
check 'a recovery code that goes nowhere' ended_saying 2 'Gendannelseskoden skal et sted hen'

# Another store, for its code and its files.
here=$home
home=$folder/elsewhere
create --today "$today" --team 'Team Syd' --worker 'Ida Krogh'
with_code add-citizen --today "$today" --adult-confirmed --code ZZ99
mv "$folder/code" "$folder/code-elsewhere"
foreign=$(find "$home" -name '*.case')
home=$here

create --today "$today" --team 'Team Nord' --worker 'Mette Holm'
check 'the store is made' ended_with 0
store=$(find "$home" -mindepth 1 -maxdepth 1 -type d)

# --- Unlocking.
passphrase='helt andre ord end de rigtige'
with_passphrase list
check 'a wrong passphrase' ended_saying 3 'Adgangssætningen passer ikke'
passphrase=$good_passphrase
cp "$folder/code" "$folder/code-good"
mistype() { # GROUP: its first digit becomes another
  awk -v group="$1" '{ $group = (substr($group, 1, 1) + 1) % 10 substr($group, 2); print }' \
    "$folder/code-good" >"$folder/code"
}
for group in 1 5 8; do
  mistype "$group"
  with_code list
  check "group $group of the recovery code mistyped" ended_saying 3 "Det er gruppe $group"
done
cut -d ' ' -f 1-7 "$folder/code-good" >"$folder/code"
with_code list
check 'a recovery code with a group missing' ended_saying 3 'ikke hel'
cp "$folder/code-elsewhere" "$folder/code"
with_code list
check 'the recovery code of another store' ended_saying 3 'hører til noget andet'
cp "$folder/code-good" "$folder/code"

# --- Citizens.
with_code add-citizen --mode cover --alias Kaja --code KAJA1
check 'a code that tells the name' ended_with 1
with_code add-citizen --mode anonymous --alias Kaja
check 'an anonymous citizen with a name' ended_saying 1 'anonym'
with_code add-citizen --mode identified
check 'an identified citizen without a name' ended_with 1
with_code add-citizen --mode half --code A1B2
check 'a mode that is not there' ended_with 1
with_code add-citizen --birth-year 1885 --code A1B2
check 'a year of birth that cannot be' ended_with 1
with_code add-citizen --today "$today" --mode identified --name 'Grethe Winther' \
  --birth-date 2008-03-15 --code B2C3
check 'a citizen who is seventeen is added' ended_with 0
with_code add-citizen --code B2C3 --adult-confirmed
check 'a code that is taken' ended_saying 1 'allerede denne kode'
with_code start-course B2C3 --today 2026-03-14
check 'under 18 at the start by a day' ended_saying 1 'under 18'
with_code start-course B2C3 --today 2026-03-14 --contact-start 2008-03-14
check 'a course before birth' ended_with 1
with_code start-course B2C3 --today 2026-03-15
check 'eighteen today' ended_with 0
with_code add-citizen --today "$today" --birth-year 2010 --code C3D4
with_code start-course C3D4 --today "$today"
check 'under 18 by the year' ended_saying 1 'under 18'
with_code add-citizen --today "$today" --code D4F5
with_code start-course D4F5 --today "$today"
check 'an age that nobody has confirmed' ended_saying 1 '18 år'

# --- Days of a course.
with_code add-citizen --today "$today" --adult-confirmed --code F5G6
with_code start-course F5G6 --today 2026-02-10 --contact-start 2026-02-29
check '29 February of a common year' ended_saying 1 'ikke en dag i kalenderen'
with_code start-course F5G6 --today 2026-02-10 --contact-start 2026-02-01 --phase1-start 2026-01-31
check 'phase 1 before contact' ended_with 1
with_code start-course F5G6 --today 2026-02-10 --contact-start 2024-02-29 --phase1-start 2026-01-31 \
  --phase-months 1
check '29 February of a leap year' ended_with 0
with_code show F5G6 --today 2026-02-10
check '31 January plus one month is clipped' says '28.02.2026 – '
with_code add-star F5G6 --today 2026-02-10 --date 2024-02-28 motivation=5
check 'a star before contact' ended_saying 1 'før kontaktskabelsen'
with_code add-star F5G6 --today 2026-02-10 --date 2026-02-11 motivation=5
check 'a star to come' ended_with 1
with_code add-star B2C3 --today 2026-04-01 --date 2008-03-14 motivation=5
check 'a star before birth' ended_saying 1 'født'
with_code close-course F5G6 --today 2026-02-10 --date 2024-02-28
check 'closing before the beginning' ended_with 1
with_code close-course B2C3 --today 2026-04-01 --date 2026-03-20
check 'a course is closed' ended_with 0
with_code add-star B2C3 --today 2026-04-01 motivation=5
check 'a star after closing' ended_saying 1 'efter'
with_code add-star ZZ99 motivation=5
check 'a code that is not there' ended_saying 1 'Ingen sag har koden »ZZ99«'

# --- Scores and notes.
star() {
  scores=$1
  shift
  # shellcheck disable=SC2086 # one word a score
  with_code add-star F5G6 --today 2026-02-10 $scores "$@"
}
star motivation=0
check 'a score of 0' ended_saying 1 'fra 1 til 10'
star motivation=11
check 'a score of 11' ended_saying 1 'fra 1 til 10'
star motivation=four
check 'a score in letters' ended_saying 1 'motivation: '
star happiness=5
check 'an area that is not there' ended_saying 1 'happiness'
star motivation
check 'an area without a score' ended_saying 2 'motivation=4'
star 'motivation=-'
check 'a star in which nothing was talked about' ended_saying 1 'Ingen områder'
star - <<'END'
motivation 5

coping 12
END
check 'a score of 12 on a line names the line' ended_saying 1 'Linje 3: coping'

# 1 MB: emoji, a colour code, an override of the writing direction.
{ printf 'motivation 5 '
  awk 'BEGIN { for (i = 0; i < 26000; i++)
         printf "blomst \360\237\214\270 \033[31mr\303\270d \342\200\256dev\a. " }'; echo
} >"$folder/note"
star - <"$folder/note"
check 'a note of 1 MB is kept' ended_with 0
with_code show F5G6 --today 2026-02-10
check 'its emoji are kept' says 'blomst 🌸'
check 'nothing of it steers a terminal' sh -c "! LC_ALL=C grep -q '[[:cntrl:]]\|$(printf '\342\200\256')' '$out'"
{ printf 'coping 5 '; head -c 2100000 /dev/zero | tr '\0' x; echo; } >"$folder/note"
with_code add-star F5G6 - --today 2026-02-12 <"$folder/note"
check 'a note of more than 2 MB is refused, not cut' ended_saying 1 'længere, end'
with_code correct-star F5G6 --date 2026-02-10 --today 2026-02-12 motivation=6
check 'a correction without a reason' ended_saying 1 'grund'

# --- Files to import.
count() { with_code list --json; grep -c '"code"' "$out" || true; }
before=$(count)
refuse_import() {
  with_code import "$folder/file" --today "$today"
  [ "$status" -eq 1 ] && warns 'Intet er hentet ind.' && warns "$1" && [ "$(count)" = "$before" ]
}
cat >"$folder/file" <<'END'
citizen
  code: H7J8
  adult-confirmed: yes
citizen
  code: J8K9
  birth-yaer: 1990
END
check 'an import with an unknown field' refuse_import 'Linje 6, »birth-yaer«'
cat >"$folder/file" <<'END'
citizen
  code: H7J8
  adult-confirmed: yes
course
  contact-start: 2026-02-30
END
check 'an import with a wrong day' refuse_import 'Linje 5, »contact-start«'
cat >"$folder/file" <<'END'
citizen
  code: F5G6
  adult-confirmed: yes
END
check 'an import with a code that is taken' refuse_import 'allerede denne kode'
printf 'citizen\n  code: \377\376\n' >"$folder/file"
check 'an import that is not text' refuse_import 'Linje 2'

# --- Files of the store. $file is the case of F5G6, which is whole again after each.
with_code show F5G6 --json
id=$(sed -n 's/^  "id" : "\(.*\)",$/\1/p' "$out" | head -n 1)
file=$(find "$store" -name "$id.case")
cp "$file" "$folder/older"
with_code correct-star F5G6 --date 2026-02-10 --today 2026-02-12 --why fejl motivation=6
cp "$file" "$folder/newest"
size=$(wc -c <"$file")
put_back() { cp "$folder/newest" "$file"; }

head -c "$((size / 2))" "$folder/newest" >"$file"
with_code show F5G6
check 'a case file cut in half' ended_saying 4 'er beskadiget'
with_code list
check 'the list goes on and names it' says 'er beskadiget'
with_code verify
check 'verify finds it' ended_saying 4 'ikke, som den skal være'
put_back

byte=$(od -An -tu1 -j "$((size / 2))" -N 1 "$folder/newest" | tr -d ' ')
# shellcheck disable=SC2059 # the byte is written as an octal escape
printf "\\$(printf %03o "$((byte ^ 1))")" |
  dd of="$file" bs=1 seek="$((size / 2))" conv=notrunc 2>/dev/null
with_code show F5G6
check 'a case file with one bit flipped' ended_saying 4 'er beskadiget'
put_back

cp "$foreign" "$file"
with_code show F5G6
check 'the case file of another store' ended_saying 4 'andet arkiv'
put_back

cp "$folder/older" "$file"
with_code show F5G6
check 'an older version put back' ended_saying 4 'ældre udgave'
with_code list
check 'the list says that it was put back' says 'ældre udgave'
put_back
with_code show F5G6
check 'with the newest in place all is well' ended_with 0
cp "$folder/older" "$file"
with_code show F5G6 --older
check 'an older version is taken into use on purpose' ended_with 0
with_code show F5G6
check 'and is the newest from then on' ended_with 0
head -c "$((size / 2))" "$folder/newest" >"$file"
with_code show F5G6 --previous
check 'where the file is damaged, the version before it is taken into use' ended_with 0

cp "$store/keys.a" "$folder/keys"
echo damaged >"$store/keys.a"
with_code list
check 'one copy of the keys damaged is no harm' ended_with 0
echo damaged >"$store/keys.a"
cp "$store/keys.b" "$folder/keys"
echo damaged >"$store/keys.b"
with_code list
check 'both copies of the keys damaged' ended_saying 4 'Begge kopier'
cp "$folder/keys" "$store/keys.a"
cp "$folder/keys" "$store/keys.b"

# --- Two at once: the first waits for its lines and holds the store meanwhile.
log_state() { find "$store/log" -type f -exec cksum {} +; }
state=$(log_state)
mkfifo "$folder/lines"
"$tool" add-star F5G6 - --store "$home" --today 2026-02-12 --recovery-fd 3 3<"$folder/code" \
  <"$folder/lines" >/dev/null 2>&1 &
first=$!
exec 4>"$folder/lines"
while [ "$state" = "$(log_state)" ] && kill -0 "$first" 2>/dev/null; do sleep 0.02; done
with_code list
check 'a second start' ended_saying 5 'allerede åbent'
echo 'coping 5' >&4
exec 4>&-
check 'the first is not disturbed' wait "$first"

# --- A full disk.
small=$folder/small
mkdir "$small"
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=6m,mode=700 tmpfs "$small" 2>/dev/null; then
  trap 'umount -l "$small"; rm -rf "$folder"' EXIT
  cp -a "$store" "$small/"
  home=$small
  head -c 1500000 /dev/zero | tr '\0' y >"$folder/long"
  { printf 'money 5 '; cat "$folder/long"; echo; } >"$folder/note"
  head -c 6000000 /dev/zero >"$small/filler" 2>/dev/null || true
  truncate -s -262144 "$small/filler"
  with_code add-star F5G6 - --today 2026-02-14 <"$folder/note"
  check 'a full disk' ended_saying 5 'Disken er fuld'
  with_code show F5G6 --today 2026-02-14
  check 'what was saved before is there' ended_with 0
  rm "$small/filler"
  with_code add-star F5G6 - --today 2026-02-14 <"$folder/note"
  check 'with room again it is saved' ended_with 0
else
  number=$((number + 1))
  echo "ok $number - a full disk # SKIP needs root for a small disk of its own"
fi

finish
