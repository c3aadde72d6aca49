#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Speaks to a running Belay through the clients that people use: see Interop/checks.
#
#   make interop                    builds Belay and runs this
#   Interop/run.sh                  starts the Belay that is built, with Interop/workspace, checks, stops it
#   INTEROP_URL=http://127.0.0.1:8080 INTEROP_KEY=… Interop/run.sh
#                                   checks one that runs already, with that workspace; the key needs the
#                                   rights chat, decide and return
#   INTEROP_TRACE=1 Interop/run.sh  shows where a check failed
#
# Closes with `N passed, N failed` alone on a line.

set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
environment=$here/.venv
python=$environment/bin/python
belay=${BELAY:-$here/../.build/debug/belay}
workspace=${INTEROP_WORKSPACE:-$here/workspace}
export LOGURU_LEVEL=ERROR  # Pipecat greets otherwise
log=$(mktemp)
data=$(mktemp -d)
server=

stop() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null
    rm -rf "$data" "$log"
}
trap stop EXIT

# Installs each line of clients.txt. A client that does not install is left out, aloud.
install() {
    cmp -s "$here/clients.txt" "$environment/installed.txt" && return
    "$here/../Scripts/install.sh" interop || exit 2
    [ -x "$python" ] || python3 -m venv "$environment" || exit 2
    local complete=yes must
    while read -r -a packages; do
        case ${packages[0]:-#} in
            '#'*) continue ;;
            must) packages=("${packages[@]:1}") must=yes ;;
            *) must=no ;;
        esac
        echo "installing ${packages[*]}"
        "$python" -m pip install --quiet --disable-pip-version-check "${packages[@]}" && continue
        [ $must = no ] || { echo "interop: ${packages[*]} must install and did not"; exit 2; }
        echo "interop: going on without ${packages[*]}: it did not install"
        complete=no
    done < "$here/clients.txt"
    [ $complete = no ] || cp "$here/clients.txt" "$environment/installed.txt"
}

free_port() {
    "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
    [ -x "$belay" ] || { echo "interop: there is no $belay: run \`make interop\`"; exit 2; }
    INTEROP_KEY=$("$belay" keys add interop --data "$data" --right chat --right decide --right return) || exit 2
    local port
    port=$(free_port)
    export INTEROP_KEY INTEROP_URL=http://127.0.0.1:$port
    "$belay" serve --workspace "$workspace" --data "$data" --port "$port" --log error > "$log" 2>&1 &
    server=$!
    for _ in $(seq 100); do
        curl --silent --fail --max-time 1 "$INTEROP_URL/readyz" > /dev/null && return
        kill -0 $server 2> /dev/null || break
        sleep 0.1
    done
    echo "interop: the server does not get ready:"
    tail -20 "$log"
    exit 2
}

# Runs one client's checks; a client whose library is missing is skipped, aloud.
passed=0 failed=0
checks_of() {
    local file=$1 library=$2 results
    if ! "$python" -c "import $library" 2> /dev/null; then
        echo "skip  $file: \`$library\` is not installed"
        return
    fi
    results=$("$python" "$here/checks/$file.py") || true
    echo "$results"
    passed=$((passed + $(grep -c '^ok ' <<< "$results")))
    failed=$((failed + $(grep -c '^FAIL ' <<< "$results")))
    grep -q '^checked ' <<< "$results" || { echo "FAIL  $file: ended before its last check"; failed=$((failed + 1)); }
}

install
[ -n "${INTEROP_URL:-}" ] || start
checks_of curl_client json
checks_of openai_client openai
checks_of langchain_client langchain_openai
checks_of pipecat_client pipecat
checks_of livekit_client livekit.plugins.openai
if [ -n "$server" ] && ! kill -0 "$server" 2> /dev/null; then
    echo "FAIL  the server is gone:"
    tail -20 "$log"
    failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
