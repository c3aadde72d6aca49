#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What a request costs through Belay: direct, through a bare proxy and through Belay, in alternating
rounds of one run on one machine.

    make bench                                  the whole table
    Benchmarks/bench.py --quick                 a minute, to see that everything runs
    Benchmarks/bench.py --record                writes the table into docs/benchmarks.md as well

Load generator, model stub and target share the machine's cores, so requests per second are a lower
bound of what a target can do. Latency is what the client saw, never an internal timer.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import inside
import tables
from lane import Lane, NotServing, Target, here, memory, project, say, start_stub, tools

# MARK: - Lanes

# Each lane is a command line. What stands in braces is filled in: {port} of the target, {upstream} of
# the stub, {folder} of the lane, {here} this folder, {python} of the peers.
belay = Path(os.environ.get("BENCH_BELAY", project / ".build/release/belay"))
bare_proxy = Path(os.environ.get("BENCH_BARE", here / ".build/release/BareProxy"))


def furnish(workspace, values, rights=("chat",)):
    """Writes the lane's workspace for this run's stub, and makes a key for its data folder."""
    folder = values["folder"] / "workspace"
    shutil.copytree(here / "workspaces" / workspace, folder)
    rules = folder / "belay.yaml"
    rules.write_text(rules.read_text().replace(":9100/", f":{values['upstream']}/"))
    made = subprocess.run([belay, "keys", "add", "bench", "--data", values["folder"] / "data",
                           *(part for right in rights for part in ("--right", right))],
                          capture_output=True, text=True)
    if made.returncode:
        raise NotServing(f"{belay} makes no key: {made.stderr}")
    return [f"Authorization: Bearer {made.stdout.strip()}"]


def belay_lane(name, workspace="card", conversations=1000, in_memory=False):
    return Lane(name, f"{belay} serve --workspace {{folder}}/workspace --data {{folder}}/data --port {{port}}"
                      " --no-console --log error",
                model="bench/agent", conversations=conversations, ready="/readyz",
                furnish=partial(furnish, workspace), in_memory=in_memory)


direct = Lane("direct")
bare = Lane("bare", f"{bare_proxy} {{port}} http://127.0.0.1:{{upstream}}")
whole = belay_lane("belay")
lanes = [direct, bare, whole, belay_lane("belay, open card", workspace="open"),
         belay_lane("belay, one conversation", conversations=1)]
if memory.is_dir():
    lanes.append(belay_lane("belay, data in memory", in_memory=True))


# MARK: - Measuring


@dataclass
class Cell:
    """One lane under one load, over all rounds."""

    rounds: list = field(default_factory=list)
    cpu: list = field(default_factory=list)  # microseconds a request

    def median(self, *path):
        def value(round):
            for key in path:
                round = round[key]
            return round
        return statistics.median(value(round) for round in self.rounds)

    def p50(self, key):
        return self.median(key, "p50")

    @property
    def idle(self):
        """Whether a round passed in which nothing was complete: then there is nothing to show."""
        return not all(round["requests"] for round in self.rounds)

    @property
    def errors(self):
        return sum(round["errors"] for round in self.rounds)


def measure(target, connections, streamed, seconds, warm_up=0.5):
    command = [tools / "load", "--port", target.port, "--connections", connections,
               "--seconds", seconds, "--warm-up", warm_up, "--body", target.body[streamed],
               "--min-text", 200]
    if streamed:
        command.append("--stream")
    if target.lane.conversations:
        command += ["--conversations", target.lane.conversations]
    for header in target.headers:
        command += ["--header", header]
    before = target.process.cpu_seconds() if target.process else 0
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=seconds + warm_up + 60)
    after = target.process.cpu_seconds() if target.process else 0
    if target.process:
        target.process.settle(20)
    if not done.stdout:
        raise SystemExit(f"bench: `{target.lane.name}`: {done.stderr}")
    result = json.loads(done.stdout)
    cpu = (after - before) * 1e6 / result["all_requests"] if result["all_requests"] else None
    return result, cpu


def run_rounds(targets, loads, rounds, seconds):
    """Every load in every round for every lane in turn, so that a noisy minute meets them all."""
    cells = {}
    for number in range(rounds):
        for connections, streamed in loads:
            for target in targets:
                result, cpu = measure(target, connections, streamed, seconds)
                cell = cells.setdefault((target.lane.name, connections, streamed), Cell())
                cell.rounds.append(result)
                if target.process and cpu is not None:
                    cell.cpu.append(cpu)
                if not result["requests"]:
                    say(f"{target.lane.name}: nothing was complete after {seconds} s")
                if result["errors"]:
                    say(f"{target.lane.name}: {result['errors']} errors, the first: "
                        f"{result['first_error']}")
            say(f"round {number + 1}/{rounds}: {connections} connections, "
                f"{'streamed' if streamed else 'whole'}")
    return cells


def texts_that_differ(cells):
    """The lanes that delivered another text than what comes directly from the stub."""
    texts = {}
    for (name, _, _), cell in cells.items():
        texts.setdefault(name, set()).update(
            (round["text"]["bytes"], round["text"]["digest"]) for round in cell.rounds if round["requests"])
    return {name for name, found in texts.items() if found != texts["direct"]}


