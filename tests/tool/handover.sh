#!/bin/sh
# handover.sh TOOL DATA - two workers with a store each on one machine: they get to know one another by
# contact card, one transfers a case, one goes on leave and takes the case back after both wrote in
# it, and one asks for supervision and gets decisions back.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

day=2026-03-14

# as WHO: whose store the next commands are about
as() {
  home=$folder/$1
  cp "$folder/$1.code" "$folder/code"
}

# at WHO COMMAND...: a command in that store, on that day
at() {
  as "$1"
  shift
  command=$1
  shift
  with_code "$command" --today "$day" "$@"
}

for who in ida bo; do
  home=$folder/$who
  create --today "$day" --team "Team $who" --worker "Worker $who"
  mv "$folder/code" "$folder/$who.code"
done

# --- They know one another.
at ida contacts mine --to "$folder/ida.overgang-contact"
check 'a contact card is written' ended_with 0
at bo contacts mine --to "$folder/bo.overgang-contact"
at ida contacts add "$folder/bo.overgang-contact"
check 'a contact card is taken in' says 'Worker bo'
check 'its fingerprint is shown in digits' grep -qxE '  ([0-9]{5} ){5}[0-9]{5}' "$out"
check 'and in words' grep -qxE '  ([^ 0-9]+ ){7}[^ 0-9]+' "$out"
tail -2 "$out" | head -1 >"$folder/seen"
at bo contacts
check 'which are those that the other one sees as the own ones' grep -qxFf "$folder/seen" "$out"
at bo contacts add "$folder/ida.overgang-contact"
at ida contacts compared 'worker bo'
check 'they have compared it' says 'sammenlignet'
at bo contacts add "$folder/bo.overgang-contact"
check 'the own card is refused' ended_saying 1 'Det er dit eget kontaktkort'

# --- A case goes for good.
at ida add-citizen --mode cover --alias Kanariefugl --birth-year 1999 --code D4P7
at ida start-course D4P7 --contact-start today-3w --phase1-start today-1w
at ida handover send transfer bo D4P7 --to "$folder/nowhere/one.overgang-handover"
check 'a file that cannot be written is told of' ended_saying 5 'kunne ikke skrives'
at ida handover list
check 'and not remembered as sent' says 'Intet er overleveret endnu'
at ida handover send transfer nobody D4P7 --to "$folder/no-one.overgang-handover"
check 'a hand-over to nobody leaves no file' sh -c '[ ! -e "$1" ]' sh "$folder/no-one.overgang-handover"
at ida handover send transfer bo D4P7 d4p7 --to "$folder/one.overgang-handover"
check 'a transfer is written' ended_with 0
check 'which tells nothing to others' \
  sh -c '! grep -qa -e Kanariefugl -e D4P7 -e Worker "$1"' sh "$folder/one.overgang-handover"
at ida list
check 'the case stays until the receipt' says D4P7
at bo handover open "$folder/one.overgang-handover"
check 'the receiver sees from whom it is' says 'Worker ida'
at bo handover decide "$folder/one.overgang-handover" D4P7 'Ring til banken' --to "$folder/reply"
check 'over a case that is handed over nothing is decided' ended_saying 1 'supervisionspakke'
check 'and nothing is written' sh -c '[ ! -e "$1" ]' sh "$folder/reply"
at bo handover accept "$folder/one.overgang-handover" --receipt "$folder/nowhere/one.receipt"
check 'a receipt that cannot be written is told of' ended_saying 5 'kunne ikke skrives'
echo 'another receipt' >"$folder/other.receipt"
at bo handover accept "$folder/one.overgang-handover" --receipt "$folder/other.receipt"
check 'one does not take the place of another file' ended_saying 1 'findes allerede'
check 'which is as it was' grep -q another "$folder/other.receipt"
at bo handover accept "$folder/one.overgang-handover" --receipt "$folder/one.receipt"
check 'until then nothing was taken in: the receiver takes it in' says 'D4P7 er her nu'
at bo list
check 'and has the case' says D4P7
at bo handover accept "$folder/one.overgang-handover" --receipt "$folder/again.receipt"
check 'a second time it is refused' ended_saying 1 'er allerede taget ind'
at ida handover accept "$folder/one.receipt"
check 'the receipt moves the case' ended_with 0
at ida list
check 'it has left the store' sh -c '! grep -q D4P7 "$1"' sh "$out"
at ida log
check 'the use log of one knows of it' says 'overdraget'
at bo log
check 'and that of the other' says 'overtaget'

