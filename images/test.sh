#!/usr/bin/env bash
# Builds the three images without a Docker engine and runs them with strict settings: read-only,
# without capabilities, with limits. Checks these settings in /proc, uses Farthing in the
# containers, and stops them under load. The base image consists of this system's packages and the
# installed JDK, so that no registry is needed. Everything else is as in the Dockerfiles.
#
# Usage: images/test.sh, as root on Debian or Ubuntu, after `./farthing build`
# Environment: JAVA_HOME, a JDK 25 or newer

# shellcheck disable=SC2317 # most functions are called by check
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# shellcheck source=../scripts/checks.sh
source ./scripts/checks.sh images

# --- tools ---------------------------------------------------------------------------------------

readonly tools=(buildah podman runc mmdebstrap)

missing_tools() {
  local tool
  for tool in "${tools[@]}"; do
    command -v "$tool" >/dev/null || echo "$tool"
  done
}

if [[ $(uname) != Linux || $(id -u) != 0 ]]; then
  skip "building and running images requires root on Linux"
fi
if [[ -n $(missing_tools) ]] && command -v apt-get >/dev/null; then
  echo "Installing ${tools[*]} …"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${tools[@]}"; } >/dev/null 2>&1
fi
if [[ -n $(missing_tools) ]]; then
  skip "not installed: $(missing_tools | paste -sd ' ')"
fi
if [[ ! -x ${JAVA_HOME:-none}/bin/jlink ]]; then
  skip "JAVA_HOME is not a JDK with jlink"
fi
for service in backend frontend standalone; do
  if [[ ! -f $service/target/quarkus-app/quarkus-run.jar ]]; then
    fail "$service is not built: run ./farthing build"
    finish
  fi
done

# --- building ------------------------------------------------------------------------------------

