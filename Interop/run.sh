#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Speaks to a running Belay through the clients that people use, and lets it speak to the servers that they use: see
# Interop/checks.
#
#   make interop                    builds Belay and runs this
#   Interop/run.sh                  starts the Belay that is built, with Interop/workspace and its systems, checks,
#                                   stops them
#   INTEROP_URL=http://127.0.0.1:8080 INTEROP_KEY=… Interop/run.sh
#                                   checks one that runs already, with that workspace; the key needs the rights
#                                   chat, decide, return, act and operate, and INTEROP_SUPERVISOR must be the key
#                                   of a person with the role refund-supervisor and the right approve. What would disturb it (webhooks,
#                                   openapi_client) starts a Belay of its own all the same
#   INTEROP_ONLY='mcp_client webhooks' Interop/run.sh
#                                   makes these checks only
#   INTEROP_TRACE=1 Interop/run.sh  shows where a check failed
#   CONSOLE_IMAGES=/tmp/pages INTEROP_ONLY=browser Interop/run.sh
#                                   keeps pictures of the pages as the walk sees them
#
# Closes with `N passed, N failed` alone on a line.

set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export BELAY=${BELAY:-$here/../.build/debug/belay}
export LOGURU_LEVEL=ERROR  # Pipecat greets otherwise
work=$(mktemp -d)
log=$work/log
server= back_ends=()

stop() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null
    [ ${#back_ends[@]} -eq 0 ] || { kill "${back_ends[@]}" && wait "${back_ends[@]}"; } 2> /dev/null
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

# The Python of an environment: that of most clients, or the one that is named.
python() { echo "$here/.venv${1:+-$1}/bin/python"; }

# Installs each line of clients.txt. A client that does not install is left out, aloud.
install() {
    cmp -s "$here/clients.txt" "$here/.venv/installed.txt" && return
    "$here/../Scripts/install.sh" interop browser || exit 2
    local complete=yes must name words
    while read -r -a words; do
        [[ ${words[0]:-#} != '#'* ]] || continue
        must=no name=
        [ "${words[0]}" != in ] || { name=${words[1]} words=("${words[@]:2}"); }
        [ "${words[0]}" != must ] || { must=yes words=("${words[@]:1}"); }
        [ -x "$(python $name)" ] || python3 -m venv "$here/.venv${name:+-$name}" || exit 2
        echo "installing ${words[*]}"
        "$(python $name)" -m pip install --quiet --disable-pip-version-check "${words[@]}" && continue
        [ $must = no ] || { echo "interop: ${words[*]} must install and did not"; exit 2; }
        echo "interop: going on without ${words[*]}: it did not install"
        complete=no
    done < "$here/clients.txt"
    [ $complete = no ] || cp "$here/clients.txt" "$here/.venv/installed.txt"
}

free_port() {
    "$(python)" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Waits until an address answers, whatever it answers, for a process that may end before that.
await() {
    for _ in $(seq 150); do
        curl --silent --max-time 1 "$1" > /dev/null && return
        kill -0 "$2" 2> /dev/null || break
        sleep 0.1
    done
    echo "interop: $1 does not get ready:"
    tail -20 "$log"
    exit 2
}

# A system of the workspace: `back_end NAME PORT COMMAND…`, where PORT is the one in belay.yaml. It is started on a
# free one, which it is given as its last argument, unless a Belay that runs already looks for it there.
back_end() {
    local name=$1 port=$2 chosen=$2
    shift 2
    [ -n "${INTEROP_URL:-}" ] || chosen=$(free_port)
    sed -i "s|//127.0.0.1:$port|//127.0.0.1:$chosen|" "$INTEROP_WORKSPACE/belay.yaml"
    "$@" "$chosen" >> "$log" 2>&1 &
    back_ends+=($!)
    export "INTEROP_${name^^}=http://127.0.0.1:$chosen"
    await "http://127.0.0.1:$chosen/" $!
}

start() {
    [ -x "$BELAY" ] || { echo "interop: there is no $BELAY: run \`make interop\`"; exit 2; }
    local port rights=(--right chat --right decide --right return --right act --right operate)
    INTEROP_KEY=$("$BELAY" keys add interop --data "$work/data" "${rights[@]}") || exit 2
    INTEROP_SUPERVISOR=$("$BELAY" keys add sam --data "$work/data" --person sam --role refund-supervisor \
        --right approve) || exit 2
    port=$(free_port)
    export INTEROP_KEY INTEROP_SUPERVISOR INTEROP_URL=http://127.0.0.1:$port
    "$BELAY" serve --workspace "$INTEROP_WORKSPACE" --data "$work/data" --port "$port" --no-console --log error >> "$log" 2>&1 &
    server=$!
    await "$INTEROP_URL/readyz" $server
}

# Runs one client's checks; a client whose library is missing is skipped, aloud.
passed=0 failed=0
checks_of() {
    local file=$1 library=$2 python results
    python=$(python "${3:-}")
    [[ " ${INTEROP_ONLY:-$file} " == *" $file "* ]] || return
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
export INTEROP_WORKSPACE=$work/workspace
cp -r "$here/workspace" "$INTEROP_WORKSPACE"
back_end shop 8095 "$(python)" "$here/shop.py"
back_end depot 8096 "$(python mcp)" "$here/depot.py"
back_end pier 8097 "$(python)" "$here/depot.py"
[ -n "${INTEROP_URL:-}" ] || start
checks_of curl_client json
checks_of openai_client openai
checks_of langchain_client langchain_openai
checks_of pipecat_client pipecat
checks_of livekit_client livekit.plugins.openai
checks_of agents_client agents
checks_of mcp1_client mcp
checks_of mcp_client mcp mcp
checks_of mcp_upstream mcp mcp
checks_of webhooks standardwebhooks
checks_of openapi_client schemathesis
checks_of browser playwright browser
[[ " ${INTEROP_ONLY:-} " != *" pictures "* ]] || checks_of pictures playwright browser
checks_of provider oidc_provider_mock browser
if [ -n "$server" ] && ! kill -0 "$server" 2> /dev/null; then
    echo "FAIL  the server is gone:"
    tail -20 "$log"
    failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
