#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What an action costs through Belay: the same deed asked of the system itself, through a bare proxy and through
Belay, in alternating rounds of one run on one machine.

    make bench-actions                          the whole table, and the kill switch
    Benchmarks/actions.py --quick               a minute, to see that everything runs
    Benchmarks/actions.py --record              writes the table into docs/benchmarks.md as well

The deed is asked for in four ways, and each is compared with the same way of asking the system itself: the
difference is Belay's. Beside them stands what the disk alone takes for one write that survives a loss of power.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field

import tables
from bench import Cell, bare, belay, belay_lane, furnish, running
from lane import Lane, Neighbours, memory, run_folder, say, tools
from tables import microseconds, table

# MARK: - Ways of asking

arguments = {"order_id": "A-1", "wish": "Please leave the parcel with the neighbour on the left."}


def call(manner=None):
    """A `tools/call`, as a client of that manner writes it."""
    params = {"name": "add_note", "arguments": arguments}
    if manner:
        prefix = "io.modelcontextprotocol/"
        params["_meta"] = {prefix + "protocolVersion": manner, prefix + "clientCapabilities": {},
                           prefix + "clientInfo": {"name": "bench", "version": "1"}}
    return {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": params}


@dataclass
class Way:
    """One way of asking for the deed: of the system itself, and of Belay."""

    name: str
    path: str
    body: dict
    belay_path: str
    belay_body: dict
    headers: list = field(default_factory=list)
    has_session: bool = False
    closes: bool = False  # the system itself is asked over a connection of its own each time


stateless = "2026-07-28"
accept = "Accept: application/json, text/event-stream"
action = {"use_case": "bench", "agent": "agent",
          "action": {"name": "post_note", "arguments": json.dumps(arguments)}}
ways = [
    Way("MCP, without sessions (2026-07-28)", "/mcp", call(stateless), "/mcp/bench/agent", call(stateless),
        [accept, f"MCP-Protocol-Version: {stateless}", "Mcp-Method: tools/call", "Mcp-Name: add_note"]),
    Way("MCP, with sessions (2025-11-25)", "/mcp", call(), "/mcp/bench/agent", call(),
        [accept, "MCP-Protocol-Version: 2025-11-25"], has_session=True),
    Way("HTTP, connections kept", "/orders/A-1/notes", arguments, "/v1/actions", action),
    Way("HTTP, a connection each", "/orders/A-1/notes", arguments, "/v1/actions", action, closes=True),
]

# MARK: - Lanes

rights = ["chat", "act", "pause"]
direct = Lane("direct")
governed = belay_lane("belay", workspace="actions")
lanes = [direct, bare, governed]
if memory.is_dir():
    lanes.append(belay_lane("belay, data in memory", workspace="actions", in_memory=True))
for lane in lanes[2:]:
    lane.furnish = lambda values: furnish("actions", values, rights)


def post(target, path, headers, body):
    request = urllib.request.Request(
        f"http://127.0.0.1:{target.port}{path}", json.dumps(body, separators=(",", ":")).encode(),
        dict([line.split(": ", 1) for line in headers] + [("Content-Type", "application/json")]))
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.headers, answer.read()


def session(target, way):
    """Opens a session where the way has them, and says what must be sent with every call from then on."""
    if not way.has_session:
        return []
    headers = way.headers + target.headers
    opening = {"jsonrpc": "2.0", "id": 1, "method": "initialize",
               "params": {"protocolVersion": "2025-11-25", "capabilities": {},
                          "clientInfo": {"name": "bench", "version": "1"}}}
    path = way.belay_path if is_governed(target) else way.path
    answered, _ = post(target, path, headers, opening)
    # A proxy that passes no headers on passes none of the session's either; the stub does not mind.
    return [f"Mcp-Session-Id: {answered['Mcp-Session-Id']}"] if answered["Mcp-Session-Id"] else []


def is_governed(target):
    return target.lane.name.startswith("belay")


# MARK: - Measuring


def measure(target, way, connections, seconds, warm_up=0.5):
    through = is_governed(target)
    body = target.folder / "action.json"
    body.write_text(json.dumps(way.belay_body if through else way.body, separators=(",", ":")))
    command = [tools / "load", "--port", target.port, "--connections", connections, "--seconds", seconds,
               "--warm-up", warm_up, "--body", body, "--path", way.belay_path if through else way.path,
               "--text-key", "note", "--min-text", 200]
    if through:
        command += ["--conversations", target.lane.conversations]
    for header in way.headers + target.headers + session(target, way):
        command += ["--header", header]
    if way.closes and not target.process:
        command += ["--header", "Connection: close"]
    before = target.process.cpu_seconds() if target.process else 0
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=seconds + warm_up + 60)
    after = target.process.cpu_seconds() if target.process else 0
    if target.process:
        target.process.settle(20)
    if not done.stdout:
        raise SystemExit(f"actions: `{target.lane.name}`: {done.stderr}")
    result = json.loads(done.stdout)
    return result, (after - before) * 1e6 / max(1, result["all_requests"])