# MARK: - The run


def options_from(arguments, description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 16, 64, 512])
    parser.add_argument("--gap", type=int, default=10, help="milliseconds between events, cadence part")
    parser.add_argument("--crowd", type=int, default=512, help="streams at once, crowd part; 0 for none")
    parser.add_argument("--lanes", nargs="+", metavar="WORD", help="only lanes whose name has a WORD")
    parser.add_argument("--quick", action="store_true", help="one round of a second at 1 and 64")
    parser.add_argument("--record", action="store_true", help="write docs/benchmarks.md")
    parser.add_argument("--no-inside", dest="inside", action="store_false",
                        help="without the ledger and the scanner by themselves")
    parser.add_argument("--json", metavar="FILE", help="every round's figures, for ratios in CI")
    options = parser.parse_args(arguments)
    if options.quick:
        options.rounds, options.seconds, options.connections = 1, 1, [1, 64]
        options.inside = False
    return options


def present(lanes, options):
    """The lanes that were asked for and can be started; a missing one is said aloud."""
    found = []
    for lane in lanes:
        wanted = not options.lanes or any(word in lane.name for word in options.lanes)
        if lane.executable and wanted and not shutil.which(lane.executable):
            say(f"without `{lane.name}`: there is no {lane.executable}")
        elif wanted or not lane.command:
            found.append(lane)
    return found


@contextmanager
def running(lanes, *stub_options, warms_up=True):
    """The lanes, started one after the other before a stub of their own, and stopped again."""
    started = []
    try:
        stub, port = start_stub(*stub_options)
        started.append(stub)
        for lane in lanes:
            try:
                started.append(Target(lane, port))
            except NotServing as error:
                say(f"without {error}")
        for target in started[1:]:
            for streamed in (False, True) if warms_up else ():  # some load half of themselves with the first request
                measure(target, 1, streamed, 0.5, warm_up=0)
        yield started[1:]
    finally:
        for one in reversed(started):
            one.stop()


def compare(lanes, options, section, command, notes=()):
    """Measures the lanes under every load and prints, and with --record keeps, the tables."""
    if not (tools / "load").exists():
        raise SystemExit("bench: the load tools are missing: run `make -C Benchmarks tools`")
    run = Run(lanes, options)
    text = "\n\n".join([tables.provenance(command, options, run.load_average), *run.tables(), *notes])
    print(text)
    if options.record:
        tables.record(section, text)
    if options.json:
        Path(options.json).write_text(json.dumps(run.flat, indent=1))
    return run


class Run:
    """Everything that is measured of some lanes, in three parts: under load, at the pace of a model, and
    as many streams at that pace as are promised."""

    def __init__(self, lanes, options):
        self.names, self.options = [lane.name for lane in lanes], options
        self.load_average = os.getloadavg()[0]
        loads = [(c, streamed) for streamed in (False, True) for c in options.connections]
        with running(lanes) as targets:
            self.cells = run_rounds(targets, loads, options.rounds, options.seconds)
            self.memory = tables.memory(targets)
        some, longer = max(1, options.rounds // 2), max(2, options.seconds)
        with running(lanes, "--gap-ms", str(options.gap)) as targets:
            self.paced = run_rounds(targets, [(1, True), (64, True)], some, longer)
        self.crowd, self.crowd_memory = {}, {}
        if options.crowd:
            # At the pace of speech, since five hundred customers are being spoken to.
            with running(lanes, "--gap-ms", str(5 * options.gap)) as targets:
                self.crowd = run_rounds(targets, [(options.crowd, True)], 1, 4 * longer)
                self.crowd_memory = tables.memory(targets)

    @property
    def all_cells(self):
        return [*self.cells.values(), *self.paced.values(), *self.crowd.values()]

    @property
    def is_faultless(self):
        served = {name for name, _, _ in self.cells}
        return served == set(self.names) and not any(cell.errors or cell.idle for cell in self.all_cells)

    def tables(self):
        different = texts_that_differ(self.cells)
        yield ("Every lane delivered the very same text." if not different
               else f"Other text than direct: {', '.join(sorted(different))}.")
        if whole.name in self.names:
            yield tables.summary(self, whole.name)
            if attribution := tables.attribution(self):
                yield attribution
        yield tables.load_tables(self.cells, self.names)
        yield tables.memory_table(self.memory)
        yield tables.cadence_table(self.paced, self.names, self.options.gap)
        if self.crowd:
            yield tables.crowd_table(self.crowd, self.crowd_memory, self.names, 5 * self.options.gap)

    @property
    def flat(self):
        return [{"part": part, "lane": name, "connections": c, "streamed": s, "cpu_us": cell.cpu,
                 "rounds": cell.rounds}
                for part, cells in (("load", self.cells), ("paced", self.paced), ("crowd", self.crowd))
                for (name, c, s), cell in cells.items()]


def main():
    options = options_from(sys.argv[1:], __doc__.split("\n\n")[0])
    command = ("Benchmarks/bench.py " + " ".join(sys.argv[1:])).strip()
    run = compare(present(lanes, options), options, "proxying", command)
    if options.inside:
        inside.measure(options.record)
    sys.exit(0 if run.is_faultless else 1)


if __name__ == "__main__":
    main()
