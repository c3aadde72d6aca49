# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Schemathesis: makes requests of the description at `/openapi.json`, right ones and wrong ones, with keys that open
everything, and holds the answers against it."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from door import check, expect, expect_equal, perform
from own_belay import OwnBelay, Receiver, ask

# Each run makes the same requests. `INTEROP_EXAMPLES=200` looks further.
seed, examples = "20261121", os.environ.get("INTEROP_EXAMPLES", "10")
held = ("not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
        "response_schema_conformance")
rights = [word for right in ("chat", "decide", "return", "metrics", "act", "approve", "pause", "operate", "handoffs",
                              "feedback")
          for word in ("--right", right)]
roles = [word for role in ("refund-supervisor", "duty-manager", "quality-lead") for word in ("--role", role)]

# What has no success to be had: no stream can be opened; what a signature opens and no key; and what was read to begin with.
without_success = {"GET /mcp", "GET /mcp/{use-case}/{agent}", "POST /v1/helpdesks/{name}/callbacks", "GET /openapi.json"}
receiver = Receiver()
receiver.declared += ("\nchat: {rate: {per-second: 1000, burst: 1000}, visitors: {per-second: 1000, burst: 1000}, "
                      "address: {per-second: 1000, burst: 1000}, "
                      "use-cases: {refunds: {agent: execution}}}\n")
belay = OwnBelay(receiver)
seen = Path(belay.folder, "seen")
keys = {"INTEROP_KIM": belay.add_key("kim", "--person", "kim", *rights, *roles),
        "INTEROP_LEE": belay.add_key("lee", "--person", "lee", *rights, *roles),
        "INTEROP_MAKER": belay.add_key("maker", "--right", "act")}
belay.start()


def schemathesis(mode, checks, phases):
    """Its last words are the failure, where there is one. Returns how many requests it made."""
    with tempfile.TemporaryDirectory() as folder:
        # The keys stay in the environment: arguments can be read by everybody on the machine.
        settings = Path(folder, "schemathesis.toml")
        settings.write_text('headers = { Authorization = "Bearer ${INTEROP_KIM}" }\n')
        done = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "--config-file", settings, "run",
             f"{belay.address}/openapi.json", "--mode", mode, "--checks", checks,
             "--phases", phases, "--max-examples", examples, "--seed", seed,
             "--request-timeout", "20", "--warnings", "off", "--suppress-health-check", "all",
             "--continue-on-failure"],
            capture_output=True, text=True, cwd=folder, timeout=float(os.environ.get("INTEROP_TIMEOUT", 900)),
            env={**os.environ, **keys, "INTEROP_ADDRESS": belay.address, "INTEROP_SEEN": str(seen), "NO_COLOR": "1",
                 "SCHEMATHESIS_HOOKS": "openapi_hooks", "PYTHONPATH": str(Path(__file__).parent)})
    made = re.search(r"(\d+) generated", done.stdout)
    expect(made, f"no test ran: {done.stdout[-2000:]} {done.stderr[-2000:]}")
    words = done.stdout if os.environ.get("INTEROP_TRACE") else done.stdout[-6000:]
    expect_equal(done.returncode, 0, f"{words}\nstatus")
    print(f"      {made.group(1)} requests, {mode}", flush=True)


@check
def what_the_description_allows_is_answered_as_described():
    schemathesis("positive", held, "examples,coverage,fuzzing")


@check
def what_the_description_does_not_allow_is_answered_as_described():
    schemathesis("negative", held + ",unsupported_method,ignored_auth", "coverage,fuzzing")


@check
def every_route_was_also_answered_with_success():
    _, _, description = ask(belay.address, "", "GET", "/openapi.json")
    routes = {f"{method.upper()} {path}" for path, methods in description["paths"].items() for method in methods}
    done = {line.split(" ", 1)[1].strip() for line in seen.read_text().splitlines() if line.startswith("2")}
    expect_equal(sorted(routes - done - without_success), [], "never let in")


@check
def it_goes_on_as_before():
    status, _, answer = ask(belay.address, keys["INTEROP_MAKER"], "POST", "/v1/actions", {
        "use_case": "refunds", "agent": "execution", "conversation": "at the end",
        "action": {"name": "get_order", "arguments": {"order_id": "A-1001"}}})
    expect_equal((status, answer["status"]), (200, "executed"), "an action")


try:
    perform("openapi")
finally:
    belay.stop()
