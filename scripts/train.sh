#!/usr/bin/env bash
# Makes the cache of what the JDK learns from a short run, which makes each later start twice as fast. It
# belongs to one JDK, one place and one set of options; without it everything works, only slower.
#
# Usage: scripts/train.sh JAVA_HOME
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=build.sh
source "$root/scripts/build.sh"
java_home=$1

readonly app=$root/$application log=$root/target/training.log options=$root/standalone/java.options
readonly mine=$app/farthing.aot.$$

# With a command: runs it and writes down what the JDK met. Without: makes the cache of that. The
# settings of the one who starts Farthing must not reach the run. Without the optimizing compiler,
# which would write down what to compile at each start (decision 15).
learn() { # cache, command
    local how=(-XX:AOTMode=create "-XX:AOTCache=$1")
    [ $# -eq 1 ] || how=(-XX:AOTMode=record)
    (
        # shellcheck disable=SC2086 # names have no blanks
        unset ${!FARTHING_@}
        "$java_home/bin/java" -Xmx256m "@$options" -XX:TieredStopAtLevel=1 "${how[@]}" \
            "-XX:AOTConfiguration=$1.config" -jar "$app/quarkus-run.jar" ${2:+"$2"}
    )
}

wanted="$java_home $(cat "$java_home/release") $root $(cat "$options")"
if [ -f "$app/farthing.aot.for" ] && [ "$(cat "$app/farthing.aot.for")" = "$wanted" ] &&
    ! [ "$root/$built" -nt "$app/farthing.aot.for" ]; then
    exit
fi
[ -w "$app" ] && mkdir -p "$root/target" 2>/dev/null && [ -w "$root/target" ] || exit 0
echo "Preparing quick starts …" >&2
if ! { learn "$mine" rehearse && learn "$mine"; } >"$log" 2>&1; then
    echo "farthing: the preparation failed, starts will be slower: see $log" >&2
fi
rm -f "$mine.config" "$app/farthing.aot"
[ ! -f "$mine" ] || mv "$mine" "$app/farthing.aot"
printf '%s' "$wanted" >"$app/farthing.aot.for"
