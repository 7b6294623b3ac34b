# shellcheck shell=bash
# Functions for test scripts without Java: `source checks.sh NAME`, where NAME is the tested part.
# `./farthing test` copies their lines "SKIPPED NAME: reason" to its summary.

readonly tested=$1
passed=0 failed=0 skipped=0

# finish: prints the numbers of checks and exits.
finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [[ $failed -eq 0 ]]
  exit
}

# leave_out REASON: records one skipped check.
leave_out() {
  skipped=$((skipped + 1))
  echo "SKIPPED $tested: $1"
}

# skip REASON: skips the remaining checks and exits.
skip() {
  leave_out "$1"
  finish
}

# fail WHAT: records one failed check.
fail() {
  failed=$((failed + 1))
  echo "FAILED $tested: $1"
}

# check WHAT COMMAND…: runs one check and prints its output if it fails.
check() {
  local what=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
  else
    fail "$what"
    printf '%s\n' "$output" | shown
    return 1
  fi
}

# shown: prints the last lines of the input, indented.
shown() { tail -n 60 | sed 's/^/    /'; }
