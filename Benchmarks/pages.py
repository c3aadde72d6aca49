#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""How long the console takes for a page with many live rows, asked as a browser asks for it.

    make interop                                what it needs is installed with the clients
    swift build -c release --product belay
    Interop/.venv-browser/bin/python Benchmarks/pages.py [--rows 500] [--rounds 30]
"""

import argparse
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


def supervisor(browser, belay):
    """Somebody who sees all that waits, signed in."""
    ada = Person(browser, belay, "ada")
    ada.join(belay.link, first=True)
    page = ada.visit("/people")
    page.fill("#name", "ana")
    page.fill("#display-name", "Ana")
    page.check("form[action='/people'] input[name=role][value=supervisor]")
    page.click("form[action='/people'] button")
    page.wait_for_load_state()
    ana = Person(browser, belay, "ana")
    ana.join(re.search(r"https?://[^\s\"<]+/welcome/[^\s\"<]+|/welcome/[A-Za-z0-9_-]{20,}", page.content())[0])
    return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in ana.context.cookies())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    belay = ConsoleBelay()
    bot = belay.add_key("bot", "--right", "decide")
    belay.start()
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            cookies = supervisor(browser, belay)
            browser.close()
        for number in range(options.rows):
            ask(belay.address, bot, "POST", "/v1/decisions", {
                "use_case": "refunds", "agent": "execution", "kind": "input",
                "text": "I want to speak to a human, please.", "conversation": f"c{number}",
                "customer_id": f"k{number}"})
        time.sleep(2)  # until each has its place in the queue
        address = urllib.parse.urlparse(belay.console)
        for path in ("/", "/conversations"):
            took, size = [], 0
            for _ in range(options.rounds):
                line = http.client.HTTPConnection(address.hostname, address.port)
                begun = time.perf_counter()
                line.request("GET", path, headers={"Cookie": cookies})
                answer = line.getresponse()
                size = len(answer.read())
                took.append((time.perf_counter() - begun) * 1000)
                if answer.status != 200:
                    raise SystemExit(f"pages: {path} is answered with {answer.status}")
            print(f"{path}: {options.rows} rows, {size:,} bytes, median {statistics.median(took):.1f} ms, "
                  f"worst of {options.rounds} {max(took):.1f} ms")
    finally:
        belay.stop()


if __name__ == "__main__":
    main()
