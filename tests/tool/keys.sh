#!/bin/sh
# keys.sh TOOL DATA - the way in of an organisation: made, given to a store, used, and seen in the log.

# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"

create --team 'Team Nord' --worker 'Mette Holm'
check 'a store is made' ended_with 0

# with_key COMMAND...: opens with the secret key of the organisation
with_key() {
  command=$1
  shift
  status=0
  "$tool" "$command" --store "$home" --organisation-fd 3 "$@" 3<"$folder/secret" >"$out" 2>"$err" ||
    status=$?
}

make_key() {
  status=0
  "$tool" make-key --secret-out 3 3>"$1" >"$out" 2>"$err" || status=$?
}

"$tool" make-key >"$out" 2>"$err" || status=$?
check 'a secret key that goes nowhere is not made' ended_saying 2 'skal et sted hen'
make_key "$folder/secret"
check 'an organisation makes its keys' ended_with 0
public=$(cat "$out")
check 'the public one has 64 signs' sh -c "printf '%s' '$public' | grep -qxE '[0-9a-f]{64}'"
check 'the secret one is another' sh -c "! grep -qF '$public' '$folder/secret'"
with_key list
check 'it opens nothing that was not given it' ended_saying 3 'åbner ikke dette arkiv'
with_code add-key 'no key at all'
check 'what is no key is refused' ended_saying 1 'offentlige nøgle'
with_code add-key "$public"
check 'a store is given the key' ended_with 0
with_key list
check 'and the organisation opens it' ended_with 0
mv "$folder/secret" "$folder/right"
make_key "$folder/secret"
with_key list
check 'another organisation does not' ended_saying 3 'åbner ikke dette arkiv'
with_code log
check 'the log says that the key was added' says 'organisationens nøgle tilføjet'
check 'and that it was used' says 'låst op med organisationens nøgle'

# The team's file is damaged: the store opens with its version before, where that is asked for.
team=$(find "$home" -name team.file)
printf 'not a team' >"$team"
with_code list
check 'a damaged file of the team is told of' ended_saying 4 'Teamets fil'
cp "$team" "$folder/damaged"
with_code list --version-before
check 'with the version before the sheet opens it' ended_with 0
check 'and what was damaged is kept' sh -c \
  "find '$home' -name 'team.file.*' -exec cmp -s {} '$folder/damaged' \\; -print | grep -q ."
with_code log
check 'the log says that it was the version before' says 'udgaven før den seneste ændring åbnet'
with_code list --version-before
check 'what is whole is opened as it is' ended_with 0

# New keys: what opened the store before opens nothing, the organisation still does.
cp "$folder/right" "$folder/secret"
fresh='syvogtyve kanariefugle trompet ribben mosekonge'
cp "$folder/code" "$folder/code-before"
status=0
printf '%s\n' "$fresh" |
  "$tool" new-keys --store "$home" --recovery-fd 3 --new-passphrase-fd 0 --recovery-out 4 \
    3<"$folder/code-before" 4>"$folder/code" >"$out" 2>"$err" || status=$?
check 'everything is sealed with new keys' ended_with 0
check 'and it says what opens no more' says 'åbner ikke noget mere'
check 'the sheet is another' sh -c "! cmp -s '$folder/code' '$folder/code-before'"
with_passphrase list
check 'the passphrase of before opens nothing' ended_with 3
passphrase=$fresh
with_passphrase list
check 'the new one does' ended_with 0
with_key list
check 'and the organisation' ended_with 0
with_code verify
check 'every file holds' ended_with 0
with_code log
check 'the log says so' says 'alt forseglet med nye nøgler'
check 'and what was before it is there' says 'organisationens nøgle tilføjet'
cp "$folder/code-before" "$folder/code"
with_code list
check 'the sheet of before opens nothing' ended_with 3

finish
