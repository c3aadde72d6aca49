#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Builds Belay, starts it on loopback, and before it the back end that the workspace brings; plays the example
# conversations through its door, says where to look, and stays until Ctrl-C.
#
#   PORT=9000 Scripts/run.sh      another port
#   DATA=/srv/belay               another data folder
#   WORKSPACE=my-workspace        other rules
#   PLAY=                         no play
#   RUN_ONCE=1                    ends after the play, with its status

set -euo pipefail
cd "$(dirname "$0")/.."

port=${PORT:-8080}
data=${DATA:-data}
workspace=${WORKSPACE:-Examples/harbour-bank}
play=${PLAY-yes}
key_file=$data/run.key
url=http://127.0.0.1:$port

# A connection that succeeds means that somebody listens.
is_taken() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }
if is_taken "$port"; then
    echo "port $port is taken: choose another one, such as \`make run PORT=$((port + 1))\`" >&2
    exit 1
fi

Scripts/install.sh build
echo "building (the first time fetches and builds the dependencies: several minutes)"
swift build --product belay
belay=$(swift build --show-bin-path)/belay
belay=${belay#"$PWD"/}

# The key is made once, for this data folder; only its digest is known to Belay.
if [ ! -s "$key_file" ]; then
    "$belay" keys revoke run --data "$data" > /dev/null 2>&1 || true
    key=$("$belay" keys add run --data "$data" \
        --right chat --right decide --right return --right pause --right operate \
        --right metrics)
    (umask 077 && printf '%s\n' "$key" > "$key_file")
    echo "made the API key \`run\`: it is in $key_file, for you alone"
fi

# What the example's actions act on: gone with all that was written there when this ends.
bank=
bank_url=http://127.0.0.1:8090
if [ -f "$workspace/backend/bank.py" ]; then
    if is_taken 8090 || is_taken 8091; then
        echo "port 8090 or 8091 is taken: the example bank listens there, so end what does" >&2
        exit 1
    fi
    Scripts/install.sh bank
    BANK_KEY=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
    export BANK_KEY
    (umask 077 && printf '%s\n' "$BANK_KEY" > "$data/bank.key")
    python3 "$workspace/backend/bank.py" --quiet &
    bank=$!
    for _ in $(seq 100); do
        kill -0 "$bank" 2> /dev/null || exit 1
        curl --silent --fail --max-time 1 --output /dev/null "$bank_url/health" && break
        sleep 0.1
    done
fi
stop_bank() { [ -z "$bank" ] || kill -TERM "$bank" 2> /dev/null || true; }
trap stop_bank EXIT

"$belay" serve --workspace "$workspace" --data "$data" --port "$port" --log "${LOG:-warning}" &
server=$!
stop() { kill -TERM "$server" 2> /dev/null || true; }
trap stop INT TERM
trap 'stop; stop_bank' EXIT

is_ready=
for _ in $(seq 300); do
    if curl --silent --fail --max-time 1 --output /dev/null "$url/readyz"; then
        is_ready=yes
        break
    fi
    kill -0 "$server" 2> /dev/null || break
    sleep 0.1
done
if [ -z "$is_ready" ]; then
    echo "Belay did not get ready: what it said stands above" >&2
    exit 1
fi

status=0
if [ -n "$play" ]; then
    echo
    echo "playing the conversations of $workspace through the door:"
    "$belay" play --workspace "$workspace" --url "$url" --key-file "$key_file" --data "$data" || status=$?
fi

# Waits until the server has ended, however often a signal interrupts the waiting.
wait_for_end() {
    while kill -0 "$server" 2> /dev/null; do wait "$server" || true; done
}

if [ -n "${RUN_ONCE:-}" ]; then
    stop
    wait_for_end
    "$belay" ledger verify --data "$data" || status=$?
    exit "$status"
fi

# The use cases that anybody may chat with.
chats() {
    sed -n '/^chat:/,/^[a-z]/{/^  use-cases:/,/^  [a-z]/s/^    \([a-z][a-z0-9-]*\):.*/\1/p}' "$workspace/belay.yaml" |
        while read -r name; do echo "  $url/chat/$name"; done
}

cat << TEXT

Belay is open at $url. Try it:

  curl -si $url/v1/chat/completions -H "Authorization: Bearer \$(cat $key_file)" -d '{"model": "balances/triage", "messages": [{"role": "user", "content": "My card 4111 1111 1111 1111 doesn\u0027t work"}]}'

Take an identifier out of the header Belay-Decision, and ask why:

  curl -s $url/v1/decisions/dec_… -H "Authorization: Bearer \$(cat $key_file)"

TEXT
[ -z "$(chats)" ] || cat << TEXT
Talk to it yourself, in a browser, with the words that the page suggests (a recording answers: docs/guides/chat.md says how to
connect a real model). Ask for a person, and answer from the desk of the console, which is the other window:

$(chats)

TEXT
cat << TEXT
Where to look:

  the rules and the conversations: $workspace/use-cases
  the record:                      $belay ledger verify --data $data
  the measures:                    curl -s $url/metrics -H "Authorization: Bearer \$(cat $key_file)"
  what to do next:                 docs/start.md
TEXT
[ -z "$bank" ] || cat << TEXT
  what the bank's systems did:     curl -s $bank_url/journal -H "Authorization: Bearer \$(cat $data/bank.key)"
TEXT
cat << TEXT

Ctrl-C stops it: what is under way is finished first.
TEXT

wait_for_end
exit "$status"
