#!/bin/sh
# office.sh TOOL DATA DEMO - what LibreOffice makes of our files and we of its: a sheet that it has
# opened and saved brings the same citizens, and the report opens without repair.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

demo=$3
today=2026-11-21
if [ -z "${CTI_LONG:-}" ]; then
  echo '1..0 # SKIP starts LibreOffice: in the long form'
  exit 0
fi
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
# convert FORMAT FILTER FILE: by LibreOffice, with a profile of its own, into $folder/office
convert() {
  soffice --headless "-env:UserInstallation=file://$folder/profile" --infilter="$2" \
    --convert-to "$1" --outdir "$folder/office" "$3" >"$folder/soffice" 2>&1
}
new_store() {
  home=$folder/$1
  create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/$1.pdf"
}
# What a store holds, without what is made anew each time.
list_all() {
  for code in AB-1 AB-2 AB-3; do
    run show "$code"
    sed -n '1,200p' "$out"
  done
}

printf '\357\273\277Sagskode;D\303\246knavn;F\303\270dsels\303\245r;Kontaktskabelse begynder;Fase 1 begynder\r
AB-1;Sol;1999;01.03.2026;15.03.2026\r
AB-2;M\303\245ne;1988;02.03.2026;20.03.2026\r
AB-3;"Ord; med ""tegn""";1990;05.03.2026;\r
' >"$folder/citizens.csv"
printf 'code;date;motivation;network;housing\r
AB-1;20.03.2026;3;4;\r
AB-2;21.03.2026;2;;7\r
' >"$folder/stars.csv"

new_store first
run import "$folder/citizens.csv"
run import "$folder/stars.csv"
list_all >"$folder/first.txt"
check 'the sheets are brought in as they are' test -s "$folder/first.txt"

danish='Text - txt - csv (StarCalc):59,34,UTF8,1,,1030,false,true'
check 'LibreOffice opens the citizens' convert ods "$danish" "$folder/citizens.csv"
check 'and the stars' convert ods "$danish" "$folder/stars.csv"
new_store second
run import "$folder/office/citizens.ods"
check 'what it saved brings the citizens' ended_with 0
run import "$folder/office/stars.ods"
check 'and the stars' ended_with 0
list_all >"$folder/second.txt"
check 'the same as before' cmp "$folder/first.txt" "$folder/second.txt"

check 'it saves the sheet as CSV too' convert csv 'calc8' "$folder/office/citizens.ods"
new_store third
run import "$folder/office/citizens.csv"
check 'which brings the citizens again' ended_with 0
run import "$folder/office/stars.ods"
list_all >"$folder/third.txt"
check 'still the same' cmp "$folder/first.txt" "$folder/third.txt"

run import "$demo/caseload.cti"
run report --to "$folder/report.ods"
run report --to "$folder/report.csv"
check 'the report opens without repair' convert csv 'calc8' "$folder/report.ods"
check 'with what it is' grep -q 'Team Havnen' "$folder/office/report.csv"
finish
