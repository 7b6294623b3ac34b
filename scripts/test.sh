#!/usr/bin/env bash
# Every check of the project; `./farthing test` calls it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=build.sh
source "$root/scripts/build.sh"

help() {
    cat <<'TEXT'
./farthing test [--quick] [--infrastructure]

Checks formatting, compiles with Error Prone, runs the tests of every module against a real
PostgreSQL, renders the Kubernetes manifests and puts them to the rules, drives the packaged application
from outside with a real browser, builds the container images and uses Farthing through them.

    --quick            without packaging, without a browser, without images, without Terraform
    --infrastructure   also Terraform applied to an emulator of AWS, which takes eleven minutes
                       beside the other checks

What a tool is missing for (kubectl, psql, PostgreSQL, Terraform, its provider, the emulator, buildah and
podman, HAProxy, nginx) is named as skipped. As root on Debian, Chromium, HAProxy, buildah and podman are
installed, and nginx is fetched for the tests alone.
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

# The tests of it are skipped without it.
want_load_balancer() {
    PATH="$PATH:/usr/sbin" command -v haproxy >/dev/null || install_packages haproxy ||
        skip "rolling restart" "haproxy is not installed"
}

# Nor these without nginx. It is unpacked, not installed: a package would start a server at once.
want_reverse_proxy() {
    PATH="$PATH:/usr/sbin:$root/target/nginx/usr/sbin" command -v nginx >/dev/null || unpack nginx ||
        skip "reverse proxy" "nginx is not installed"
}

# Puts what a package of Debian holds into a folder of target. Fails where it cannot be run there.
unpack() { # name of the package, which is its program's too
    local folder=$root/target/$1
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "Fetching $1 …" >&2
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

# As check, for a script that says "SKIPPED what: why" of what it leaves out.
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

# It waits for the most part, and so goes on beside all other checks.
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
        *) fail 2 "\"$1\" is not understood: see ./farthing test --help" ;;
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
    skip "kubernetes, asking a server" "KUBECONFIG is not set"
fi
{ command -v psql && command -v pg_isready && command -v setsid; } >/dev/null ||
    skip "scripts of the database" "psql or setsid is not installed"
[ $quick = 1 ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ||
    skip "Compose's backup" "PostgreSQL 15 or newer is not installed"
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
