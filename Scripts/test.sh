#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Checks the layout of the sources, and runs every test. Closes with the test runner's summary.

set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/install.sh build
swift format lint --strict --recursive Package.swift Sources Tests

mkdir -p .build
log=.build/test.log
# So many at once: tests that wait for others mean something only where there is somebody to wait for.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=${SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH:-12}
status=0
swift test 2>&1 | tee "$log" || status=$?
echo
grep -E 'Test run with .* (passed|failed)' "$log" | tail -1 || echo "no test was run to its end"
exit "$status"
