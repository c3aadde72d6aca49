#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""How long the AI goes on after somebody has pulled the rope: under load, and while everything behind Belay hangs.

    make bench-actions                          this, and what an action costs
    Benchmarks/pauses.py --quick                a trial of each, to see that everything runs
    Benchmarks/pauses.py --record               writes the table into docs/benchmarks.md as well

Half of the connections hold streamed replies open, half ask for actions. In the middle of it `POST /v1/pauses`
stops everything. Time begins before that request is written; what counts is when a client has read something,
so the figures contain the slowness of the client that measures, which is written in Python.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from dataclasses import dataclass

import tables
from actions import action, governed
from bench import running
from lane import say, tools
from tables import table

refusal = b"PAUSED"  # what workspaces/actions has customers told


@dataclass
class Request:
    """One request, and when its client saw what."""

    is_stream: bool
    sent: float
    last_text: float = 0  # of the AI, not of Belay
    ended: float = 0  # 0: it still waits
    is_refused: bool = False


class Client:
    """One kept connection that asks again as soon as it was answered."""

    def __init__(self, target, number, is_stream, mark):
        self.target, self.is_stream = target, is_stream
        self.conversation = f"pause-{mark}-{number}"
        self.requests = []
        self.is_over = False  # asks no more, and reads what it has asked for

    def text(self):
        if self.is_stream:
            path, body = "/v1/chat/completions", {
                "model": "bench/agent", "stream": True,
                "messages": [{"role": "user", "content": "Where is my parcel?"}]}
        else:
            path, body = "/v1/actions", action
        body = json.dumps(body)
        return "\r\n".join([
            f"POST {path} HTTP/1.1", "Host: bench", "Content-Type: application/json",
            f"Content-Length: {len(body)}", f"Belay-Conversation: {self.conversation}",
            *self.target.headers, "", body]).encode()

    async def run(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.target.port)
        try:
            while not self.is_over:
                request = Request(self.is_stream, time.monotonic())
                self.requests.append(request)
                writer.write(self.text())
                await self.read(reader, request)
                if request.is_refused:
                    await asyncio.sleep(0.01)  # a bot that is told to wait does not ask a thousand times a second
        finally:
            writer.close()

    async def read(self, reader, request):
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 202")):
            raise SystemExit(f"pauses: {head.splitlines()[0].decode()}")
        fields = head.lower()
        if b"content-length: " in fields:
            length = int(fields.split(b"content-length: ")[1].split(b"\r\n")[0])
            self.note(request, await reader.readexactly(length))
        else:
            while size := int((await reader.readline()).strip(), 16):
                self.note(request, (await reader.readexactly(size + 2))[:-2])
            await reader.readline()
        request.ended = time.monotonic()

    def note(self, request, piece):
        if refusal in piece:
            request.is_refused = True
        elif not request.is_stream or b'"content":"' in piece:
            request.last_text = time.monotonic()


# MARK: - A trial


async def ask(target, method, path, body=None):
    reader, writer = await asyncio.open_connection("127.0.0.1", target.port)
    text = json.dumps(body) if body else ""
    writer.write("\r\n".join([
        f"{method} {path} HTTP/1.1", "Host: bench", "Content-Type: application/json", "Connection: close",
        f"Content-Length: {len(text)}", *target.headers, "", text]).encode())
    answer = await reader.read()
    writer.close()
    if not answer.startswith((b"HTTP/1.1 201", b"HTTP/1.1 204")):
        raise SystemExit(f"pauses: {method} {path}: {answer.splitlines()[0].decode()}")
    return answer.split(b"\r\n\r\n", 1)[1]


async def trial(target, options, mark):
    clients = [Client(target, number, number % 2 == 0, mark) for number in range(options.connections)]
    tasks = [asyncio.create_task(client.run()) for client in clients]
    await asyncio.sleep(options.before)
    pulled = time.monotonic()
    made = json.loads(await ask(target, "POST", "/v1/pauses", {"scope": "all", "reason": "benchmark"}))
    answered = time.monotonic()
    await asyncio.sleep(options.after)
    for client in clients:
        client.is_over = True
    await asyncio.wait(tasks, timeout=options.grace)
    over = time.monotonic()
    for task in tasks:
        task.cancel()
    failures = [found for found in await asyncio.gather(*tasks, return_exceptions=True)
                if found is not None and not isinstance(found, asyncio.CancelledError)]
    await ask(target, "DELETE", f"/v1/pauses/{made['id']}")
    if failures:
        raise SystemExit(f"pauses: a client failed: {failures[0]!r}")
    return Trial([one for client in clients for one in client.requests], pulled, answered, over)


