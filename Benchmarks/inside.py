# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The ledger, the scanner, the verdict and the detectors by themselves, without a request around them."""

import os
import subprocess

import tables
from lane import here, run_folder, say

built = here / ".build" / "release"


def output_of(name, folder):
    """What one of the programs in Benchmarks/Sources prints, its remarks without their sign."""
    if not (built / name).exists():
        say(f"without {name}: run `swift build -c release --package-path Benchmarks`")
        return None
    done = subprocess.run([built / name], capture_output=True, text=True,
                          env={**os.environ, "TMPDIR": str(folder)})
    if done.returncode:
        say(f"{name} failed: {done.stderr[-1000:]}")
        return None
    return "\n".join(line.removeprefix("# ") for line in done.stdout.strip().splitlines())


def measure(records):
    folder = run_folder()  # on the disk whose figures are meant
    load_average = os.getloadavg()[0]
    ledger, scanner = output_of("LedgerBenchmark", folder), output_of("ScanBenchmark", folder)
    verdict = output_of("PolicyBenchmark", folder)
    detectors = output_of("DetectorBenchmark", folder)
    parts = [tables.whereabouts(load_average)]
    if ledger:
        parts.append(f"**The ledger beside a bare loop of inserts**\n\n{ledger}")
    if scanner:
        parts.append(f"**The scanner for personal data**\n\n```\n{scanner}\n```")
    if verdict:
        parts.append(f"**The verdict**\n\n```\n{verdict}\n```")
    if detectors:
        parts.append(f"**All detectors**\n\n```\n{detectors}\n```")
    text = "\n\n".join(parts)
    print("\n" + text)
    if records:
        tables.record("inside", text)