work=$(mktemp -d)
store=(--root "$work/storage" --runroot "$work/run" --storage-driver overlay)
clean_up() {
  pod rm --force --all >/dev/null 2>&1
  # mounts that buildah leaves
  umount "$work"/storage/overlay/*/merged "$work/storage/overlay" 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT

podman=(podman "${store[@]}" --runtime runc --cgroup-manager cgroupfs)
pod() { "${podman[@]}" "$@"; }
make() { buildah "${store[@]}" "$@"; }

# base_tar FILE: creates the operating system of the base image, unless it exists from an earlier
# run.
base_tar() {
  [[ ! -f $1 ]] || return 0
  local suite
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mmdebstrap --quiet --variant=minbase --include=ca-certificates "$suite" "$1.new.tar" \
    && mv "$1.new.tar" "$1"
}

# The modules of Temurin's JRE, without its tools.
java_runtime() {
  "$JAVA_HOME/bin/jlink" --output "$work/jre" --no-header-files --no-man-pages \
    --generate-cds-archive --add-modules "java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,\
jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.management.jfr,\
jdk.naming.dns,jdk.net,jdk.nio.mapmode,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs"
}

# base_parts FILE: creates both in parallel, because each takes a minute.
base_parts() {
  local packages
  base_tar "$1" &
  packages=$!
  java_runtime && wait "$packages"
}

base() {
  local container
  container=$(make from scratch) \
    && make add --quiet "$container" "$1" / \
    && make add --quiet "$container" "$work/jre" /opt/java/openjdk \
    && make config --env JAVA_HOME=/opt/java/openjdk \
      --env PATH=/opt/java/openjdk/bin:/usr/local/bin:/usr/bin:/bin "$container" \
    && make commit --quiet --rm "$container" base
}

image() { # service
  make bud --isolation chroot --format docker --quiet --file "images/$1/Dockerfile" \
    --build-arg BASE_IMAGE=localhost/base --build-arg VERSION=0.0.0-test --build-arg REVISION=test \
    --build-arg SOURCE=https://example.org/farthing --tag "farthing-$1" .
}

# --- running -------------------------------------------------------------------------------------

hold=(--read-only --tmpfs "/tmp:rw,size=64m,mode=1777" --cap-drop=ALL
  --security-opt=no-new-privileges --pids-limit 400
  --ulimit nofile=1024:2048 --ulimit nproc=1024:2048)

# start NAME MEMORY PODMAN-OPTIONS…: starts a container in the background.
start() {
  local name=$1 memory=$2
  shift 2
  pod run --detach --name "$name" --network host --memory "$memory" --stop-timeout 60 \
    "${hold[@]}" "$@" >/dev/null
}

# once PODMAN-OPTIONS…: runs a container until it ends.
once() { pod run --rm --network none --no-healthcheck "${hold[@]}" "$@" 2>"$work/once"; }

# service NAME MEMORY PORT PODMAN-OPTIONS…: starts one of our images. With AOTMode=on the JVM does
# not start if it cannot use the image's AOT cache.
service() {
  local name=$1 memory=$2 port=$3
  shift 3
  start "$name" "$memory" --env FARTHING_PORT="$port" --env FARTHING_SHUTDOWN_DELAY=3s \
    --env JDK_JAVA_OPTIONS=-XX:AOTMode=on "$@" \
    && ready "$name" "$port"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && answers "$port" /; do :; done
  echo "$port"
}

# answers PORT PATH: succeeds if there is a response; for paths other than / its status must be 200.
answers() {
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  read -r -t 10 _ status _ <&3
  exec 3<&-
  [[ $2 = / || $status = 200 ]]
}

pid_of() { pod inspect --format '{{.State.Pid}}' "$1"; }

# ready NAME PORT [again]: waits until the service is ready and records the time since its start.
ready() {
  local pid began now tries=0
  pid=$(pid_of "$1")
  until answers "$2" /q/health/ready; do
    if [[ ! -d /proc/$pid || $((tries += 1)) -gt 1200 ]]; then
      pod logs "$1"
      return 1
    fi
    sleep 0.05
  done
  read -r now _ </proc/uptime
  began=$(sed 's/.*) //' "/proc/$pid/stat" | cut -d ' ' -f 20)
  awk -v now="$now" -v began="$began" -v ticks="$(getconf CLK_TCK)" -v what="$1: ${3:-}ready" \
    'BEGIN { printf "%s %.1f s after its start\n", what, now - began / ticks }' >>"$work/starts"
}

readonly held=(
  $'Uid:\t10001\t10001\t10001\t10001'
  $'Gid:\t10001\t10001\t10001\t10001'
  $'CapInh:\t0000000000000000'
  $'CapPrm:\t0000000000000000'
  $'CapEff:\t0000000000000000'
  $'CapBnd:\t0000000000000000'
  $'NoNewPrivs:\t1'
  $'Seccomp:\t2'
)

# is_held NAME: checks user, capabilities and restrictions of the process and its children in /proc.
is_held() {
  local pid each line
  pid=$(pid_of "$1")
  for each in "$pid" $(pgrep --parent "$pid"); do
    for line in "${held[@]}"; do
      grep -qx "$line" "/proc/$each/status" || {
        echo "process $(<"/proc/$each/comm") lacks the restriction $line"
        cat "/proc/$each/status"
        return 1
      }
    done
  done
  awk '$5 == "/" { print $6 }' "/proc/$pid/mountinfo" | grep -q '^ro,' || {
    echo "the root file system is writable"
    return 1
  }
}

# nothing_can_be_written NAME: checks that the image's user has no write access to any file of the
# image.
nothing_can_be_written() {
  local found
  # without --read-only, because find -writable would report nothing
  found=$(pod run --rm --network none --no-healthcheck --ulimit nofile=1024:2048 \
    --ulimit nproc=1024:2048 --entrypoint find "localhost/farthing-$1" / -xdev \
    -type d ! -executable -prune -o ! -type l ! -path /data ! -path /tmp ! -path /var/tmp \
    ! -path '/run*' -writable -print 2>"$work/once") || {
    cat "$work/once"
    return 1
  }
  [[ -z $found ]] || {
    echo "$found"
    return 1
  }
}

is_labelled() { # service
  local field
  [[ $(pod inspect --type image --format '{{.User}}' "farthing-$1") = 10001:10001 ]] || return 1
  for field in title description version revision source; do
    pod inspect --type image --format "{{index .Labels \"org.opencontainers.image.$field\"}}" \
      "farthing-$1" | grep -q . || return 1
  done
}

says_it_is_healthy() { pod healthcheck run "$1"; }

# Lines such as [warning] are from the JVM, about options or the cache.
says_nothing_bad() { # name
  pod logs "$1" >"$work/log" 2>&1
  if grep -E 'WARN|ERROR|\[warning\]|\[error\]' "$work/log"; then return 1; fi
}

household() { "$JAVA_HOME/bin/java" -cp "$work/classes" Household "$@"; }

# uses FRONTEND-PORT BACKEND-PORT: registers, adds and lists; writes token, household and account to
# a file.
uses() {
  household use "http://127.0.0.1:$1" "http://127.0.0.1:$2" >"$work/used"
}

# ends NAME PORT KIND: stops the container under load; every request must succeed.
ends() {
  local name=$1 port=$2 kind=$3 token household account
  read -r token household account <"$work/used"
  household load "http://127.0.0.1:$port" "$kind" "$token" "$household" "$account" \
    "${podman[@]}" stop "$name" >"$work/load" || {
    cat "$work/load"
    pod logs "$name"
    return 1
  }
  echo "$name: $(tail -n 1 "$work/load")" >>"$work/loads"
  tail -n 1 "$work/load" >>"$work/booked"
  local status
  status=$(pod inspect --format '{{.State.ExitCode}}' "$name")
  [[ $status = 0 || $status = 143 ]] || {
    echo "exit status $status"
    return 1
  }
}

# keeps NAME PORT: starts the container again and checks that the balance includes every
# transaction.
keeps() {
  local token household kept expected
  read -r token household _ <"$work/used"
  pod start "$1" >/dev/null && ready "$1" "$2" "again " || return 1
  kept=$(household balance "http://127.0.0.1:$2" "$token" "$household")
  expected=$(awk '{ sum += $NF } END { printf "%.2f", 1000 - 12.30 - sum }' "$work/booked")
  rm "$work/booked"
  [[ $kept = "$expected" ]] || {
    echo "expected $expected, found $kept"
    return 1
  }
}

# --- the checks ----------------------------------------------------------------------------------

mkdir -p target
release=$(. /etc/os-release && echo "$ID-$VERSION_CODENAME")
check "packages and Java of the base image" base_parts "$PWD/target/base-$release.tar" || finish
check "compilation of the client" "$JAVA_HOME/bin/javac" -d "$work/classes" images/test/Household.java || finish
check "build of the base image" base "$PWD/target/base-$release.tar" || finish
for service in standalone backend frontend; do
  check "build of $service" image "$service" || finish
  check "labels and user of $service" is_labelled "$service"
  check "no writable files in $service" nothing_can_be_written "$service"
done
pod images --noheading --sort size --format '{{.Repository}} {{.Size}}' 2>/dev/null \
  | grep -v none | sed 's/^localhost\//images: size of /'

mkdir -m 0700 "$work/data" "$work/database"
mkdir "$work/secrets"
head -c 24 /dev/urandom | base64 >"$work/secrets/database-password"
chown 10001:10001 "$work/data" "$work/database"

# the standalone image
port=$(free_port)
if check "start of standalone" service standalone 640m "$port" \
  --volume "$work/data:/data" localhost/farthing-standalone; then
  check "restrictions of standalone" is_held standalone
  check "health check of standalone" says_it_is_healthy standalone
  check "use of standalone" uses "$port" "$port"
  check "stop of standalone under load" ends standalone "$port" api
  check "data of standalone after a restart" keeps standalone "$port"
  check "log of standalone" says_nothing_bad standalone
  pod rm --force standalone >/dev/null 2>&1
fi

# separate services, with the PostgreSQL of the standalone image
postgres=$(once --entrypoint find localhost/farthing-standalone /farthing/cache -name bin)
database=(--volume "$work/database:/data" --volume "$work/secrets:/run/secrets:ro")
database_port=$(free_port)
check "creation of a database" once "${database[@]}" --entrypoint "$postgres/initdb" \
  localhost/farthing-standalone --pgdata /data/books --username farthing \
  --pwfile /run/secrets/database-password --auth scram-sha-256 --encoding UTF8 --no-locale
check "start of the database server" start postgres 256m "${database[@]}" --stop-signal INT \
  --entrypoint "$postgres/postgres" localhost/farthing-standalone -D /data/books \
  -p "$database_port" -c unix_socket_directories=

start_backend() {
  service backend 512m "$backend_port" --volume "$work/secrets:/run/secrets:ro" \
    --env "FARTHING_DATABASE_URL=postgresql://127.0.0.1:$database_port/postgres" \
    --env FARTHING_DATABASE_USER=farthing \
    --env FARTHING_DATABASE_PASSWORD_FILE=/run/secrets/database-password \
    localhost/farthing-backend
}

start_frontend() {
  service frontend 384m "$frontend_port" \
    --env "FARTHING_BACKEND_URL=http://127.0.0.1:$backend_port" localhost/farthing-frontend
}

backend_port=$(free_port)
frontend_port=$(free_port)
if check "start of the backend" start_backend \
  && check "start of the frontend" start_frontend; then
  for service in backend frontend; do
    check "restrictions of the $service" is_held "$service"
    check "health check of the $service" says_it_is_healthy "$service"
  done
  check "use of the frontend and the backend" uses "$frontend_port" "$backend_port"
  check "stop of the frontend under load" ends frontend "$frontend_port" pages
  check "stop of the backend under load" ends backend "$backend_port" api
  check "data of the backend after a restart" keeps backend "$backend_port"
  check "log of the backend" says_nothing_bad backend
  check "log of the frontend" says_nothing_bad frontend
fi
cat "$work/starts" "$work/loads" 2>/dev/null | sed 's/^/images: /'

finish
