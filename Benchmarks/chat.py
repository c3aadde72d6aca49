#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""What open chats cost, and how soon customers see what is said: so many visitors, each with a stream and an address of
their own, told apart by the header of a proxy.

    make interop                                what it needs is installed with the clients
    swift build -c release --product belay
    Interop/.venv/bin/python Benchmarks/chat.py [--streams 1000] [--seconds 20] [--rounds 30]
"""

import argparse
import asyncio
import json
import os
import random
import resource
import statistics
import sys
import time
import urllib.parse
from pathlib import Path

project = Path(__file__).resolve().parent.parent
os.environ.setdefault("BELAY", str(project / ".build/release/belay"))
sys.path.insert(0, str(project / "Interop/checks"))

from own_belay import OwnBelay  # noqa: E402

declared = """
proxies: {addresses: [127.0.0.1]}
chat:
  rate: {per-second: 100, burst: 100}
  visitors: {per-second: 100000, burst: 100000}
  use-cases: {refunds: {agent: execution}}
"""
known = "How long does a refund to my card take?"
wish = "I want to speak to a human, please."


class Quiet:
    environment = {}
    declared = declared


def limits():
    """A connection takes a file at both ends: as many as the system lets this and what it starts have."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def memory(pid):
    """Resident, in kB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])


def processor(pid):
    """Seconds of processor time so far."""
    parts = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


class Door:
    def __init__(self, address):
        self.place = urllib.parse.urlparse(address)

    async def send(self, method, path, token="", body=None, headers=""):
        reader, writer = await asyncio.open_connection(self.place.hostname, self.place.port, limit=1 << 20)
        content = b"" if body is None else json.dumps(body).encode()
        key = f"Authorization: Bearer {token}\r\n" if token else ""
        writer.write(f"{method} {path} HTTP/1.1\r\nHost: {self.place.netloc}\r\n{key}{headers}"
                     f"Content-Length: {len(content)}\r\n\r\n".encode() + content)
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        return int(head.split()[1]), head, reader, writer

    async def ask(self, method, path, token="", body=None, headers=""):
        status, head, reader, writer = await self.send(method, path, token, body, headers + "Connection: close\r\n")
        content = await reader.read()
        writer.close()
        if status >= 300:
            raise SystemExit(f"chat: {method} {path} is answered with {status}: {content[:300]}")
        if "transfer-encoding: chunked" in head.lower():
            raise SystemExit("chat: an answer that is not whole")
        return json.loads(content) if content else None


class Visitor:
    """A customer with the chat open, at an address of their own."""

    def __init__(self, door, number):
        self.door, self.token, self.place, self.status = door, "", None, ""
        self.address = f"X-Forwarded-For: 10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}\r\n"
        self.waits = []

    async def open(self):
        self.token = (await self.door.ask("POST", "/v1/chat-sessions", body={"use_case": "refunds"},
                                          headers=self.address))["token"]

    async def follow(self, opened):
        begun = time.perf_counter()
        status, _, reader, self.writer = await self.door.send(
            "GET", "/v1/chat-sessions/current/events", self.token, headers=self.address)
        if status != 200:
            raise SystemExit(f"chat: a stream is answered with {status}")
        kind = ""
        while line := await reader.readline():
            if line.startswith(b"event: "):
                kind = line[7:].strip().decode()
            elif line.startswith(b"data: "):
                value = json.loads(line[6:])
                if opened is not None:
                    opened.append(time.perf_counter() - begun)
                    opened = None
                if kind == "state":
                    self.status, self.place = value["status"], value["place"]
                self.hear(kind, value)

    def hear(self, kind, value):
        for wait in [wait for wait in self.waits if not wait[1].done() and wait[0](kind, value)]:
            wait[1].set_result(time.perf_counter())
        self.waits = [wait for wait in self.waits if not wait[1].done()]

    def until(self, isIt):
        """The moment at which something is heard."""
        future = asyncio.get_running_loop().create_future()
        self.waits.append((isIt, future))
        return future

    async def say(self, text):
        return await self.door.ask("POST", "/v1/chat-sessions/current/messages", self.token, {"text": text}, self.address)


async def some_at_once(works, count=32):
    turn = asyncio.Semaphore(count)

    async def one(work):
        async with turn:
            return await work
    return await asyncio.gather(*(one(work) for work in works))


def words(times):
    times = sorted(times)
    return (f"median {statistics.median(times) * 1000:.0f} ms, 99 of 100 within "
            f"{times[min(len(times) - 1, len(times) * 99 // 100)] * 1000:.0f} ms, worst {times[-1] * 1000:.0f} ms")


async def measure(belay, kim, options):
    door, pid = Door(belay.address), belay.server.pid
    visitors = [Visitor(door, number) for number in range(options.streams)]
    begun = time.perf_counter()
    await some_at_once([visitor.open() for visitor in visitors])
    print(f"{len(visitors)} sessions opened in {time.perf_counter() - begun:.1f} s")

    before, spent, begun, opened = memory(pid), processor(pid), time.perf_counter(), []

    turn = asyncio.Semaphore(64)
    tasks = []

    async def start(visitor):
        async with turn:
            count = visitor.until(lambda kind, value: kind == "state")
            tasks.append(asyncio.create_task(visitor.follow(opened)))
            await count
    await asyncio.gather(*(start(visitor) for visitor in visitors))
    took = time.perf_counter() - begun
    after = memory(pid)
    print(f"{len(visitors)} streams opened in {took:.1f} s, {(processor(pid) - spent) * 1000 / len(visitors):.2f} ms of processor "
          f"time each; first event after: {words(opened)}")
    print(f"memory: {before / 1024:.0f} MB before, {after / 1024:.0f} MB with them: {(after - before) / len(visitors):.1f} kB a stream")

    spent = processor(pid)
    await asyncio.sleep(options.seconds)
    print(f"nothing said for {options.seconds} s: {(processor(pid) - spent) / options.seconds * 100:.1f} % of a core")

    chance, times, spent, count = random.Random(7), [], processor(pid), options.seconds * options.rate
    talkers = chance.sample(visitors, min(count, len(visitors)))

    async def talk(number):
        await asyncio.sleep(number / options.rate)
        visitor = talkers[number % len(talkers)]
        seen = visitor.until(lambda kind, value: kind == "message" and value["from"] == "ai")
        sent = time.perf_counter()
        await visitor.say(known)
        times.append(await seen - sent)
    await asyncio.gather(*(talk(number) for number in range(count)))
    print(f"{options.rate} messages a second to the AI: {(processor(pid) - spent) / options.seconds * 100:.1f} % of a core; "
          f"the answer is in the stream after: {words(times)}")

    # A person who answers one customer, while the others go on.
    times, acknowledged = [], []
    background = asyncio.create_task(keep_talking(visitors, options.rate))
    for number in range(options.rounds):
        visitor = visitors[len(visitors) // 2 + number]
        waiting = visitor.until(lambda kind, value: kind == "state" and value["status"] == "waiting")
        await visitor.say(wish)
        await waiting
        path = await handoff_of(door, kim)
        met = visitor.until(lambda kind, value: kind == "state" and value["status"] == "person")
        await door.ask("POST", path + "/acceptance", kim, {})
        await met
        heard = visitor.until(lambda kind, value: kind == "message" and value["from"] == "person")
        sent = time.perf_counter()
        await door.ask("POST", path + "/messages", kim, {"text": "Hello, this is Kim."})
        acknowledged.append(time.perf_counter() - sent)
        times.append(await heard - sent)
        await door.ask("POST", path + "/return", kim, {})
    background.cancel()
    await asyncio.gather(background, return_exceptions=True)
    print(f"a person's reply, {options.rounds} rounds, with {options.rate} messages a second beside it: recorded after "
          f"{statistics.median(acknowledged) * 1000:.0f} ms (median), in the customer's stream after: {words(times)}")

    # All wait for a person: who is taken out of the line moves all others up.
    begun, spent = time.perf_counter(), processor(pid)
    await some_at_once([visitor.say(wish) for visitor in visitors])
    said = time.perf_counter() - begun
    while not all(visitor.status == "waiting" and visitor.place for visitor in visitors):
        await asyncio.sleep(0.1)
    print(f"all {len(visitors)} ask for a person: said after {said:.1f} s, and each knows a place after {time.perf_counter() - begun:.1f} s, "
          f"{processor(pid) - spent:.1f} s of processor time")
    await asyncio.sleep(3)
    lasts, everyone, used = [], [], []
    for _ in range(min(10, options.rounds)):
        path = await handoff_of(door, kim)
        line = [visitor for visitor in visitors if visitor.status == "waiting" and visitor.place and visitor.place > 1]
        waits = [visitor.until(lambda kind, value, mine=visitor.place: kind == "state" and value["place"] == mine - 1)
                 for visitor in line]
        spent, sent = processor(pid), time.perf_counter()
        await door.ask("POST", path + "/acceptance", kim, {})
        seen = [moment - sent for moment in await asyncio.wait_for(asyncio.gather(*waits), 120)]
        lasts.append(max(seen))
        everyone += seen
        used.append(processor(pid) - spent)
        await asyncio.sleep(1)
    print(f"one is taken out of the line, {len(lasts)} rounds: the others see their new place after: {words(everyone)}; the last of "
          f"them after {statistics.median(lasts) * 1000:.0f} ms (median); {statistics.median(used):.2f} s of processor time")

    with_all = memory(pid)
    for task in tasks:
        task.cancel()
    for visitor in visitors:
        visitor.writer.transport.abort()
    await asyncio.sleep(3)
    left = [Visitor(door, number) for number in range(options.streams)]
    for again, visitor in zip(left, visitors):
        again.token = visitor.token
    tasks.clear()
    visitors = left
    await asyncio.gather(*(start(visitor) for visitor in visitors))
    print(f"memory: {with_all / 1024:.0f} MB at the end, {memory(pid) / 1024:.0f} MB after all were cut off and came again")
    for task in tasks:
        task.cancel()


async def handoff_of(door, kim):
    """The one that is next."""
    waiting = [item for item in (await door.ask("GET", "/v1/handoffs", kim))["data"] if not item["person"]]
    return f"/v1/handoffs/{waiting[0]['id']}"


async def keep_talking(visitors, rate):
    number, said = 0, set()
    try:
        while True:
            number += 1
            task = asyncio.create_task(visitors[number % (len(visitors) // 2)].say(known))
            said.add(task)
            task.add_done_callback(said.discard)
            await asyncio.sleep(1 / rate)
    finally:
        await asyncio.gather(*said)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--streams", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--rate", type=int, default=20)
    options = parser.parse_args()
    limits()
    belay = OwnBelay(Quiet())
    kim = belay.add_key("kim", "--right", "handoffs", "--person", "kim", "--role", "supervisor")
    belay.start()
    try:
        asyncio.run(measure(belay, kim, options))
    finally:
        belay.stop()


if __name__ == "__main__":
    main()
