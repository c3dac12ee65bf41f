#!/bin/sh
# everyday.sh TOOL DATA - plays what a worker does on an ordinary day: contacts, notes, tasks, a
# WHO-5, answers on frequency, an inquiry, and what is due, without a display.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-03-02
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
number_of() { sed -n 's/.*(\([0-9a-f]\{8\}\))$/\1/p' "$out"; }

create --today 2026-01-12 --team 'Team Ribsgelemark' --worker 'Mette Solsortevinge' \
  --phase-months 4 --sheet "$folder/sheet.pdf"
today=2026-01-12
run add-citizen --mode anonymous --birth-year 1999 --code K-01
check 'a citizen is added' ended_with 0
run start-course K-01 --contact-start today-2w --phase1-start today
check 'her course is started' ended_with 0
today=2026-03-02

# --- Contacts.
run add-contact K-01 date=today-1d kind=home-visit minutes=45 travel=30 'line=Lejligheden set'
check 'a contact is kept' ended_with 0
run add-contact K-01 kind=phone minutes=0
check 'a contact that was held has minutes' ended_saying 1 'Minutter'
run add-contact K-01 date=today+1d kind=phone minutes=10 result=held
check 'a day to come cannot have been held' ended_saying 1 'planlagt'
run add-contact K-01 date=today start=14.30
check 'an appointment is kept' ended_with 0
run add-contact K-01 date=today-2d result=planned
check 'one whose day is past is kept with a hint' ended_saying 0 'Skriv, om den blev til noget'
run add-contact K-01 kind=tea minutes=5
check 'a kind that is none is refused' ended_with 1
run add-contact K-01 minutes
check 'a word that is no field is not understood' ended_with 2
run add-contact K-01 course=1 minutes=5
check 'what points elsewhere is no field' ended_saying 1 'Der findes ikke noget felt'

# --- Notes.
with_code add-note K-01 - --today "$today" <<'END'
date: today
title: Hjemmebesøg
fact: Lejligheden er til at betale.
| Der er indflytning den 1.
judgement: Det holder.
words: Min egen dør.
unfinished: yes
END
check 'a note is read from the standard input' ended_with 0
note=$(number_of)
check 'and has a number' test -n "$note"
run add-to-note K-01 "$note" fact=Mere
check 'an open note is not added to' ended_saying 1 'ikke underskrevet'
run today
check 'it is due until it is finished' says 'skal skrives færdig'
run sign-note K-01 "$note"
check 'the note is signed' ended_with 0
run sign-note K-01 "$note"
check 'and not twice' ended_saying 1 'underskrevet'
run add-to-note K-01 "$note" 'fact=Nøglen er hentet'
check 'a signed note is added to' ended_with 0
run file-note K-01 "$note" 2026-117
check 'it is marked as filed' ended_with 0
run add-note K-01 fact= judgement=
check 'a note that says nothing is refused' ended_saying 1 'Der står intet'
run add-note K-01 date=today-9d fact=Glemt --sign
check 'a late note is kept with a hint' ended_saying 0 'mere end tre dage'
run sign-note K-01 zzzz
check 'a number that nothing has is refused' ended_with 1

# --- Tasks.
run add-task K-01 'title=Ring til banken' due=today repeat=weekly
check 'a task is kept' ended_with 0
task=$(number_of)
run today
check 'it is due today' says 'I dag: Ring til banken'
check 'with its number' says "$task"
run do-task K-01 "$task"
check 'it is done' ended_with 0
run do-task K-01 "$task"
check 'and not twice' ended_with 1
run today --ahead 7
check 'it comes again in a week' says 'Senest 09.03.2026: Ring til banken'
run add-task K-01 title=Papirer due=today-1d
task=$(number_of)
run snooze-task K-01 "$task" today
check 'it is put off only to a day to come' ended_with 1
run snooze-task K-01 "$task" today+3d
check 'it is put off' ended_with 0
run add-task --team title=Teammøde due=today
check 'the team has tasks of its own' ended_with 0
task=$(number_of)
run today
check 'what was put off is not due' sh -c "! grep -q Papirer '$out'"
check 'the task of the team is' says 'I dag: Teammøde'
run do-task --team "$task"
check 'and is done' ended_with 0

# --- WHO-5 and frequency.
run add-wellbeing K-01 glad=1 calm=2 active=2 rested=1
check 'a WHO-5 with an answer missing has no score' ended_saying 0 'ingen score'
run add-wellbeing K-01 glad=1 calm=2 active=2 rested=1 interested=2 filled-by=on-paper
check 'a low one asks what was done' ended_saying 0 'Scoren er lav'
run today
check 'and stands first until somebody has written it' \
  sh -c "head -n 1 '$out' | grep -q 'WHO-5-scoren fra 02.03.2026 var lav'"
run add-wellbeing K-01 glad=6
check 'an answer runs from 0 to 5' ended_saying 1 '5'
run add-frequency K-01 times=4-10 wish=stop last-known=month last-day=today-1w
check 'answers on frequency are kept' ended_with 0
run add-frequency K-01 answered=wont-say
check 'not wishing to say is an answer' ended_with 0
run show K-01
check 'the case tells of time' says '45 min. med borgeren'
check 'of the WHO-5' says 'stor risiko'
check 'and of notes' says 'Hjemmebesøg (journaliseret)'
run show K-01 --json
check 'all of it is there as JSON' says '"filled_by" : "on-paper"'

# --- Inquiries.
run add-inquiry channel=ngo caller=professional 'note=Vil gerne mødes'
check 'an inquiry is kept' ended_with 0
run add-inquiry outcome=not-started
check 'one that led to nothing needs a reason' ended_with 1
run inquiries
check 'inquiries are listed' says 'Vil gerne mødes'
run inquiries --json
check 'and as JSON' says '"channel" : "ngo"'

# --- Forms from files.
printf '[Scale]\nKey=life-situation\nVersion=1\n[money]\n1=skylder\n' >"$folder/scale.ini"
run load-form "$folder/scale.ini"
check 'texts along the scale are loaded' says 'life-situation, version 1'
printf '[Scale]\nKey=life-situation\nVersion=1\n[money]\n11=for meget\n' >"$folder/scale.ini"
run load-form "$folder/scale.ini"
check 'a line that cannot stand there is named' ended_saying 1 'Linje 5, »11«'
printf '[Scale]\nKey=life-situation\nVersion=1\n[money]\n1=andet\n' >"$folder/scale.ini"
run load-form "$folder/scale.ini"
check 'another text needs another version' ended_saying 1 'Version'

# --- What is due.
run today
check 'an appointment of today is told by the clock' says 'I dag kl. 14.30: møde.'
check 'one that is past asks how it went' says 'Skriv, hvordan det gik: møde, lørdag 28.02.2026.'
check 'the caseload is held against its limit' says '1 åbent forløb ud af højst 20.'
run today --json
check 'what is due is there as JSON' says '"rule" : "worried"'
run verify
check 'every file is whole' ended_with 0

finish
