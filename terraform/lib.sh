# shellcheck shell=bash
# Functions for test.sh and emulator-test.sh: where Terraform finds its provider.

export TF_CLI_CONFIG_FILE=/dev/null TF_INPUT=0 CHECKPOINT_DISABLE=1

# mirror: prints the first of the usual folders that has the locked provider in the layout of
# `terraform providers mirror`. Prints nothing if there is none.
mirror() {
  local version folder
  version=$(sed -n 's/^ *version *= "\(.*\)"$/\1/p' modules/key/.terraform.lock.hcl)
  for folder in /opt/* {/usr,/usr/local}/share/terraform{,/*} "${HOME:-}"/.terraform.d{,/*}; do
    if compgen -G "$folder/registry.terraform.io/hashicorp/aws/*$version*" >/dev/null; then
      echo "$folder"
      return
    fi
  done
}

init_options=(-input=false -no-color -lockfile=readonly)
plugin_dir=${TERRAFORM_PLUGIN_DIR:-$(mirror)}
if [[ -n $plugin_dir ]]; then
  echo "terraform: using the provider in $plugin_dir"
  init_options+=("-plugin-dir=$plugin_dir")
fi

# Initialises the current folder without its backend, for checks.
init_for_checks() {
  terraform init "${init_options[@]}" -backend=false >/dev/null
}

# Initialises the current folder with its backend.
init_copy() {
  terraform init "${init_options[@]}" "$@" >/dev/null
}

# provider_is_there FOLDER: succeeds if the locked provider is available; otherwise FOLDER/why
# contains the reason.
provider_is_there() {
  mkdir -p "$1"
  cp modules/key/versions.tf modules/key/.terraform.lock.hcl "$1/"
  (cd "$1" && terraform init "${init_options[@]}" >log 2>&1) && return
  grep -m1 -E 'Error' "$1/log" >"$1/why" || echo "terraform init failed" >"$1/why"
  return 1
}
