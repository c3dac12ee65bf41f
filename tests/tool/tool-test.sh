# What the scripts that play overgang-tool share; sourced, with the tool as $1 and the folder of
# test data as $2. TAP on the standard output.
# shellcheck shell=sh
set -eu

tool=$1
# shellcheck disable=SC2034 # for the scripts that compare with something stored
data=$2
umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
home=$folder/stores
out=$folder/out
err=$folder/err
number=0
failed=0
status=0

# Long enough to open a store alone; its words are looked for in the store afterwards.
passphrase='kanariegul trompet mosekonge syvogtyve ribben'

export LC_ALL=C.UTF-8 LANGUAGE=da TZ=Europe/Copenhagen
unset DBUS_SESSION_BUS_ADDRESS XDG_RUNTIME_DIR

# check WHAT COMMAND...: one point of TAP
check() {
  what=$1
  shift
  number=$((number + 1))
  if "$@" >"$folder/why" 2>&1; then
    echo "ok $number - $what"
  else
    failed=$((failed + 1))
    echo "not ok $number - $what"
    sed 's/^/# /' "$folder/why" "$out" "$err"
  fi
}

finish() {
  echo "1..$number"
  [ "$failed" -eq 0 ]
}

# with_passphrase COMMAND...: runs the tool on the store; $status, $out and $err tell the rest
with_passphrase() {
  command=$1
  shift
  status=0
  echo "$passphrase" |
    "$tool" "$command" --store "$home" --passphrase-fd 0 "$@" >"$out" 2>"$err" || status=$?
}

# with_code COMMAND...: the same by the recovery code, which costs no time; the standard input is free
with_code() {
  command=$1
  shift
  status=0
  "$tool" "$command" --store "$home" --recovery-fd 3 "$@" 3<"$folder/code" >"$out" 2>"$err" ||
    status=$?
}

create() {
  status=0
  echo "$passphrase" |
    "$tool" create --store "$home" --passphrase-fd 0 --recovery-out 3 "$@" \
      3>"$folder/code" >"$out" 2>"$err" || status=$?
}

ended_with() { [ "$status" -eq "$1" ]; }
says() { grep -qF -e "$1" "$out"; }
warns() { grep -qF -e "$1" "$err"; }
is_silent() { [ ! -s "$err" ]; }
# ended_saying STATUS SENTENCE: how it ended, and what it said to the person
ended_saying() { ended_with "$1" && warns "$2"; }
