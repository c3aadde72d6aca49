#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Where Belay's processor time goes, by the part of the house that asked for it.

    Benchmarks/where.py [--stream] [--connections 64] [--seconds 8] [--symbols]

Needs `perf`. It samples the release build under load: each sample belongs to the innermost frame that is a
part of Belay, of its HTTP stack or of SQLite, whatever the system did on its behalf. Shares hold on a busy
machine; microseconds do not.
"""

import argparse
import collections
import re
import shutil
import subprocess
import sys

import bench
from lane import run_folder
from tables import table

parts = {
    "Gateway": ["Gateway"], "Decisions": ["Decisions"], "Detectors": ["Detectors"], "Policy": ["Policy"],
    "Ledger": ["Ledger", "Storage", "GRDB"], "Vocabulary": ["Vocabulary"],
    "hashing and sealing": ["Crypto", "CryptoBoringWrapper"],
    "HTTP server and client": [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "AsyncHTTPClient", "NIOHTTPTypes", "NIOHTTPTypesHTTP1",
        "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL", "NIO", "NIOHTTPCompression", "NIOTransportServices"],
}
part_of = {module: part for part, modules in parts.items() for module in modules}
module_name = re.compile(r"^\$s(\d+)")


def owner(frame, library):
    if "libsqlite3" in library:
        return "SQLite"
    if found := module_name.match(frame):
        start = found.end()
        return part_of.get(frame[start:start + int(found[1])])
    return "hashing and sealing" if frame.startswith("CCryptoBoringSSL") else None


def samples(script):
    """Each sample's thread and its frames, the innermost first."""
    thread, frames = None, []
    for line in script.splitlines():
        if not line.strip():
            if thread is not None:
                yield thread, frames
            thread, frames = None, []
        elif thread is None:
            thread = line.split(maxsplit=1)[0]
        else:
            address, _, rest = line.strip().partition(" ")
            symbol, _, library = rest.rpartition(" (")
            frames.append((symbol.split("+0x")[0], library))
    if thread is not None:
        yield thread, frames


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--stream", action="store_true")
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--symbols", action="store_true", help="and the functions of Belay that ask for most")
    options = parser.parse_args()
    if not shutil.which("perf"):
        raise SystemExit("where: there is no perf: on Debian it is in the package linux-perf")
    if not bench.belay.exists():
        raise SystemExit(f"where: there is no {bench.belay}: run `swift build -c release --product belay`")
    recording = run_folder() / "perf.data"
    with bench.running([bench.whole]) as targets:
        if not targets:
            raise SystemExit(1)
        recorder = subprocess.Popen(
            ["perf", "record", "--event", "cpu-clock", "--freq", "997", "--call-graph", "fp", "--output",
             recording, "--pid", str(targets[0].process.child.pid), "--", "sleep", str(options.seconds)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        bench.measure(targets[0], options.connections, options.stream, options.seconds)
        recorder.wait()
    script = subprocess.run(["perf", "script", "--input", recording, "--fields", "comm,ip,sym,dso"],
                            capture_output=True, text=True, errors="replace").stdout
    recording.unlink()
    shares, functions, count = collections.Counter(), collections.Counter(), 0
    for thread, frames in samples(script):
        count += 1
        for frame, library in frames:
            if part := owner(frame, library):
                shares[part] += 1
                functions[part, frame] += 1
                break
        else:
            shares["Swift's runtime and its threads" if "qos" in thread else "others"] += 1
    if not count:
        raise SystemExit("where: perf took no samples")
    print(table([f"{count:,} samples", "share"],
                [[part, f"{100 * n / count:.1f} %"] for part, n in shares.most_common(14)]))
    if options.symbols:
        rows = [[part, demangled(frame), f"{100 * n / count:.1f} %"]
                for (part, frame), n in functions.most_common(40)]
        print("\n" + table(["part", "function", "share"], rows))


def demangled(symbol):
    if not shutil.which("swift-demangle") or not symbol.startswith("$s"):
        return symbol
    done = subprocess.run(["swift-demangle", "--simplified", "--compact", symbol], capture_output=True,
                          text=True)
    return done.stdout.strip().replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
