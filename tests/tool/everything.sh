#!/bin/sh
# everything.sh TOOL DATA DEMO - the whole store out as JSON and back in: the same store by content.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

demo=$3
today=2026-11-21
run() {
  command=$1
  shift
  with_code "$command" "$@" --today "$today" </dev/null
}
# Makes a second store beside the first one, in a folder of its own.
make_from() {
  mkdir -p "$folder/$1"
  status=0
  echo "$passphrase" | "$tool" create --store "$folder/$1" --passphrase-fd 0 --today "$today" \
    --from "$2" --sheet "$folder/$1.pdf" >"$out" 2>"$err" || status=$?
}
has_kinds() {
  for kind in EpisodeOfCare CarePlan QuestionnaireResponse urn:overgang:who-5 urn:overgang:star; do
    grep -q "$kind" "$1" || return 1
  done
}
is_empty() { [ -z "$(find "$1" -name '*.case')" ] && [ ! -e "$1.pdf" ]; }

create --today 2026-01-12 --team 'Team Havnen' --worker 'Maja Holm' --sheet "$folder/sheet.pdf"
run import "$demo/caseload.cti"
check 'the demo caseload is imported' ended_with 0
run import "$demo/course.cti"
check 'and a full course' ended_with 0
run export --to "$folder/a.json"
check 'what leaves must be said in full' ended_with 2
run export --all --to "$folder/a.json"
check 'nothing leaves before it is said what it is for' ended_saying 2 'Filen er ikke forseglet.'
check 'and there is no file' [ ! -e "$folder/a.json" ]
run export --all --for 'Flytning til en anden maskine' --to "$folder/a.json"
check 'everything is written' ended_with 0
run log
check 'the log keeps what it is for' says 'alt som data: Flytning til en anden maskine'
check 'the file is for its owner only' test "$(stat -c %a "$folder/a.json")" = 600

make_from second "$folder/a.json"
check 'a store is made of it' ended_with 0
echo "$passphrase" | "$tool" export --store "$folder/second" --passphrase-fd 0 --today "$today" \
  --all --for team --to "$folder/b.json" >"$out" 2>"$err"
check 'which holds the same, byte for byte' cmp "$folder/a.json" "$folder/b.json"
echo "$passphrase" | "$tool" verify --store "$folder/second" --passphrase-fd 0 --today "$today" \
  >"$out" 2>"$err"
status=$?
check 'and every file of it is whole' ended_with 0

cat >"$folder/known.cti" <<'END'
citizen
  code: Z9Z9
  mode: identified
  adult-confirmed: yes
identity
  name: Ellen Dam
  birth-date: 1990-02-03
course
  contact-start: today-5m
  phase1-start: today-4m
  phase-months: 4
focus-area
  phase: 1
  area: housing
  chosen-by: citizen
  wish: At kunne lukke min egen dør
  status: open
activity
  what: Søge bolig
  owner: worker
  status: works
star today-4m start joint
  motivation 3
  network -
who5 today-4m 1 1 1 1 2 start
END
run import "$folder/known.cti"
run export --fhir Z9Z9 --for team --to "$folder/f.json"
check 'an identified citizen is written as FHIR' ended_with 0
check 'which keeps to its schema' "$(dirname "$0")/check-schema" "$data/fhir/bundle.schema.json" \
  "$folder/f.json"
check 'with her courses, plans, WHO-5 and stars' has_kinds "$folder/f.json"
run export --fhir L3C9 --for team --to "$folder/g.json"
check 'one who goes by another name is not' ended_saying 1 'ikke identificeret'
check 'and no file is there' test ! -e "$folder/g.json"

head -c 5000 "$folder/a.json" >"$folder/cut.json"
make_from third "$folder/cut.json"
check 'a file that is cut is refused' ended_with 1
check 'and nothing is made' is_empty "$folder/third"
sed 's/"type" : "star_goal"/"type" : "moon"/; s/"type" : "contact"/"type" : "moon"/' \
  "$folder/a.json" >"$folder/moon.json"
make_from fourth "$folder/moon.json"
check 'so is one with a record that is none' ended_with 1
check 'and nothing is made either' is_empty "$folder/fourth"
run log
check 'it stands in the use log' says 'alt som data'
finish
