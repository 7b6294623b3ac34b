#!/usr/bin/env bash
# Builds and measures the packaged application; `./farthing bench` calls it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=build.sh
source "$root/scripts/build.sh"

help() {
    cat <<'TEXT'
./farthing bench [--quick] [throughput] [history] [start] [memory] [pages]

Measures the packaged application and prints tables of medians and ratios: all of them, or those
named. Takes a quarter of an hour; the machine should have nothing else to do. How to read them:
docs/reference/benchmarks.md.

    --quick      smaller and shorter: a few minutes
TEXT
}

# Where it is allowed to, installs what drives the load; what is still missing is skipped by name.
install_load_tools() {
    if command -v wrk gunicorn >/dev/null && ls /usr/lib/postgresql/*/bin/pgbench >/dev/null 2>&1; then
        return
    fi
    install_packages wrk postgresql-contrib gunicorn python3-flask python3-sqlalchemy python3-psycopg2 ||
        echo "farthing: wrk, pgbench and gunicorn cannot be installed" >&2
}

for word in "$@"; do
    case $word in
        -h | --help)
            help
            exit 0
            ;;
    esac
done
read_memory
find_java
is_built || build
"$root/scripts/train.sh" "$java_home"
find_maven
readonly log=$root/target/benchmarks.log
run_maven -q -pl benchmarks process-classes >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    fail 1 "the benchmarks cannot be built: see $log"
}
install_load_tools
exec "$java_home/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED \
    "-Dfarthing.launcher=$root/farthing" \
    -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" \
    farthing.benchmarks.Bench "$@"
