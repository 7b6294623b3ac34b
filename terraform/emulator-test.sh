#!/usr/bin/env bash
# Applies the production environment to an AWS emulator on this machine (moto), once with PostgreSQL
# and once with Aurora. The state is in an S3 bucket of the emulator. Steps: apply; a second plan,
# which may contain only the known gaps of the emulator (emulator/*.differences) and must pass all
# rules; destroy. All connections stay on the loopback interface.
#
# Usage: terraform/emulator-test.sh [postgres] [aurora-postgresql]     (default: both, in parallel)
# Environment: TERRAFORM_PLUGIN_DIR, the folder with the AWS provider. Default: the first of the
# folders in README.md that has it; otherwise Terraform downloads it. TERRAFORM_EMULATOR_LOGS, a
# folder to which the output of Terraform is copied (optional).

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# shellcheck source=../scripts/checks.sh
source ../scripts/checks.sh "terraform emulator"

command -v terraform >/dev/null || skip "terraform is not installed"
command -v python3 >/dev/null || skip "python3 is not installed"
python3 -c 'import moto.server' 2>/dev/null || skip "moto (with its server) is not installed"

source ./lib.sh
work=$(mktemp -d)
servers=()
declare -A lives=()

# shellcheck disable=SC2317 # called by the trap
cleanup() {
  for life in "${lives[@]}"; do
    kill -- "-$life" 2>/dev/null || true
  done
  for server in "${servers[@]}"; do
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

provider_is_there "$work/provider" || skip "the AWS provider is not available: $(<"$work/provider/why")"

export AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing AWS_SESSION_TOKEN=
export AWS_EC2_METADATA_DISABLED=true AWS_REGION=eu-central-1 TF_IN_AUTOMATION=1
unset AWS_PROFILE AWS_CA_BUNDLE

# start FOLDER: starts an emulator. Each engine needs its own, because moto keeps one cluster only.
start() {
  mkdir -p "$1"
  MOTO_IAM_LOAD_MANAGED_POLICIES=true python3 emulator/server.py "$1/port" >"$1/server.log" 2>&1 &
  servers+=("$!")
  for _ in $(seq 300); do
    [[ -s $1/port ]] && return
    kill -0 "$!" 2>/dev/null || break
    sleep 0.1
  done
  echo "the emulator did not start:" >&2
  tail -5 "$1/server.log" >&2
  return 1
}

# bucket FOLDER: creates the state bucket with terraform/state.
bucket() (
  cd "$1/terraform/state"
  cat >emulator_override.tf <<'EOF'
provider "aws" {
  s3_use_path_style = true
}
EOF
  init_copy
  terraform apply -no-color -input=false -auto-approve -var region="$AWS_REGION" \
    -var bucket=farthing-state-123456789012
  terraform plan -no-color -input=false -detailed-exitcode -var region="$AWS_REGION" \
    -var bucket=farthing-state-123456789012

  # The bucket policy rejects requests without TLS, but the emulator has no TLS.
  terraform destroy -no-color -input=false -auto-approve -var region="$AWS_REGION" \
    -var bucket=farthing-state-123456789012 -target=aws_s3_bucket_policy.state
)

# environment ENGINE FOLDER: creates, checks and destroys the environment.
environment() (
  cd "$2/terraform/environments/production"
  key=$(terraform -chdir="$2/terraform/state" output -raw key_arn)
  settings=(-no-color -input=false -var-file=example.tfvars
    -var database_engine="$1" -var read_replica_count=1)

  init_copy -backend-config=bucket=farthing-state-123456789012 \
    -backend-config=kms_key_id="$key" -backend-config=region="$AWS_REGION" \
    -backend-config=use_path_style=true
  terraform apply "${settings[@]}" -auto-approve
  terraform plan "${settings[@]}" -out=second.plan
  terraform show -json second.plan >second.json
  python3 "$home/emulator/differences.py" second.json "$home/emulator/$1.differences"

  # All resources exist now, so this plan has no unknown attributes that the rules would skip.
  terraform -chdir="$home/rules" plan -no-color -input=false -lock=false \
    -var plan="$PWD/second.json"
  echo "the second plan passes all rules"

  terraform output -raw kubernetes_environment >terraform.env
  if grep -vE '^[A-Z0-9_]+=.+$' terraform.env; then
    echo "a line of kubernetes_environment has no value" >&2
    return 1
  fi

  # Only the protected modules: the others would change only because of gaps in the emulator.
  terraform apply "${settings[@]}" -auto-approve -var may_be_destroyed=true \
    -target=module.rds -target=module.secrets
  terraform destroy "${settings[@]}" -auto-approve -var may_be_destroyed=true
  [[ -z $(terraform state list) ]]
)

# life ENGINE: the whole test with one engine, from an empty account to an empty account.
life() {
  local folder=$work/$1
  mkdir -p "$folder/terraform"
  cp -r environments modules state "$folder/terraform/"
  find "$folder" \( -name .terraform -o -name tests \) -type d -prune -exec rm -rf {} +
  export AWS_ENDPOINT_URL
  AWS_ENDPOINT_URL=http://127.0.0.1:$(<"$folder/port")
  bucket "$folder"
  environment "$1" "$folder"
}

home=$PWD
terraform -chdir=rules init -input=false -no-color >/dev/null
engines=("${@:-postgres}")
[[ $# -eq 0 ]] && engines=(postgres aurora-postgresql)

# Each run is a process group, so that cleanup can also stop its child processes.
set -m
for engine in "${engines[@]}"; do
  start "$work/$engine"
  (set -e; life "$engine") >"$work/$engine.log" 2>&1 &
  lives[$engine]=$!
done
set +m

for engine in "${engines[@]}"; do
  if wait "${lives[$engine]}"; then
    passed=$((passed + 1))
    echo "PASSED terraform emulator: $engine, $((SECONDS)) s"
    grep -hE '^(Apply|Destroy) complete|differences of the emulator|no longer needed|passes all rules' "$work/$engine.log" | sed 's/^/    /'
  else
    fail "$engine"
    shown <"$work/$engine.log"
  fi
  [[ -z ${TERRAFORM_EMULATOR_LOGS:-} ]] || cp -r "$work/$engine.log" "$TERRAFORM_EMULATOR_LOGS/"
done

finish