class Trial:
    """What was seen of a pause. Times are in milliseconds from before it was asked for."""

    def __init__(self, requests, pulled, answered, over):
        def since(moment):
            return (moment - pulled) * 1000

        before = [one for one in requests if one.sent < pulled]
        after = [one for one in requests if one.sent >= answered]
        flying = [one for one in before if not one.ended or one.ended > pulled]
        streams = [one for one in flying if one.is_stream]
        self.answered = since(answered)
        self.requests_before = len(before)
        self.streams = len(streams)
        self.streams_ended = max((since(one.ended or over) for one in streams), default=0)
        self.streams_open = sum(not one.ended for one in streams)
        self.last_text = max((since(one.last_text) for one in requests if one.is_stream and one.last_text > pulled),
                             default=0)
        actions = [one for one in flying if not one.is_stream]
        self.actions = len(actions)
        self.actions_waiting = sum(not one.ended for one in actions)
        self.refused = sum(one.is_refused for one in after)
        self.passed = sum(1 for one in after if one.last_text or one.ended and not one.is_refused)
        self.unanswered = sum(not one.ended for one in after)
        self.first_refusal = min((since(one.ended) for one in requests if one.is_refused), default=since(over))
        self.slowest_refusal = max(((one.ended - one.sent) * 1000 for one in after if one.is_refused), default=0)


# MARK: - Table


def rows(trials):
    def line(what, key, asked=""):
        values = [getattr(one, key) for one in trials]
        kept = "" if not asked else ("yes" if max(values) <= float(asked.split()[1]) else "**no**")
        return [what, f"{statistics.median(values):,.1f} ms", f"{max(values):,.1f} ms", asked, kept]

    def count(what, key, asked=""):
        values = [getattr(one, key) for one in trials]
        kept = "" if not asked else ("yes" if not any(values) else "**no**")
        return [what, f"{statistics.median(values):,.0f}", f"{max(values):,}", asked, kept]

    return [
        line("the pause is answered, on the disk", "answered", "≤ 1000 ms"),
        line("the first refusal is read", "first_refusal", "≤ 1000 ms"),
        line("the last word of the AI is read", "last_text", "≤ 1000 ms"),
        line("the last stream that was under way has ended", "streams_ended", "≤ 1000 ms"),
        count("streams under way", "streams"),
        count("streams that did not end", "streams_open", "0"),
        count("actions under way", "actions"),
        count("actions that had left and wait for their system", "actions_waiting"),
        count("requests after it that passed", "passed", "0"),
        count("requests after it that were refused", "refused"),
        line("the slowest refusal, from its request", "slowest_refusal"),
        count("requests after it that were not answered", "unanswered", "0"),
    ]


def options_from(given):
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--trials", type=int, default=7)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--before", type=float, default=2, help="seconds of load before each pause")
    parser.add_argument("--after", type=float, default=2, help="seconds of load that meets it")
    parser.add_argument("--grace", type=float, default=3, help="seconds to read what was asked for by then")
    parser.add_argument("--quick", action="store_true", help="one trial of each")
    parser.add_argument("--record", action="store_true", help="write docs/benchmarks.md")
    options = parser.parse_args(given)
    if options.quick:
        options.trials = 1
    return options


situations = {
    "a system that answers at once, a model with a word every 20 ms": ["--gap-ms", "20"],
    "a system that never answers, a model that falls silent after ten words": [
        "--gap-ms", "20", "--hang-after", "10", "--hang-calls"],
}


def main():
    options = options_from(sys.argv[1:])
    if not (tools / "stub").exists():
        raise SystemExit("pauses: the load tools are missing: run `make -C Benchmarks tools`")
    load_average = os.getloadavg()[0]
    command = ("Benchmarks/pauses.py " + " ".join(sys.argv[1:])).strip()
    parts = [f"{tables.whereabouts(load_average)} {options.connections} connections, half of them streams and half "
             f"actions; medians and worst of {options.trials} trials. Nothing random, so no seed. "
             f"Command: `{command}`."]
    kept = True
    for name, stub_options in situations.items():
        with running([governed], *stub_options, warms_up=False) as targets:
            trials = []
            for number in range(options.trials):
                trials.append(asyncio.run(trial(targets[0], options, number)))
                say(f"{name}: trial {number + 1}/{options.trials}")
        lines = rows(trials)
        kept = kept and not any("no" in line[-1] for line in lines)
        parts.append(f"**The kill switch: {name}**\n\n" + table(["", "median", "worst", "asked", "kept"], lines))
    text = "\n\n".join(parts)
    print(text)
    if options.record:
        tables.record("pauses", text)
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
