# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Where the door is, what is said at it, and how a check reports."""

import asyncio
import inspect
import itertools
import json
import os
import sys
import traceback
import uuid
from pathlib import Path

base_url = os.environ.get("INTEROP_URL", "http://127.0.0.1:8080") + "/v1"
key = os.environ.get("INTEROP_KEY", "")
scenarios = json.loads((Path(__file__).parent.parent / "scenarios.json").read_text())
model = scenarios["model"]

tools = {
    "get_order": {"order_id": {"type": "string", "description": "The order's number."}},
    "refund_order": {"order_id": {"type": "string", "description": "The order's number."},
                     "amount": {"type": "string", "description": "How much, such as 20.00."}},
}
tool_schemas = [{"type": "function", "function": {
    "name": name, "description": f"Calls {name}.", "parameters": {
        "type": "object", "properties": properties, "required": sorted(properties)}}}
    for name, properties in tools.items()]

run = uuid.uuid4().hex[:8]
numbers = itertools.count(1)


def conversation():
    """A conversation of its own for every check: what one is refused must not colour the next."""
    return {"Belay-Conversation": f"interop-{run}-{next(numbers)}"}


def model_for(scenario):
    return scenarios[scenario].get("model", model)


def says(scenario):
    return [{"role": "user", "content": scenarios[scenario]["customer"]}]


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def expect_equal(found, wanted, what):
    expect(found == wanted, f"{what}: `{found}` in place of `{wanted}`")


def expect_no_secret(text, scenario):
    """Not even the beginning of it, as it would stand in a stream that stops too late."""
    secret = scenarios[scenario].get("secret")
    expect(not secret or secret.split()[0] not in text.split(), f"the secret began to be said: `{text}`")


def expect_spoken_refusal(text, finish_reason, scenario):
    """A refusal is something a voice can say, marked as what it is, and gives nothing away."""
    expect(text and len(text.strip()) > 10, f"nothing to say: `{text}`")
    expect(not text.lstrip().startswith(("{", "[")), f"not for a voice: `{text}`")
    expect_no_secret(text, scenario)
    if finish_reason is not None:
        expect_equal(finish_reason, "content_filter", "finish_reason")


checks = []


def check(function):
    """Registers a function; its name is the sentence that would be false if it failed."""
    checks.append(function)
    return function


def perform(client):
    """Runs this file's checks and leaves with 1 if one failed."""
    failed = 0
    for function in checks:
        name = f"{client}: {function.__name__.replace('_', ' ')}"
        try:
            outcome = function()
            if inspect.iscoroutine(outcome):
                asyncio.run(asyncio.wait_for(outcome, 60))
            print(f"ok    {name}", flush=True)
        except Exception as error:
            failed += 1
            # Task groups wrap what went wrong in them.
            inner = error
            while isinstance(inner, ExceptionGroup):
                inner = inner.exceptions[0]
            print(f"FAIL  {name}: {type(inner).__name__}: {inner}", flush=True)
            if os.environ.get("INTEROP_TRACE"):
                traceback.print_exc()
    print(f"checked {client}: {len(checks) - failed} of {len(checks)}", flush=True)
    sys.exit(1 if failed else 0)
