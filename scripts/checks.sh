# shellcheck shell=bash
# For scripts that test what is no Java: `source checks.sh NAME`, where NAME is what they test. What
# they leave out they say as "SKIPPED NAME: why", which `./farthing test` puts into its summary.

readonly tested=$1
passed=0 failed=0 skipped=0

# finish: says how many, and ends.
finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [[ $failed -eq 0 ]]
  exit
}

# leave_out WHY: one check, which was not made.
leave_out() {
  skipped=$((skipped + 1))
  echo "SKIPPED $tested: $1"
}

# skip WHY: leaves out what comes, and ends.
skip() {
  leave_out "$1"
  finish
}

# fail WHAT: one check, which was not passed.
fail() {
  failed=$((failed + 1))
  echo "FAILED $tested: $1"
}

# check WHAT COMMAND…: one check, whose output is shown when it fails.
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

# shown: the end of what comes in, below a failure.
shown() { tail -n 60 | sed 's/^/    /'; }
