#!/bin/sh
# morning.sh TOOL DATA DEMO - a Monday morning with the demo caseload: what is due is compared with
# what was written down beforehand, line by line.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-03-02
demo=$3

create --today "$today" --team 'Team Nord' --worker 'Mette' --phase-months 4 \
  --sheet "$folder/sheet.pdf"
for part in guide caseload course; do
  with_code import "$demo/$part.cti" --today "$today"
  check "the demo caseload is read: $part" ended_with 0
done
with_code add-task --team --today "$today" 'title=Dagsorden til teammødet' due=today repeat=weekly
check 'the team has a task' ended_with 0

# The numbers of tasks are others in each store.
with_code today --today "$today"
check 'what is due is shown' ended_with 0
sed -E 's/ +[0-9a-f]{8}$//; s/ +$//' "$out" >"$folder/today.txt"
check 'it is what was expected' diff -u "$data/tool/today.txt" "$folder/today.txt"
with_code today --today "$today" --ahead 6 --json
check 'the week is there as JSON' says '"due" : "later"'
check 'JSON tells no name' sh -c "! grep -q Sofie '$out'"

finish