# --- A leave, with edits on both sides.
at bo handover send cover ida D4P7 --to "$folder/two.overgang-handover"
at ida handover accept "$folder/two.overgang-handover" --receipt "$folder/two.receipt"
at bo handover accept "$folder/two.receipt"
at bo list
check 'a case that is only looked after stays' says D4P7
at ida add-task D4P7 'title=Skrevet af Ida'
at bo add-task D4P7 'title=Skrevet af Bo'
at ida change-course D4P7 --phase-months 3
at bo change-course D4P7 --phase-months 5
at ida handover return bo --to "$folder/three.overgang-handover"
check 'it is given back' ended_with 0
at bo handover accept "$folder/three.overgang-handover" --receipt "$folder/three.receipt"
check 'what both changed is a question' ended_saying 1 'I har begge ændret det samme'
check 'with both answers' says '»5«'
at bo handover accept "$folder/three.overgang-handover" --receipt "$folder/three.receipt" --mine
check 'which is answered' ended_with 0
at bo show D4P7 --json
check 'what one wrote is there' says 'Skrevet af Ida'
check 'and what the other wrote' says 'Skrevet af Bo'
at bo verify
check 'and the history holds' ended_with 0
at ida handover accept "$folder/three.receipt"
at ida list
check 'the copy is gone' sh -c '! grep -q D4P7 "$1"' sh "$out"

# --- Supervision: a pack without identity, and decisions that come back.
at bo handover send supervision ida D4P7 --to "$folder/pack.overgang-handover"
at ida handover open "$folder/pack.overgang-handover" --json
check 'a pack is opened' says '"phase"'
check 'and tells neither code nor name' \
  sh -c '! grep -q -e Kanariefugl -e D4P7 -e birth_date "$1"' sh "$out"
at ida handover open "$folder/pack.overgang-handover"
cover=$(tail -1 "$out" | tr -d ' ')
at ida handover decide "$folder/pack.overgang-handover" "$cover" 'Besøg gældsrådgiveren' \
  --why 'Intet har flyttet sig' --due today+2w --to "$folder/reply.overgang-handover"
check 'a decision is written' ended_with 0
at bo handover accept "$folder/reply.overgang-handover"
check 'and becomes a task' says '1 beslutning blev til en opgave'
at bo show D4P7 --json
check 'of its case' says 'Besøg gældsrådgiveren'

# --- What is wrong is said, and nothing is taken in.
head -c 3000 "$folder/pack.overgang-handover" >"$folder/cut"
at ida handover open "$folder/cut"
check 'a file that was cut is refused' ended_saying 4 'Overleveringsfilen er beskadiget'
at bo handover open "$folder/pack.overgang-handover"
check 'a file for somebody else is refused' ended_saying 4 'forseglet til en anden'
at ida handover open "$folder/ida.overgang-contact"
check 'another file is refused' ended_saying 4 'ikke en overleveringsfil'
truncate -s 300M "$folder/large"
at ida handover open "$folder/large"
check 'a file that is too large is refused' ended_saying 1 'Overleveringsfilen er for stor'
at bo handover send cover nobody D4P7 --to "$folder/none"
check 'nobody is not somebody' ended_saying 1 'blandt dine kontakter'
day=2026-05-01
at ida handover open "$folder/pack.overgang-handover"
check 'a file whose time is over is refused' ended_saying 1 'kan ikke åbnes længere'

finish
