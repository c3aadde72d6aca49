#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Trains every model anew from the labelled data at DATA_SETS. The weights that come out are those that are committed.

set -euo pipefail
cd "$(dirname "$0")/.."
data=${DATA_SETS:-../shared/data}
if [ ! -d "$data" ]; then
    echo "skipped: there are no data sets at \`$data\`: name their folder with DATA_SETS" >&2
    exit 0
fi
swift build -c release --package-path Tools --product train
for model in complaint emotion injection injection-content support; do
    Tools/.build/release/train "$model" --data "$data"
done
git diff --stat -- Sources/CModels/weights
