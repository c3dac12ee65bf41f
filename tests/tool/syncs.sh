#!/bin/sh
# syncs.sh TOOL DATA - what one edit waits for the disk for: no more than the format needs, and the
# same among 20 citizens and 150, with CTI_LONG=1 also among 1 500. Where there is no strace it is
# skipped.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

today=2026-06-02
# What is not dumpable tells an ordinary user neither its paths nor its files.
[ "$(id -u)" -eq 0 ] || { echo '1..0 # SKIP only root sees what it opens'; exit 0; }
command -v strace >/dev/null || { echo '1..0 # SKIP there is no strace'; exit 0; }

# The use log tells of the opening, of the edit and of the closing, each before it goes on; the case
# is written beside the old one and takes its name, and so do the cards when the store is closed.
cat >"$folder/needed" <<'END'
log/MONTH.log
log/MONTH.log
cases/ID.case.new
cases
log/MONTH.log
cards.index.new
.
END

# What was synced, in order, without what is of this store alone.
list_syncs() {
  sed -n 's/^[0-9]* *f[data]*sync([0-9]*<\([^>]*\)>.*/\1/p' "$folder/trace" |
    sed -e "s|^$home/[0-9a-f-]*||" -e 's|^/||' -e 's|^$|.|' \
      -e 's|[0-9a-f]\{8\}-[0-9a-f-]*|ID|' -e 's|log/[0-9]*-[0-9]*\.log|log/MONTH.log|'
}

for count in 20 150 ${CTI_LONG:+1500}; do
  home=$(cd "$folder" && pwd -P)/$count
  create --today "$today" --team 'Team Nord' --worker 'Mette' --sheet "$folder/$count.pdf"
  with_code generate --today "$today" "$count"
  with_code list --today "$today" --json
  code=$(sed -n 's/.*"code" : "\([^"]*\)".*/\1/p' "$out" | head -n 1)
  status=0
  strace -f -qq -y -e trace=fsync,fdatasync,syncfs,sync,sync_file_range,msync -o "$folder/trace" \
    "$tool" add-note --store "$home" --recovery-fd 3 --today "$today" "$code" 'fact=Vi gik en tur.' \
    3<"$folder/code" >"$out" 2>"$err" || status=$?
  check "$count citizens: a note is kept" ended_with 0
  list_syncs >"$folder/syncs"
  check "$count citizens: it waits for the disk as often as the format needs" \
    diff "$folder/needed" "$folder/syncs"
  check "$count citizens: and in no other way" \
    sh -c "[ \"\$(wc -l <'$folder/trace')\" -eq \"\$(wc -l <'$folder/needed')\" ]"
done

finish
