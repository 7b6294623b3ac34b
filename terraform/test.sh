#!/usr/bin/env bash
# Checks all Terraform code without an account, and without a network if the provider is on disk:
# format, validity, the tests of each module and environment with a mock provider, and the plans of
# the environments against the rules. Takes a few minutes. emulator-test.sh is the slower
# stage.
#
# Usage: terraform/test.sh
# Environment: TERRAFORM_PLUGIN_DIR, the folder with the AWS provider. Default: the first of the
# folders in README.md that has it; otherwise Terraform downloads it.

set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

# shellcheck source=../scripts/checks.sh
source ../scripts/checks.sh terraform

# tests FOLDER FILE: runs the tests of a file, counts them and prints those that fail.
tests() {
  local log=$work/tests.log good bad
  (cd "$1" && terraform test -no-color -filter="$2") >"$log" 2>&1
  local status=$?
  good=$(grep -cE '^  run ".*"\.\.\. pass$' "$log")
  bad=$(grep -cE '^  run ".*"\.\.\. (fail|skip)$' "$log")
  [[ $status -ne 0 && $bad -eq 0 ]] && bad=1
  passed=$((passed + good)) failed=$((failed + bad))
  echo "terraform: $1: $good tests passed, $bad failed"
  [[ $bad -eq 0 ]] || grep -vE '\.\.\. pass$' "$log" | sed 's/^/    /'
}

# order FOLDER: checks that the dependencies between resources guarantee the order in tests/order.
order() {
  [[ -f $1/tests/order ]] || return 0
  terraform -chdir="$1" graph \
    | sed -n 's/^ *"\(.*\)" -> "\(.*\)";$/\1 \2/p' >"$work/edges"
  # shellcheck disable=SC2016 # the dollars are awk's
  check "the order in $1" awk '
    function needs(later, earlier, next_ones, count, i) {
      if (later == earlier) return 1
      if (seen[later]++) return 0
      count = split(edges[later], next_ones)
      for (i = 1; i <= count; i++) if (needs(next_ones[i], earlier)) return 1
      return 0
    }
    FILENAME == ARGV[1] { edges[$1] = edges[$1] " " $2; next }
    /^#/ || NF == 0 { next }
    { split("", seen) }
    !needs($1, $2) { print $1 " does not wait for " $2; wrong = 1 }
    END { exit wrong }
  ' "$work/edges" "$1/tests/order"
}

# settings ENVIRONMENT: checks what Terraform tests cannot see: an environment has its own state and
# tag, not those of the environment from which it was copied.
settings() {
  local setting
  for setting in "key          = \"farthing/$1.tfstate\"" "Environment = \"$1\""; do
    check "$setting in environments/$1/versions.tf" \
      grep -qF "$setting" "environments/$1/versions.tf"
  done
}

# shellcheck disable=SC2317 # called by check
# kept_out: checks that git has no file of a particular account: state, plan, settings, kubeconfig.
kept_out() {
  ! git ls-files :/ \
    | grep -E '\.tf(state|plan)|(^|/)(terraform\.tfvars|state\.s3\.tfbackend|kubeconfig[^/]*)$'
}

# rules ENVIRONMENT: checks the plan of each run in plan.tftest.hcl against all rules.
rules() {
  local plans=$work/plans.json number=0 plan
  (cd "environments/$1" && terraform test -json -verbose -filter=tests/plan.tftest.hcl) \
    | grep '"type":"test_plan"' | sed 's/,"provider_schemas":.*$/}}/' >"$plans"
  while IFS= read -r plan; do
    number=$((number + 1))
    printf '%s\n' "$plan" >"$work/plan.json"
    check "the rules over plan $number of $1" \
      terraform -chdir=rules plan -input=false -no-color -lock=false -var "plan=$work/plan.json"
  done <"$plans"
  echo "terraform: environments/$1: $number plans checked against the rules"
  [[ $number -eq 2 ]] || fail "$1 must have two plans, PostgreSQL and Aurora"
}

command -v terraform >/dev/null || skip "terraform is not installed"

source ./lib.sh
unset AWS_PROFILE AWS_ENDPOINT_URL
export AWS_EC2_METADATA_DISABLED=true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

check "terraform fmt -check" terraform fmt -check -recursive -diff
settings staging
settings production
if git rev-parse 2>/dev/null; then
  check "no account-specific files in git" kept_out
else
  leave_out "this is not a git checkout: no account-specific files in git"
fi

terraform -chdir=rules init -input=false -no-color >/dev/null
tests rules tests/rules.tftest.hcl

if ! provider_is_there "$work/provider"; then
  skip "the AWS provider is not available ($(<"$work/provider/why")): validate, module tests, rules over plans"
fi

for folder in modules/* environments/* state; do
  if ! (cd "$folder" && init_for_checks) 2>"$work/init.log"; then
    fail "init of $folder"
    shown <"$work/init.log"
    continue
  fi
  check "terraform validate of $folder" terraform -chdir="$folder" validate -no-color
  order "$folder"
  for file in "$folder"/tests/*.tftest.hcl; do
    [[ $file == */plan.tftest.hcl ]] || tests "$folder" "tests/$(basename "$file")"
  done
done

for environment in staging production; do
  rules "$environment"
done

finish
