#!/bin/sh
# supervision.sh TOOL DATA DEMO - a supervision over the demo caseload from its agenda to its protocol,
# and how the method is kept.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

supervision() { with_code supervision "$@" --today 2026-11-21 </dev/null; }
fidelity() { with_code fidelity "$@" --today 2026-11-21 </dev/null; }
lacks() { ! grep -qF -e "$1" "$out"; }
line_after() { grep -A1 -e "$1" "$out" | grep -q "$2"; }

create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"
for part in guide caseload course; do with_code import "$3/$part.cti" --today 2026-11-21; done

supervision
check 'who is not well stands first' says '1   J2M8  skal drøftes  WHO-5 var lav den 15.11.2026'
check 'that there was none yet is said' says 'Der har ikke været supervision endnu.'
supervision agenda --json
check 'a program gets the reasons' says '"kind" : "worried"'
check 'and no name' lacks 'Sofie'
supervision end minutes=60
check 'none runs that could end' ended_saying 1 'Der er ingen supervision i gang'
supervision decide team text=Ringe why=Fordi due=2026-12-01
check 'or in which something is decided' ended_saying 1 'Der er ingen supervision i gang'
supervision protocol
check 'or of which a protocol could be' ended_saying 1 'Der har ikke været supervision endnu.'
supervision tea
check 'what is no part of it is not understood' ended_saying 2 'agenda, start'
supervision start leader=Lone trained=maybe
check 'what is no choice is refused' ended_saying 1 'uddannet i CTI'
supervision start leader=Lone trained=yes start=10:00
check 'it begins' ended_with 0
supervision start leader=Lone trained=yes
check 'a second beside it does not' ended_saying 1 'Der er en supervision i gang'

supervision decide
check 'a decision is about somebody' ended_saying 2 '»team«'
supervision decide X-99 text=Ringe why=Fordi due=2026-12-01
check 'who has a case' ended_saying 1 'X-99'
supervision decide J2M8 why=Gæld due=2026-12-01
check 'and says what' ended_saying 1 'Hvad er besluttet'
supervision decide J2M8 text='Ringe til banken' why='Gæld' owner=Maja due=2026-12-01
check 'it is a task then' says 'Det er besluttet og er nu en opgave i sagen.'
supervision decide team text='Købe stole' why='For få' due=2026-12-04
check 'one of the team too' says 'Det er besluttet og er nu en opgave i teamet.'
supervision review team concern=1
check 'a review is about a case' ended_saying 2 'En gennemgang handler om en sag'
supervision review J2M8 concern=7
check 'with a concern there is' ended_saying 1 'et tal fra 0 til 2'
supervision review J2M8 concern=1 next-step='Møde på fredag'
check 'a course is reviewed' says 'Gennemgangen er gemt.'
with_code show J2M8 --today 2026-11-21
check 'the case has its task' says 'Ringe til banken'

supervision protocol
check 'a protocol may be looked at before the end' says 'Beslutning: Ringe til banken'
supervision end minutes=90 notes='Vi tog det roligt.' next=2026-11-27
check 'it ends' says 'Supervisionen er slut.'
supervision protocol
check 'who led it' says 'Ledet af: Lone, uddannet i CTI'
check 'how long it took' says 'Varede: 1 t. 30 min.'
check 'who takes it' line_after 'Ringe til banken' 'Hvorfor: Gæld'
check 'what the team does' says 'Købe stole'
check 'what there was no time for' line_after 'Ingen kontakt i 24 dage' 'Der blev ikke tid til det.'
check 'what was reviewed' says 'bekymring: nogen. Møde på fredag'
check 'minutes' says 'Vi tog det roligt.'
check 'the next one' says 'Næste supervision: fredag 27.11.2026'
supervision protocol --to "$folder/protocol.pdf"
check 'it is a paper' [ "$(head -c 5 "$folder/protocol.pdf")" = %PDF- ]
supervision
check 'the course that was reviewed is not asked for again' says '11 åbne forløb'
with_code log --today 2026-11-21
check 'the protocol is in the use log' says 'referat af en supervision'

fidelity
check 'the method over the caseload' says 'Supervision hver uge'
check 'with what was counted' says 'Sådan er det i 15 af 15 forløb'
fidelity J2M8
check 'and of one course' says 'Længde – 1. fase: 122 dage'
fidelity --json
check 'a program gets the items' says '"item" : "time-limit"'
fidelity X-99
check 'a case that is none' ended_saying 1 'X-99'
fidelity J2M8 community=6
check 'a level that is none' ended_saying 2 'PUNKT=NIVEAU'
fidelity J2M8 community=3 community=4
check 'an item twice' ended_saying 2 'PUNKT=NIVEAU'
fidelity J2M8 community=3 helpers=4
check 'a review is kept' says '2 punkter vurderet, gennemsnit 3,5'

finish
