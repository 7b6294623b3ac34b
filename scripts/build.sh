# shellcheck shell=bash
# Functions for the launcher and the scripts in this folder: find a JDK and Maven, and build. The
# caller sets `root` to the project folder. Must work with bash 3.2 (macOS).

readonly java_wanted=25
readonly application=standalone/target/quarkus-app
readonly built=standalone/target/built
java_home="" maven="" memory=""

fail() { # status, message
    echo "farthing: $2" >&2
    exit "$1"
}

# Prints the major version of the JDK in a folder, or nothing. Reads the file `release`, which is
# faster than running Java.
java_major() { # home
    local line
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=*)
                line=${line#JAVA_VERSION=\"}
                line=${line%\"*}
                line=${line#1.}
                echo "${line%%[!0-9]*}"
                return 0
                ;;
        esac
    done <"$1/release"
}

java_is_new_enough() { # home
    local major
    major=$(java_major "$1")
    [ -n "$major" ] && [ "$major" -ge "$java_wanted" ]
}

# The JDK of the `java` on the PATH; follows symbolic links.
java_on_path() {
    local path link
    path=$(command -v java || true)
    [ -n "$path" ] || return 0
    while [ -L "$path" ]; do
        link=$(readlink "$path")
        case $link in
            /*) path=$link ;;
            *) path=$(dirname "$path")/$link ;;
        esac
    done
    dirname "$(dirname "$path")"
}

# Sets java_home: FARTHING_JAVA_HOME, else JAVA_HOME or the java on the PATH, else the oldest
# installed JDK that is new enough, because it is closest to the one used in development.
find_java() {
    local home major best=""
    if [ -n "${FARTHING_JAVA_HOME:-}" ]; then
        java_is_new_enough "$FARTHING_JAVA_HOME" ||
            fail 2 "FARTHING_JAVA_HOME must be the folder of a JDK $java_wanted or newer, not \"$FARTHING_JAVA_HOME\""
        java_home=$FARTHING_JAVA_HOME
        return
    fi
    for home in "${JAVA_HOME:-}" "$(java_on_path)"; do
        if [ -n "$home" ] && java_is_new_enough "$home"; then
            java_home=$home
            return
        fi
    done
    java_home=""
    for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
        major=$(java_major "$home")
        if [ -n "$major" ] && [ "$major" -ge "$java_wanted" ] &&
            { [ -z "$best" ] || [ "$major" -lt "$best" ]; }; then
            best=$major
            java_home=$home
        fi
    done
    [ -n "$java_home" ] ||
        fail 1 "no JDK $java_wanted or newer was found: install one (https://adoptium.net), or set JAVA_HOME"
}

# Sets maven.
find_maven() {
    local candidate
    for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" \
        "${HOME:-}/.sdkman/candidates/maven/current/bin/mvn" /opt/homebrew/bin/mvn \
        /usr/local/bin/mvn /usr/share/maven/bin/mvn /opt/maven/bin/mvn; do
        if [ -n "$candidate" ] && [ -x "$candidate" ]; then
            maven=$candidate
            return
        fi
    done
    fail 1 "Maven, which is required to build, was not found: install it (Debian: apt-get install maven; macOS: brew install maven)"
}

run_maven() {
    (cd "$root" && JAVA_HOME=$java_home "$maven" -B --no-transfer-progress "$@")
}

# Sets memory, in MB.
read_memory() {
    memory=${FARTHING_MEMORY:-256}
    case $memory in
        '' | *[!0-9]* | ??????*) memory=0 ;;
    esac
    if [ "$memory" -lt 64 ] || [ "$memory" -gt 65536 ]; then
        fail 2 "FARTHING_MEMORY must be a whole number from 64 to 65536, not \"${FARTHING_MEMORY:-}\""
    fi
}

# --- building ------------------------------------------------------------------------------------

readonly modules="money contract settings operations embedded-postgres codegen backend frontend standalone"

# The source folders of the standalone application. If a file was added, changed or removed since
# the last build, the file or its folder is newer than the build.
built_from() {
    echo .mvn pom.xml
    local module
    for module in $modules; do
        echo "$module/pom.xml" "$module/src/main"
    done
}

# Deletes the output of earlier builds. (Maven's clean would also delete the log.)
clean() {
    rm -rf "$root"/*/target
    mkdir -p "$root/target" && touch "$root/target/build-started"
}

# Uses the start time of the build, so that a file edited during the build counts as newer.
mark_as_built() {
    mv "$root/target/build-started" "$root/$built"
}

is_built() {
    [ -f "$root/$application/quarkus-run.jar" ] && [ -f "$root/$built" ] || return 1
    local newer
    # shellcheck disable=SC2046 # the paths have no blanks
    newer=$(cd "$root" && find $(built_from) -newer "$built" -print 2>/dev/null | head -n 1)
    [ -z "$newer" ]
}

build() {
    find_maven
    local log=$root/target/build.log started=$SECONDS
    mkdir -p "$root/target" 2>/dev/null || true
    [ -w "$root/target" ] ||
        fail 1 "Farthing is not built yet, and $root/target is not writable: run ./farthing as a user with write access"
    echo "Building Farthing; the first build takes a few minutes (log: $log) …" >&2
    clean
    if ! run_maven -pl standalone -am package -Dmaven.test.skip=true >"$log" 2>&1; then
        grep '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
        fail 1 "the build failed: see $log"
    fi
    mark_as_built
    echo "Built in $((SECONDS - started)) s." >&2
}

# Installs packages as root on Debian. Fails on other systems.
install_packages() { # names
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "Installing $* …" >&2
    { apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1
}
