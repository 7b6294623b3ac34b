#!/usr/bin/env bash
# `./farthing test`: runs all checks of the project.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=build.sh
source "$root/scripts/build.sh"

help() {
    cat <<'TEXT'
./farthing test [--quick] [--infrastructure]

Checks the formatting, compiles with Error Prone, runs the tests of every module with a real
PostgreSQL, checks the rendered Kubernetes manifests against the rules, tests the packaged application
in a real browser, and builds and tests the container images.

    --quick            without packaging, browser, images and Terraform
    --infrastructure   also applies the Terraform configuration to an AWS emulator: eleven minutes
                       in parallel with the other checks

Checks whose tools are missing (kubectl, psql, PostgreSQL, Terraform, its provider, the emulator, buildah,
podman, HAProxy, nginx) are listed as skipped. As root on Debian, the script installs Chromium, HAProxy,
buildah and podman, and downloads nginx for the tests only.
TEXT
}

has_browser() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
        command -v google-chrome >/dev/null ||
        [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}

need_browser() {
    has_browser || install_packages chromium ||
        fail 1 "the browser tests need Chromium: install it (Debian: apt-get install chromium; macOS: brew install --cask google-chrome), or run ./farthing test --quick"
}

# Tries to install HAProxy; without it the rolling restart tests are skipped.
want_load_balancer() {
    PATH="$PATH:/usr/sbin" command -v haproxy >/dev/null || install_packages haproxy ||
        skip "rolling restart" "haproxy is not installed"
}

# The same for nginx. It is unpacked instead of installed, because the package would start a server.
want_reverse_proxy() {
    PATH="$PATH:/usr/sbin:$root/target/nginx/usr/sbin" command -v nginx >/dev/null || unpack nginx ||
        skip "reverse proxy" "nginx is not installed"
}

# Unpacks a Debian package into a folder of target. Fails if its program does not run there.
unpack() { # name of the package and of its program
    local folder=$root/target/$1
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "Downloading $1 …" >&2
    mkdir -p "$folder"
    (cd "$folder" && apt-get update -qq && apt-get download -qq "$1" && dpkg -x "$1"_*.deb . &&
        "usr/sbin/$1" -v) >/dev/null 2>&1 || { rm -rf "$folder" && return 1; }
}

summary=""
failed=0

check() { # name, command and its arguments
    local name=$1 started=$SECONDS result=ok
    shift
    echo
    echo "== $name"
    "$@" || { result=FAILED failed=1; }
    summary="$summary$(printf '%-34s %-8s %5d s' "$name" "$result" $((SECONDS - started)))
"
}

skip() { # name, reason
    summary="$summary$(printf '%-34s %-8s %s' "$1" skipped "$2")
"
}

# Like check, for a script that prints lines "SKIPPED what: reason".
check_parts() { # name, script
    local log=$root/target/check.log line
    check "$1" said "$log" "$2"
    while IFS= read -r line; do
        summary="$summary    $line
"
    done < <(grep '^SKIPPED' "$log")
}

said() { # file, command
    "$2" | tee "$1"
}

# Starts the emulator test in the background, because it mostly waits.
begin_emulator() {
    emulator_log=$(mktemp)
    "$root/terraform/emulator-test.sh" >"$emulator_log" 2>&1 &
    emulator=$!
    trap 'kill "$emulator" 2>/dev/null || true; rm -f "$emulator_log"' EXIT
}

told_by_the_emulator() {
    cat "$emulator_log"
    return "$emulator_result"
}

check_everything() {
    clean
    run_maven --fail-at-end verify || return 1
    mark_as_built
}

quick=0 infrastructure=0
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help)
            help
            exit 0
            ;;
        --quick) quick=1 ;;
        --infrastructure) infrastructure=1 ;;
        *) fail 2 "\"$1\" is not a valid argument: see ./farthing test --help" ;;
    esac
    shift
done
find_java
find_maven
mkdir -p "$root/target"
if [ $quick = 0 ]; then
    need_browser
    want_load_balancer
    want_reverse_proxy
fi
[ $infrastructure = 0 ] || begin_emulator
if command -v shellcheck >/dev/null; then
    check "shell scripts" shellcheck -x -P SCRIPTDIR "$root/farthing" \
        "$root"/scripts/*.sh "$root"/terraform/*.sh "$root"/kubernetes/components/*/*.sh "$root"/images/*.sh
else
    skip "shell scripts" "shellcheck is not installed"
fi
check "formatting" run_maven -q spotless:check
if [ $quick = 1 ]; then
    check "modules" run_maven --fail-at-end test -pl '!acceptance'
    skip "packaged application, browser" "--quick"
else
    check "modules, packages, browser" check_everything
    JAVA_HOME=$java_home check_parts "images" "$root/images/test.sh"
    check_parts "terraform" "$root/terraform/test.sh"
fi
if ! command -v kubectl >/dev/null; then
    skip "kubernetes manifests" "kubectl is not installed"
elif [ -z "${KUBECONFIG:-}" ]; then
    skip "kubernetes, validation by a server" "KUBECONFIG is not set"
fi
{ command -v psql && command -v pg_isready && command -v setsid; } >/dev/null ||
    skip "database scripts" "psql or setsid is not installed"
[ $quick = 1 ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ||
    skip "backup with Compose" "PostgreSQL 15 or newer is not installed"
if [ $infrastructure = 1 ]; then
    emulator_result=0
    wait "$emulator" || emulator_result=$?
    trap 'rm -f "$emulator_log"' EXIT
    check_parts "terraform on the emulator" told_by_the_emulator
fi
echo
echo "== summary ($SECONDS s)"
printf '%s' "$summary"
exit $failed
