#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""How long the console takes for a page with many live rows, asked as a browser asks for it, and how soon everybody who
looks at the desk has seen a change of it.

    make interop                                what it needs is installed with the clients
    swift build -c release --product belay
    Interop/.venv-browser/bin/python Benchmarks/pages.py [--rows 500] [--rounds 30] [--viewers 200]
"""

import argparse
import asyncio
import http.client
import os
import re
import statistics
import sys
import time
import urllib.parse
from pathlib import Path

project = Path(__file__).resolve().parent.parent
os.environ.setdefault("BELAY", str(project / ".build/release/belay"))
sys.path.insert(0, str(project / "Interop/checks"))

from playwright.sync_api import sync_playwright  # noqa: E402

from console import ConsoleBelay, Person, ask, chromium  # noqa: E402


def staff(browser, belay, count):
    """Supervisors, who see all that waits, signed in: their cookies."""
    ada = Person(browser, belay, "ada")
    ada.join(belay.link, first=True)
    found = []
    for number in range(count):
        page = ada.visit("/people")
        page.fill("#name", f"ana{number}")
        page.fill("#display-name", f"Ana {number}")
        page.check("form[action='/people'] input[name=role][value=supervisor]")
        page.click("form[action='/people'] button")
        page.wait_for_load_state()
        ana = Person(browser, belay, f"ana{number}")
        ana.join(re.search(r"https?://[^\s\"<]+/welcome/[^\s\"<]+|/welcome/[A-Za-z0-9_-]{20,}", page.content())[0])
        found.append("; ".join(f"{cookie['name']}={cookie['value']}" for cookie in ana.context.cookies()))
        ana.context.close()
    return found


def render(address, cookies, rows, rounds):
    for path in ("/", "/conversations"):
        took, size = [], 0
        for _ in range(rounds):
            line = http.client.HTTPConnection(address.hostname, address.port)
            begun = time.perf_counter()
            line.request("GET", path, headers={"Cookie": cookies})
            answer = line.getresponse()
            size = len(answer.read())
            took.append((time.perf_counter() - begun) * 1000)
            if answer.status != 200:
                raise SystemExit(f"pages: {path} is answered with {answer.status}")
        print(f"{path}: {rows} rows, {size:,} bytes, median {statistics.median(took):.1f} ms, "
              f"worst of {rounds} {max(took):.1f} ms")


class Viewer:
    """A browser that has the desk open: hears that it changed, and fetches it again, as the page's script does."""

    def __init__(self, address, cookies):
        self.address, self.cookies = address, cookies
        self.sought, self.seen = None, None

    async def ask(self, path, reader, writer):
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {self.address.netloc}\r\nCookie: {self.cookies}\r\n"
                     "Belay-Live: 1\r\n\r\n".encode())
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0]:
            raise SystemExit(f"pages: {path} is answered with {head.split()[1]}")
        return head

    async def look(self, started):
        here = (self.address.hostname, self.address.port)
        events, waits = await asyncio.open_connection(*here)
        pages, asks = await asyncio.open_connection(*here)
        await self.ask("/events", events, waits)
        started.release()
        while True:
            line = await events.readline()
            if not line:
                return
            if not (line.startswith(b"data:") and b"desk" in line.split()):
                continue
            head = await self.ask("/", pages, asks)
            length = int(re.search(rb"content-length: (\d+)", head.lower())[1])
            page = await pages.readexactly(length)
            if self.sought and not self.seen.done():
                place = page.find(self.sought[0])
                if place >= 0 and self.sought[1] in page[place:page.index(b"</tr>", place)]:
                    self.seen.set_result(time.perf_counter())


async def live(address, cookies, claim, viewers, rounds):
    """From the moment at which a change is acknowledged until a viewer has the page that shows it."""
    started = asyncio.Semaphore(0)
    looking = [Viewer(address, cookies[number % len(cookies)]) for number in range(viewers)]
    tasks = [asyncio.create_task(viewer.look(started)) for viewer in looking]
    for _ in looking:
        await started.acquire()
    await asyncio.sleep(1)
    firsts, lasts, all_of_them = [], [], []
    for number in range(rounds):
        loop = asyncio.get_running_loop()
        row, mark, change = claim(number)
        for viewer in looking:
            viewer.sought, viewer.seen = (row, mark), loop.create_future()
        await asyncio.to_thread(change)
        begun = time.perf_counter()
        seen = [moment - begun for moment in await asyncio.wait_for(
            asyncio.gather(*(viewer.seen for viewer in looking)), 60)]
        firsts.append(min(seen))
        lasts.append(max(seen))
        all_of_them += seen
        await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    print(f"{viewers} viewers of the desk, {rounds} changes: seen after {statistics.median(all_of_them) * 1000:.0f} ms "
          f"(median), by the last viewer after {statistics.median(lasts) * 1000:.0f} ms (median), "
          f"{max(lasts) * 1000:.0f} ms (worst)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--viewers", type=int, default=200)
    options = parser.parse_args()
    belay = ConsoleBelay()
    bot = belay.add_key("bot", "--right", "decide")
    kim = belay.add_key("kim", "--right", "handoffs", "--person", "kim", "--role", "supervisor")
    belay.start()
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            # A person has up to 32 windows.
            cookies = staff(browser, belay, max(1, -(-options.viewers // 30)))
            browser.close()
        for number in range(options.rows):
            ask(belay.address, bot, "POST", "/v1/decisions", {
                "use_case": "refunds", "agent": "execution", "kind": "input",
                "text": "I want to speak to a human, please.", "conversation": f"c{number}",
                "customer_id": f"k{number}"})
        time.sleep(2)  # until each has its place in the queue
        address = urllib.parse.urlparse(belay.console)
        render(address, cookies[0], options.rows, options.rounds)
        waiting = [item["id"] for item in ask(belay.address, kim, "GET", "/v1/handoffs")[2]["data"]]

        def claim(number):
            path = f"/v1/handoffs/{waiting[number]}"
            return (f'href="/handoffs/{waiting[number]}"'.encode(), b">kim<",
                    lambda: ask(belay.address, kim, "POST", path + "/acceptance", {}))

        if options.viewers:
            asyncio.run(live(address, cookies, claim, options.viewers, min(10, len(waiting))))
    finally:
        belay.stop()


if __name__ == "__main__":
    main()
