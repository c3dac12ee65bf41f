#!/bin/sh
# keychain.sh TOOL DATA - inside tests/support/desktop: the passphrase works only together with a
# real keyring, reached from inside the sandbox; without it the recovery code is the way on.

# tool-test.sh takes the bus away, which is all that leads to the keyring.
bus=$DBUS_SESSION_BUS_ADDRESS
# shellcheck source=tests/tool/tool-test.sh
. "$(dirname "$0")/tool-test.sh"
with_bus() { DBUS_SESSION_BUS_ADDRESS=$bus "$@"; }

with_bus create --keychain --team 'Team Nord' --worker 'Mette Holm'
check 'a store is made with the keychain' ended_with 0
with_bus with_passphrase list
check 'passphrase and keychain open it' ended_with 0
with_bus with_passphrase log --json
check 'it was unlocked twice' sh -c "[ \"\$(grep -c '\"use\" : \"unlock\"' '$out')\" -eq 2 ]"
good_passphrase=$passphrase
passphrase='helt andre ord end de rigtige'
with_bus with_passphrase list
check 'the keychain alone does not' ended_saying 3 'Adgangssætningen passer ikke'
passphrase=$good_passphrase
with_passphrase list
check 'the passphrase alone does not' ended_saying 3 'Nøgleringen kan ikke nås herfra'
with_code list
check 'the recovery code does, without the keychain' ended_with 0

finish
