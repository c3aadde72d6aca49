#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Fuzzes what reads what others wrote, each target for SECONDS_EACH of processor time, over the corpora that are kept.
#
#   Scripts/fuzz.sh [TARGET...]     SECONDS_EACH=60 by default

set -euo pipefail
cd "$(dirname "$0")/.."
each=${SECONDS_EACH:-60}
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(detectors guard json mcp-answer mcp-door model pattern scanner vault)

clock=$(mktemp)
trap 'rm -f "$clock"' EXIT
# Sets `used` to the processor time of the children of this shell that have ended, in seconds. No subshell: it has none.
read_clock() {
    times >"$clock"
    used=$(awk 'END { split($1, user, /[ms]/); split($2, system, /[ms]/)
        print int(60 * (user[1] + system[1]) + user[2] + system[2]) }' "$clock")
}

# Some of what is fuzzed is nobody's to call from outside.
swift build -c release --package-path Fuzz --scratch-path Fuzz/.build --sanitize fuzzer -Xswiftc -enable-testing
found=0
for target in "${targets[@]}"; do
    mkdir -p "Fuzz/corpora/$target" "Fuzz/.build/new/$target"
    read_clock
    end=$((used + each))
    # libFuzzer counts by the clock; on a busy machine it must go on for longer.
    while read_clock && left=$((end - used)) && [ "$left" -gt 0 ]; do
        echo "--- $target: $left s of processor time left"
        # What is new stays beside the build; what is worth keeping is copied into Fuzz/corpora by hand.
        # libFuzzer keeps the input that crashed only where it sees the signal first.
        SWIFT_BACKTRACE=enable=no FUZZ_TARGET=$target Fuzz/.build/release/fuzz -max_total_time="$left" -timeout=5 -rss_limit_mb=2048 \
            -max_len=4096 -print_final_stats=1 -artifact_prefix="Fuzz/.build/new/$target-" \
            "Fuzz/.build/new/$target" "Fuzz/corpora/$target" 2>&1 | tail -12 || { found=1; break; }
    done
done
exit $found
