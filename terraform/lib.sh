# shellcheck shell=bash
# For test.sh and emulator-test.sh: how Terraform finds its provider.

export TF_CLI_CONFIG_FILE=/dev/null TF_INPUT=0 CHECKPOINT_DISABLE=1

init_options=(-input=false -no-color -lockfile=readonly)
[[ -z ${FARTHING_TERRAFORM_PLUGIN_DIR:-} ]] \
  || init_options+=("-plugin-dir=$FARTHING_TERRAFORM_PLUGIN_DIR")

# In the folder one is in: what it needs, without its backend, for checks.
init_for_checks() {
  terraform init "${init_options[@]}" -backend=false >/dev/null
}

# In the folder one is in: what it needs, with its backend.
init_copy() {
  terraform init "${init_options[@]}" "$@" >/dev/null
}

# provider_is_there FOLDER: whether the locked provider can be had; FOLDER/why says why not.
provider_is_there() {
  mkdir -p "$1"
  cp modules/key/versions.tf modules/key/.terraform.lock.hcl "$1/"
  (cd "$1" && terraform init "${init_options[@]}" >log 2>&1) && return
  grep -m1 -E 'Error' "$1/log" >"$1/why" || echo "terraform init failed" >"$1/why"
  return 1
}
