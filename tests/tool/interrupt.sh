#!/bin/sh
# interrupt.sh TOOL DATA - ended while a file is being written: it is there as a whole or not at all,
# and nothing half of it, which nobody would look for, stays beside it. The disk is made slow for that;
# where there is no strace it is skipped.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-06-02
command -v strace >/dev/null || { echo '1..0 # SKIP there is no strace'; exit 0; }

create --today "$today" --team 'Team Nord' --worker 'Mette' --sheet "$folder/sheet.pdf"
with_code add-citizen --today "$today" --adult-confirmed --code K-01

mkdir "$folder/out-there"
target=$folder/out-there/all.json
halves() { find "$folder/out-there" -name 'all.json.*'; }

strace -f -qq -e trace=fsync -e inject=fsync:delay_enter=500000 -o "$folder/trace" \
  "$tool" export --all --for team --to "$target" --store "$home" --recovery-fd 3 --today "$today" \
  3<"$folder/code" >"$out" 2>"$err" &
tracer=$!
while [ -z "$(halves)" ] && kill -0 "$tracer" 2>/dev/null; do sleep 0.02; done
check 'the file is being written' [ -n "$(halves)" ]
holder=$(pgrep -P "$tracer")
with_code list --today "$today"
check 'a second program is told who holds the store, and is not let in' \
  ended_saying 5 "overgang-tool har haft det åbent på denne computer siden"
check 'down to the number of the process' warns "(procesnummer $holder)"
kill -TERM "$holder"
status=0
wait "$tracer" || status=$?
check 'a signal ends the program' [ "$status" -ne 0 ]
check 'nothing half stays beside the file' [ -z "$(halves)" ]
check 'which is whole, where it is there' sh -c '[ ! -e "$1" ] || tail -n 1 "$1" | grep -q "^] }"' sh "$target"

finish
