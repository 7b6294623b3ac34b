#!/usr/bin/env bash
# Creates the JDK's AOT cache in a short training run. With it starts are twice as fast. A cache is
# valid for one JDK, one folder and one set of options. Farthing also works without a cache.
#
# Usage: scripts/train.sh JAVA_HOME
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=build.sh
source "$root/scripts/build.sh"
java_home=$1

readonly app=$root/$application log=$root/target/training.log options=$root/standalone/java.options
readonly mine=$app/farthing.aot.$$

# With a command: runs it and records the classes it uses. Without: creates the cache from the
# record. The user's FARTHING_ variables are removed. The optimizing compiler is off, because its
# profiles in the cache would slow down starts (decision 15).
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
echo "Preparing the cache for fast starts …" >&2
if ! { learn "$mine" rehearse && learn "$mine"; } >"$log" 2>&1; then
    echo "farthing: could not create the cache for fast starts; starts will be slower. See $log" >&2
fi
rm -f "$mine.config" "$app/farthing.aot"
[ ! -f "$mine" ] || mv "$mine" "$app/farthing.aot"
printf '%s' "$wanted" >"$app/farthing.aot.for"
