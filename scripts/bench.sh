#!/usr/bin/env bash
# `./farthing bench`: builds and measures the packaged application.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=build.sh
source "$root/scripts/build.sh"

help() {
    cat <<'TEXT'
./farthing bench [--quick] [throughput] [history] [budget] [start] [memory] [pages] [paint]

Measures the packaged application and prints tables of medians and ratios: all measurements, or those
named. Takes about 15 minutes; nothing else should run on the machine. Explanation of the results:
docs/reference/benchmarks.md.

    --quick      smaller and shorter: a few minutes
TEXT
}

# Installs the load generators, if possible. Measurements whose tools are missing are skipped.
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
    fail 1 "could not build the benchmarks: see $log"
}
install_load_tools
exec "$java_home/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED \
    "-Dfarthing.launcher=$root/farthing" \
    -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" \
    farthing.benchmarks.Bench "$@"
