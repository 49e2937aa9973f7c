# What ./run and ./test share: finds the tools, and installs the missing ones where it may.

say() {
    echo "$*" >&2
}

# install PACKAGE... : only root may; says so otherwise through its exit code.
install() {
    [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 1
    say "Installing $* ..."
    # A package's own server is not to be started.
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    output=$(mktemp)
    if { apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@"; } > "$output" 2>&1; then
        rm -f "$output"
    else
        tail -5 "$output" >&2
        rm -f "$output"
        return 1
    fi
}

has_jdk() {
    command -v javac > /dev/null && [ "$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')" -ge 17 ] 2> /dev/null
}

need_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; then
        PATH="$JAVA_HOME/bin:$PATH"
    fi
    has_jdk || { install openjdk-17-jdk-headless && has_jdk; } || {
        say "A Java development kit, version 17 or newer, is needed; install one (on Debian: openjdk-17-jdk-headless) and try again."
        exit 1
    }
}

# maven ARGUMENT... : the installed one, installed now where that may be, or the wrapper's.
maven() {
    command -v mvn > /dev/null || install maven || :
    ./mvnw "$@"
}