def measure_disk(seconds, size):
    """One write of as many bytes as an append is, and its way to the disk, with nothing around it."""
    done = subprocess.run([str(tools / "sync"), "--file", str(run_folder() / "sync"), "--bytes", str(size),
                           "--seconds", str(seconds)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def run_rounds(targets, options, neighbours):
    cells, disk = {}, []
    for number in range(options.rounds):
        for connections in options.connections:
            for way in options.ways:
                for target in targets:
                    # What closes its connections is between the system and whoever asks it.
                    if way.closes and target.lane is not direct:
                        continue
                    result, cpu = neighbours.quiet(
                        lambda: measure(target, way, connections, options.seconds))
                    cell = cells.setdefault((way.name, target.lane.name, connections), Cell())
                    cell.rounds.append(result)
                    if target.process:
                        cell.cpu.append(cpu)
                    if result["errors"] or not result["requests"]:
                        say(f"{way.name}: {target.lane.name}: {result['requests']} complete, "
                            f"{result['errors']} errors, the first: {result['first_error']}")
            disk.append(neighbours.quiet(lambda: measure_disk(min(1, options.seconds), options.append_bytes)))
            say(f"round {number + 1}/{options.rounds}: {connections} connections")
    return cells, disk


def flushes(target, way, seconds=2):
    """How often the disk is waited for, a call: counted by the system, at one connection."""
    if not shutil.which("strace"):
        return None
    trace = target.folder / "trace"
    watcher = subprocess.Popen(
        ["strace", "--follow-forks", "--trace=fdatasync,fsync", "--summary-only", "--output", trace,
         "--attach", str(target.process.child.pid)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    result, _ = measure(target, way, 1, seconds, warm_up=0)
    watcher.terminate()
    watcher.wait()
    if not trace.exists():
        return None
    found = re.findall(r"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?f(?:data)?sync$", trace.read_text(), re.M)
    return sum(map(int, found)) / max(1, result["all_requests"]) if found else None


# MARK: - Tables


def summary(cells, disk, counted):
    lines = []

    def added(way, lane, percentile):
        mine, base = cells.get((way, lane, 1)), cells.get((base_of(way), "direct", 1))
        if mine and base and not mine.idle and not base.idle:
            return mine.median("latency_us", percentile) - base.median("latency_us", percentile)

    def base_of(way):
        return way

    for way in ways[:3]:
        middle = added(way.name, governed.name, "p50")
        if middle is None:
            continue
        asked, kept = ("≤ 1.5 ms", "yes" if middle <= 1500 else "**no**") if way in ways[:2] else ("", "")
        lines.append([f"added p50 at 1 connection: {way.name}", f"{middle / 1000:.2f} ms", asked, kept])
    flush = statistics.median(one["latency_us"]["p50"] for one in disk)
    lines.append(["one write and `fdatasync` by itself, p50", microseconds(flush), "", ""])
    for name, count in counted.items():
        lines.append([f"waits for the disk, a call: {name}", f"{count:.2f}", "", ""])
    return "**An action, the intent on the disk before it leaves**\n\n" + table(
        ["", "found", "asked", "kept"], lines)


def way_tables(cells, options, disk):
    for connections in options.connections:
        lines = []
        for way in options.ways:
            base = cells.get((way.name, "direct", connections))
            for name in [lane.name for lane in lanes]:
                cell = cells.get((way.name, name, connections))
                if not cell:
                    continue
                if cell.idle:
                    lines.append([way.name, name, "nothing complete"] + [""] * 7 + [str(cell.errors)])
                    continue
                three = [cell.median("latency_us", p) for p in ("p50", "p90", "p99")]
                over = ["", ""] if name == "direct" else [
                    microseconds(three[i] - base.median("latency_us", p)) for i, p in ((0, "p50"), (2, "p99"))]
                lines.append([way.name, name, *map(microseconds, three), *over,
                              f"{cell.median('per_second'):,.0f}",
                              f"{statistics.median(cell.cpu):,.0f} µs" if cell.cpu else "", spread(cell),
                              str(cell.errors)])
        if connections == 1:
            three = [statistics.median(one["latency_us"][p] for one in disk) for p in ("p50", "p90", "p99")]
            size = disk[0]["bytes"]
            lines.append([f"the disk alone, {size:,} bytes", "`fdatasync`", *map(microseconds, three)] + [""] * 6)
        plural = "connection" if connections == 1 else "connections"
        yield f"**{connections} {plural}, one deed after the other**\n\n" + table(
            ["way", "lane", "p50", "p90", "p99", "added p50", "added p99", "a second", "CPU a call",
             "p50 of the rounds", "errors"], lines)


def spread(cell):
    """The best and the worst round's median: how far a noisy machine moves them."""
    middles = [round["latency_us"]["p50"] for round in cell.rounds]
    return f"{min(middles):,.0f}–{max(middles):,.0f} µs"


# MARK: - The run


def options_from(given):
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 16, 64])
    parser.add_argument("--ways", nargs="+", metavar="WORD", help="only ways whose name has a WORD")
    parser.add_argument("--append-bytes", type=int, default=65536, help="of a write to the disk alone")
    parser.add_argument("--patience", type=float, default=0, metavar="SECONDS",
                        help="how long a measurement waits for a quiet machine, and is made again on a busy one")
    parser.add_argument("--quick", action="store_true", help="one round of a second at 1 and 64")
    parser.add_argument("--record", action="store_true", help="write docs/benchmarks.md")
    parser.add_argument("--json", metavar="FILE", help="every round's figures")
    options = parser.parse_args(given)
    if options.quick:
        options.rounds, options.seconds, options.connections = 1, 1, [1, 64]
    options.ways = [way for way in ways if not options.ways or any(w in way.name for w in options.ways)]
    return options


def main():
    options = options_from(sys.argv[1:])
    if not (tools / "sync").exists():
        raise SystemExit("actions: the load tools are missing: run `make -C Benchmarks tools`")
    present = [lane for lane in lanes if not lane.executable or shutil.which(lane.executable)]
    if governed not in present:
        raise SystemExit(f"actions: there is no {belay}: run `swift build -c release --product belay`")
    load_average, neighbours = os.getloadavg()[0], Neighbours(options.patience)
    with running(present) as targets:
        for target in targets:
            for way in options.ways:  # the first call looks at what the system offers, and adopts it
                measure(target, way, 1, 0.5, warm_up=0)
        cells, disk = run_rounds(targets, options, neighbours)
        through = next(target for target in targets if target.lane is governed)
        counted = {way.name: flushes(through, way) for way in options.ways if not way.closes}
    counted = {name: count for name, count in counted.items() if count is not None}
    command = ("Benchmarks/actions.py " + " ".join(sys.argv[1:])).strip()
    text = "\n\n".join([f"{tables.provenance(command, options, load_average)} {neighbours}", summary(cells, disk, counted),
                        *way_tables(cells, options, disk)])
    print(text)
    if options.record:
        tables.record("actions", text)
    if options.json:
        with open(options.json, "w") as file:
            json.dump([{"way": way, "lane": lane, "connections": c, "cpu_us": cell.cpu, "rounds": cell.rounds}
                       for (way, lane, c), cell in cells.items()], file, indent=1)
    sys.exit(1 if any(cell.errors or cell.idle for cell in cells.values()) else 0)


if __name__ == "__main__":
    main()
