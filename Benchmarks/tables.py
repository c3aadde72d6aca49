# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What was measured, as Markdown: on the terminal, and in docs/benchmarks.md between two marks."""

import datetime
import hashlib
import os
import platform
import statistics
import subprocess

from lane import here, project, run_folder, say


def microseconds(value):
    return f"{value:,.0f} µs" if value < 10_000 else f"{value / 1000:,.1f} ms"


def rows(cells, names, connections, streamed):
    base = cells[("direct", connections, streamed)]
    proxy = cells.get(("bare", connections, streamed))
    per_second = proxy.median("per_second") if proxy else None
    for name in names:
        cell = cells.get((name, connections, streamed))
        if not cell:
            continue
        if cell.idle:
            yield [name, "nothing complete"] + [""] * (10 if streamed else 6) + [str(cell.errors)]
            continue
        through = cell is not base
        added = [microseconds(cell.median("latency_us", p) - base.median("latency_us", p))
                 if through else "" for p in ("p50", "p99")]
        rate = cell.median("per_second")
        line = [name, microseconds(cell.median("latency_us", "p50")),
                microseconds(cell.median("latency_us", "p99")), *added, f"{rate:,.0f}"]
        if streamed:
            line += [f"{cell.median('events_per_second'):,.0f}",
                     microseconds(cell.median("first_event_us", "p50")),
                     microseconds(cell.median("first_event_us", "p99")),
                     microseconds(cell.p50("first_event_us") - base.p50("first_event_us")) if through else ""]
        line += [f"{rate / per_second:.2f}" if per_second and through else "",
                 f"{statistics.median(cell.cpu):,.0f} µs" if cell.cpu else "",
                 str(cell.errors)]
        yield line


def table(header, lines):
    text = ["| " + " | ".join(header) + " |", "|" + " --- |" + " ---: |" * (len(header) - 1)]
    return "\n".join(text + ["| " + " | ".join(line) + " |" for line in lines])


def load_tables(cells, names):
    parts = []
    for connections, streamed in dict.fromkeys((c, s) for _, c, s in cells):
        kind = "streams of 50 events" if streamed else "whole answers"
        header = ["lane", "p50", "p99", "added p50", "added p99", "a second"]
        if streamed:
            header += ["events a second", "first event p50", "p99", "added"]
        header += ["of bare", "CPU a request", "errors"]
        plural = "connection" if connections == 1 else "connections"
        parts.append(f"**{connections} {plural}, {kind}**\n\n"
                     + table(header, rows(cells, names, connections, streamed)))
    return "\n\n".join(parts)


def memory(targets):
    """Resident megabytes by lane: at the start, now, and at the highest."""
    return {target.lane.name: (target.idle_memory, *target.process.memory())
            for target in targets if target.process}


def memory_table(found):
    lines = [[name, *(f"{megabytes:,.0f} MB" for megabytes in three)] for name, three in found.items()]
    return "**Memory, resident**\n\n" + table(["lane", "at the start", "at the end", "peak"], lines)


def cadence_table(cells, names, gap):
    lines = []
    for (name, connections, _), cell in cells.items():
        if name not in names:
            continue
        if cell.idle:
            lines.append([name, str(connections), "nothing complete"] + [""] * 6 + [str(cell.errors)])
            continue
        base = cells[("direct", connections, True)]
        added = [milliseconds(cell.p50(key) - base.p50(key)) if cell is not base else ""
                 for key in ("first_event_us", "first_text_us", "character_us", "latency_us")]
        lines.append([name, str(connections), *added] + [
            microseconds(cell.median("gap_us", p)) for p in ("p50", "p99")] + [
            microseconds(cell.p50("latency_us")), str(cell.errors)])
    return (f"**One event every {gap} ms: how much later than direct**\n\n" + table(
        ["lane", "streams at once", "first event", "first text", "held back, a character", "end",
         "gap p50", "gap p99", "whole p50", "errors"], sorted(lines, key=lambda line: int(line[1]))))


def crowd_table(cells, found, names, gap):
    lines = []
    for (name, _, _), cell in cells.items():
        if name in names:
            requests = sum(round["requests"] for round in cell.rounds)
            lines.append([name, f"{requests:,}", str(cell.errors)] + (
                [""] * 3 if cell.idle else [
                    microseconds(cell.median("first_event_us", "p99")),
                    microseconds(cell.median("gap_us", "p99")),
                    f"{found[name][2]:,.0f} MB" if name in found else ""]))
    count = next(iter(cells))[1]
    return (f"**{count} streams at once, one event every {gap} ms**\n\n" + table(
        ["lane", "streams, whole and clean", "errors", "first event p99", "gap p99", "memory, peak"], lines))


def milliseconds(value):
    return f"{value / 1000:,.2f} ms"


