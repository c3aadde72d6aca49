#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Measures the detectors on the labelled data at DATA_SETS, and writes the table into docs/reference/detectors.md.

set -euo pipefail
cd "$(dirname "$0")/.."
data=${DATA_SETS:-../shared/data}
if [ ! -d "$data" ]; then
    echo "skipped: there are no data sets at \`$data\`: name their folder with DATA_SETS" >&2
    exit 0
fi
swift build -c release --package-path Tools --product score
Tools/.build/release/score --data "$data" --page docs/reference/detectors.md "$@"
