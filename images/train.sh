#!/usr/bin/env bash
# Runs during the build of an image: starts the service, requests the given paths, and stops it. The
# JDK then writes its AOT cache (classes without profiles, decision 15) to /tmp/farthing.aot. The
# other services are not running, so many requests fail; they still load most classes.
#
# Usage: train.sh PATH…
set -euo pipefail

# Prints the status of the response. Fails if there is no response.
ask() { # path
    local status=""
    exec 3<>"/dev/tcp/127.0.0.1/$FARTHING_PORT" || return
    printf 'GET %s HTTP/1.1\r\n%s\r\n' "$1" "$headers" >&3
    read -r -t 30 _ status _ <&3
    cat <&3 >/dev/null
    exec 3<&-
    echo "$status $1"
    [ -n "$status" ]
}

headers=$(printf '%s\r\n' 'Host: localhost' 'Accept: */*' 'Accept-Encoding: gzip' \
    'Authorization: Bearer 0' 'Cookie: farthing_session=0' 'Connection: close' .)
headers=${headers%.*}

java @/farthing/java.options -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput=/tmp/farthing.aot -jar /farthing/quarkus-run.jar &
service=$!
until ask /q/health/started 2>/dev/null; do
    kill -0 "$service"
    sleep 0.2
done
for _ in 1 2 3 4 5; do
    for path in "$@"; do
        ask "$path"
    done
done
kill -TERM "$service"
wait "$service" || [ $? = 143 ]
test -s /tmp/farthing.aot