def attribution(run):
    """Where the time goes, as the differences between lanes that have one thing more than another."""
    steps = [("bare", "direct", "HTTP server and client"),
             ("belay, data in memory", "bare", "reading, deciding, recording"),
             ("belay", "belay, data in memory", "waiting for the disk"),
             ("belay", "belay, open card", "of it, what the card keeps out and listens for")]
    lines = []
    for more, less, what in steps:
        line = [what, f"{more} − {less}"]
        for streamed in (False, True):
            one, other = (run.cells.get((name, 1, streamed)) for name in (more, less))
            many, others = (run.cells.get((name, 64, streamed)) for name in (more, less))
            if not all(cell and not cell.idle for cell in (one, other, many, others)):
                return ""
            line.append(microseconds(one.p50("latency_us") - other.p50("latency_us")))
            used = [statistics.median(cell.cpu) for cell in (many, others) if cell.cpu]
            line.append(microseconds(used[0] - (used[1] if len(used) > 1 else 0)))
        lines.append(line)
    return "**Where the time goes**\n\n" + table(
        ["", "difference", "whole, p50 at 1", "whole, CPU at 64", "streamed, p50 at 1", "streamed, CPU at 64"],
        lines)


def summary(run, name):
    """What was asked of Belay, and what this run found."""
    def cell(lane, connections, streamed):
        return run.cells.get((lane, connections, streamed))

    def added(key, streamed):
        mine, base = cell(name, 1, streamed), cell("direct", 1, streamed)
        return (mine.p50(key) - base.p50(key)) / 1000 if mine and not mine.idle else None

    def of_bare(streamed):
        mine, bare = cell(name, 64, streamed), cell("bare", 64, streamed)
        return mine.median("per_second") / bare.median("per_second") if mine and bare else None

    lines = []

    def line(what, value, unit, sign, limit):
        if value is None:
            return
        kept = value <= limit if sign == "≤" else value >= limit
        lines.append([what, f"{value:,.2f}{unit}" if isinstance(value, float) else f"{value:,}{unit}",
                      f"{sign} {limit}{unit}", "yes" if kept else "**no**"])

    line("added p50 at 1 connection", added("latency_us", False), " ms", "≤", 0.6)
    line("requests a second at 64 connections, of bare", of_bare(False), "", "≥", 0.5)
    line("streams a second at 64 connections, of bare", of_bare(True), "", "≥", 0.5)
    line("added time to the first event at 1 connection", added("first_event_us", True), " ms", "≤", 1.5)
    mine = next((one for (lane, _, _), one in run.crowd.items() if lane == name), None)
    if mine:
        count = next(iter(run.crowd))[1]
        clean = 0 if mine.errors else sum(round["requests"] for round in mine.rounds)
        line(f"whole and clean with {count} at once, every one", clean, " streams", "≥", count)
        line("memory with them", round(run.crowd_memory[name][2]), " MB", "≤", 100)
    paced, base = run.paced.get((name, 1, True)), run.paced.get(("direct", 1, True))
    if paced and base and not paced.idle:
        held = (paced.p50("character_us") - base.p50("character_us")) / 1000
        lines.append([f"held back, a character, at an event every {run.options.gap} ms",
                      f"{held:.2f} ms", "", ""])
    used = cell(name, 64, False)
    if used and used.cpu:
        lines.append(["CPU a request at 64 connections", microseconds(statistics.median(used.cpu)), "", ""])
    return f"**`{name}`, as it is delivered**\n\n" + table(["", "found", "asked", "kept"], lines)


def machine():
    described = {}
    for line in subprocess.run(["lscpu"], capture_output=True, text=True).stdout.splitlines():
        key, _, value = line.partition(":")
        described[key.strip()] = value.strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    virtual = ", a virtual machine" if "Hypervisor vendor" in described else ""
    return (f"{described.get('Model name', platform.machine())}, {os.cpu_count()} cores, "
            f"{memory:.0f} GiB{virtual}, Linux {platform.release()}")


def provenance(command, options, load_average):
    digest = hashlib.sha256()  # of the measuring tools: figures of other tools are other figures
    for source in sorted((here / "load").glob("*.[ch]")):
        digest.update(source.read_bytes())
    return (f"{whereabouts(load_average)} "
            f"Medians of {options.rounds} alternating rounds of {options.seconds:g} s; nothing random, "
            f"so no seed. Load tools `{digest.hexdigest()[:12]}`. Command: `{command}`.")


def whereabouts(load_average):
    return (f"Measured on {datetime.date.today().isoformat()}: {machine()}, files on {file_system()}; "
            f"load average at the start {load_average:.1f}.")


def file_system():
    """What kind of file system the lanes keep their data on."""
    mounts = [line.split() for line in open("/proc/mounts")]
    folder = str(run_folder())
    inside = [(len(mount), kind) for _, mount, kind, *_ in mounts
              if folder == mount or folder.startswith(mount.rstrip("/") + "/")]
    return max(inside)[1] if inside else "an unknown file system"


def record(section, text):
    """Replaces what stands between the section's marks in docs/benchmarks.md, or adds it."""
    page = project / "docs" / "benchmarks.md"
    page.parent.mkdir(exist_ok=True)
    start, end = f"<!-- {section}: measured -->", f"<!-- {section}: end -->"
    old = page.read_text() if page.exists() else "# Benchmarks\n"
    block = f"{start}\n\n{text}\n\n{end}"
    if start in old:
        before, rest = old.split(start, 1)
        new = before + block + rest.split(end, 1)[1]
    else:
        new = f"{old.rstrip()}\n\n## {section.capitalize()}\n\n{block}\n"
    page.write_text(new)
    say(f"written to {page.relative_to(project)}")
