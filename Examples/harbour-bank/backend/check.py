#!/usr/bin/env python3
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Starts the bank and checks what its callers rely on. `check.py` needs nothing but Python.

With the package `mcp` installed, a real client speaks to the MCP server as well.
"""

import asyncio
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

here = Path(__file__).parent
failed = 0


class Bank:
    """A bank of its own for each check; it is gone afterwards."""

    def __init__(self, *options, key=None):
        environment = {**os.environ, "BANK_KEY": key or "", "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            [sys.executable, here / "bank.py", "--port", "0", "--mcp-port", "0", "--faults", *options],
            stdout=subprocess.PIPE, text=True, env=environment)
        line = self.process.stdout.readline()
        self.port, self.mcp_port = (int(port) for port in re.findall(r"127\.0\.0\.1:(\d+)", line))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def ask(self, method, path, body=None, key=None, port=None, timeout=10, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=timeout)
        if key:
            headers["Idempotency-Key"] = key
        content = body if isinstance(body, str) or body is None else json.dumps(body)
        connection.request(method, path, content, {n.replace("_", "-"): v for n, v in headers.items()})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        is_json = answer.headers.get_content_type() == "application/json" and text
        return answer.status, json.loads(text) if is_json else text

    def get(self, path):
        return self.ask("GET", path)

    def refund(self, key, payment="P-31", customer="C-204", amount="24.00 EUR", query="", **more):
        return self.ask("POST", f"/payments/{payment}/refunds{query}",
                        {"customer": customer, "amount": amount}, key, **more)


def same(found, wanted):
    assert found == wanted, f"`{found}` in place of `{wanted}`"


def check(function):
    global failed
    name = function.__name__.replace("_", " ")
    try:
        function()
        print(f"ok    {name}")
    except Exception as error:  # A check that breaks has failed.
        failed += 1
        print(f"FAIL  {name}: {type(error).__name__}: {error}")


@check
def lookups_answer_as_in_the_example_conversations():
    with Bank() as bank:
        transcripts = (here.parent / "use-cases/refunds/evaluations").glob("*.transcript")
        seen = [json.loads(line.split("get_payment ")[1]) for transcript in sorted(transcripts)
                for line in transcript.read_text().splitlines() if line.startswith("tool          get_payment")]
        assert len(seen) > 15, "too few payments in the transcripts"
        for payment in seen:
            status, answer = bank.get(f"/payments/{payment['payment_id']}")
            same(status, 200)
            # How a payment stands may change in a conversation; what it is does not.
            for name in payment.keys() - {"state", "merchant"}:
                same((payment["payment_id"], name, answer[name]), (payment["payment_id"], name, payment[name]))
        same(bank.get("/customers/C-66"), (200, {"customer_id": "C-66", "status": "frozen"}))
        same(bank.get("/customers/C-501/profile")[1],
             {"customer_id": "C-501", "town": "Leith", "phone_since": "2024-03-02"})
        same(bank.get("/postcodes/CO12%203AB")[1]["town"], "Harwich")
        same([one["payment_id"] for one in bank.get("/customers/C-204/payments?days=30")[1]], ["P-31", "P-30"])
        same([one["last_four"] for one in bank.get("/customers/C-601/cards")[1]], ["0421", "9910"])
        same(bank.get("/customers/C-701/accounts/current")[1]["booked"], "88.40")
        same(bank.get("/customers/C-701/cards/1111")[1]["online_payments"], "off")
        same([bank.get(path)[0] for path in ("/payments/P-0", "/nowhere", "/customers/C-0/cards")], [404] * 3)


@check
def a_refund_is_paid_once_for_its_key():
    with Bank() as bank:
        same(bank.get("/refunds/by-key/k-1")[0], 404)
        status, first = bank.refund("k-1")
        same((status, first["state"]), (200, "paid back"))
        same(bank.refund("k-1"), (200, first))
        same(bank.get("/refunds/by-key/k-1"), (200, first))
        same(bank.refund("k-1", amount="23.00 EUR")[0], 409)
        same(bank.refund("k-2")[0], 422)
        same(bank.refund("k-2", amount="1.00 EUR")[0], 409)
        same(bank.get("/refunds/by-key/k-2")[0], 422)
        same(bank.refund(None)[0], 400)
        journal = [(one["key"], one["status"], one["again"]) for one in bank.get("/journal")[1]]
        same(journal, [("k-1", 200, False), ("k-1", 200, True), ("k-1", 409, True), ("k-2", 422, False),
                       ("k-2", 409, True)])


@check
def a_refund_that_nobody_owes_is_refused():
    with Bank() as bank:
        for number, wish in enumerate((
                {"amount": "24.01 EUR"}, {"amount": "24.00 USD"}, {"amount": "0.00 EUR"}, {"amount": "lots"},
                {"customer": "C-1"}, {"customer": "C-0"}, {"payment": "P-30"}, {"payment": "P-0"},
                {"payment": "P-99", "customer": "C-66", "amount": "15.00 EUR"})):
            status, answer = bank.refund(f"r-{number}", **wish)
            assert status in (404, 422) and answer["error"]["code"], f"{wish}: {status}"
        same(bank.ask("POST", "/payments/P-31/refunds", {"customer": "C-204", "amount": "1.00 EUR", "to": "GB1"},
                      "r-to")[0], 422)
        same(bank.ask("POST", "/payments/P-31/refunds", {"customer": "C-204", "amount": 24}, "r-n")[0], 422)
        same(bank.get("/payments/P-31")[1]["state"], "booked-twice")


@check
def of_many_at_once_one_is_paid():
    with Bank() as bank:
        answers = []
        threads = [threading.Thread(target=lambda one=one: answers.append(bank.refund(f"k-{one % 2}")))
                   for one in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        same(len(answers), 64)
        paid = [one for one in bank.get("/journal")[1] if one["status"] == 200 and not one["again"]]
        same(len(paid), 1)


@check
def a_refund_can_be_cancelled_within_its_time():
    with Bank() as bank:
        name = bank.refund("k-1")[1]["refund_id"]
        same(bank.ask("POST", f"/refunds/{name}/cancellation", key="k-2"),
             (200, {"refund_id": name, "state": "cancelled"}))
        same(bank.get(f"/refunds/{name}")[1]["state"], "cancelled")
        same(bank.get("/payments/P-31")[1]["state"], "booked-twice")
        same(bank.ask("POST", f"/refunds/{name}/cancellation", key="k-3")[0], 422)
        same(bank.get("/cancellations/by-key/k-2")[0], 200)
    with Bank("--undo-within", "0") as bank:
        name = bank.refund("k-1")[1]["refund_id"]
        time.sleep(0.01)
        same(bank.ask("POST", f"/refunds/{name}/cancellation", key="k-2")[1]["error"]["code"], "too-late")


@check
def disputes_and_cards():
    with Bank() as bank:
        wish = {"merchant": "Nightowl Games", "amount": "59.99 EUR", "ground": "unknown-payment"}
        status, answer = bank.ask("POST", "/payments/P-4410/disputes", wish, "d-1")
        same((status, answer["state"]), (200, "open"))
        same(bank.ask("POST", "/payments/P-4410/disputes", wish, "d-2")[0], 422)
        same(bank.ask("POST", f"/disputes/{answer['dispute_id']}/closure", {}, "d-3")[1]["state"], "closed")
        cards = "/customers/C-601/cards/9910"
        same(bank.ask("POST", cards + "/replacements", {}, "c-0")[1]["error"]["code"], "not-blocked")
        same(bank.ask("POST", cards + "/block", {}, "c-1"), (200, {"last_four": "9910", "status": "blocked"}))
        same(bank.ask("POST", cards + "/block", {"last_four": "0421"}, "c-2")[1]["error"]["code"], "two-values")
        status, answer = bank.ask("POST", cards + "/replacements", {"last_four": "9910"}, "c-3")
        same((status, answer["arrives"]), (200, "2026-11-24"))
        same(bank.ask("POST", f"/replacements/{answer['replacement_id']}/cancellation", key="c-4")[0], 200)
        same(bank.ask("POST", f"/refunds/{answer['replacement_id']}/cancellation", key="c-5")[0], 404)


@check
def an_address_is_changed_and_changed_back():
    with Bank() as bank:
        new = {"street": "12 Mill Lane", "postcode": "CO12 3AB", "town": "Harwich"}
        status, answer = bank.ask("POST", "/customers/C-501/address-changes", {"address": new}, "a-1")
        same((status, answer["changed"]), (200, True))
        assert "Leith" not in json.dumps(answer), "what is on record was told"
        same(bank.get("/customers/C-501/profile")[1]["town"], "Harwich")
        same(bank.get("/outbox")[1][0]["way"], "phone")
        back = f"/address-changes/{answer['change_id']}/reversal"
        same(bank.ask("POST", back, key="a-2")[0], 200)
        same(bank.get("/customers/C-501/profile")[1]["town"], "Leith")
        same(bank.ask("POST", "/customers/C-501/phone-changes", {"phone": "07700 900789"}, "a-3")[0], 200)
        same(bank.get("/customers/C-501/profile")[1]["phone_since"], "2026-11-21")


@check
def a_code_goes_to_the_address_on_record_and_stands_in_no_journal():
    with Bank() as bank:
        same(bank.ask("POST", "/customers/C-501/codes", {"code": "493817", "valid_for": 600}, "o-1"), (200, {"sent_to": "phone"}))
        # A number that is new itself was not verified before.
        same(bank.ask("POST", "/customers/C-505/codes", {"code": "493817", "valid_for": 600}, "o-2"), (200, {"sent_to": "email"}))
        same(bank.ask("POST", "/customers/C-506/codes", {"code": "493817", "valid_for": 600}, "o-3"), (200, {"sent_to": "post"}))
        same(bank.ask("POST", "/customers/C-501/codes", {"code": "1", "valid_for": 600, "to": "07700 900000"}, "o-4")[0], 422)
        assert "493817" not in json.dumps(bank.get("/journal")[1]), "the journal tells the code"
        assert "493817" in bank.get("/outbox")[1][0]["text"], "the outbox does not tell the code"


@check
def what_was_done_is_still_done_after_a_kill():
    with tempfile.TemporaryDirectory() as folder:
        options = ("--state", f"{folder}/journal")
        with Bank(*options) as bank:
            first = bank.refund("k-1")
            same(first[0], 200)
            bank.process.send_signal(signal.SIGKILL)
        with open(f"{folder}/journal", "a") as journal:
            journal.write('{"at": "2026-11-21T10:00:00')
        with Bank(*options) as bank:
            same(bank.refund("k-1"), first)
            same(bank.refund("k-2")[0], 422)
            same(bank.get("/payments/P-31")[1]["state"], "paid-back")
            same(bank.ask("POST", f"/refunds/{first[1]['refund_id']}/cancellation", key="k-3")[0], 200)
        with Bank(*options) as bank:
            same(len(bank.get("/journal")[1]), 4)
            same(bank.get("/payments/P-31")[1]["state"], "booked-twice")


@check
def faults_are_met_where_they_are_asked_for():
    with Bank("--slowness", "0.3") as bank:
        same(bank.refund("f-1", query="?fault=500")[0], 500)
        same(bank.get("/refunds/by-key/f-1")[0], 404)
        for fault, done in (("lost", 404), ("drop", 200)):
            try:
                bank.refund("f-2", query=f"?fault={fault}")
                raise AssertionError(f"{fault} was answered")
            except (http.client.HTTPException, ConnectionError):
                same(bank.get("/refunds/by-key/f-2")[0], done)
        assert bank.refund("f-2", Fault="html")[1].startswith("<!doctype"), "no page"
        started = time.monotonic()
        same(bank.refund("f-2", query="?fault=slow")[0], 200)
        assert time.monotonic() - started > 0.3, "it was not slow"
        same(bank.ask("POST", "/faults", {"fault": "500", "times": 1, "tool": "refund_payment"})[0], 200)
        same(bank.get("/payments/P-31")[0], 200)
        same([bank.refund("f-2")[0], bank.refund("f-2")[0]], [500, 200])


@check
def who_has_no_key_and_what_is_no_request_is_refused():
    with Bank(key="secret") as bank:
        same([bank.get("/journal")[0], bank.refund("k")[0]], [401, 401])
        same(bank.ask("GET", "/journal", Authorization="Bearer secret"), (200, []))
        same(bank.ask("POST", "/mcp", "{}", port=bank.mcp_port)[0], 401)
    with Bank() as bank:
        same(bank.ask("GET", "/journal", Origin="https://elsewhere.example")[0], 403)
        same(bank.ask("POST", "/payments/P-31/refunds", "{", "k")[0], 400)
        same(bank.ask("POST", "/payments/P-31/refunds", "[]", "k")[0], 400)
        same(bank.ask("POST", "/payments/P-31/refunds", "[" * 60000, "k")[0], 400)
        same(bank.ask("POST", "/payments/P-31/refunds", '"' + "x" * 70000 + '"', "k")[0], 413)


@check
def the_mcp_server_does_the_same():
    with Bank() as bank:
        def say(method, session=None, **parameters):
            headers = {"Mcp_Session_Id": session} if session else {}
            message = {"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters}
            return bank.ask("POST", "/mcp", message, port=bank.mcp_port, **headers)

        connection = http.client.HTTPConnection("127.0.0.1", bank.mcp_port)
        connection.request("POST", "/mcp", json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize",
                                                       "params": {"protocolVersion": "2025-11-25"}}))
        answer = connection.getresponse()
        session = answer.headers["Mcp-Session-Id"]
        same(json.loads(answer.read())["result"]["protocolVersion"], "2025-11-25")
        same([say("tools/list")[0], say("tools/list", "unknown")[0]], [400, 404])
        names = [tool["name"] for tool in say("tools/list", session)[1]["result"]["tools"]]
        assert "refund_payment" in names and "send_code" not in names, names
        wish = {"name": "refund_payment", "_meta": {"org.example/idempotency-key": "m-1", "customer": "C-204"},
                "arguments": {"payment_id": "P-31", "amount": "24.00 EUR"}}
        first = say("tools/call", session, **wish)[1]["result"]
        same((first["isError"], first["structuredContent"]["state"]), (False, "paid back"))
        same(say("tools/call", session, **wish)[1]["result"], first)
        # The key is the same at both doors, and so is what it did.
        same(bank.refund("m-1")[0], 200)
        same(bank.get("/refunds/by-key/m-1")[1], first["structuredContent"])
        assert say("tools/call", session, name="get_payment", arguments={"payment_id": "P-0"})[1]["result"][
            "isError"], "an unknown payment is an error"
        same(say("tools/call", session, name="pay")[1]["error"]["code"], -32602)
        same(say("nothing", session)[1]["error"]["code"], -32601)
        same(bank.ask("POST", "/mcp", "{", port=bank.mcp_port)[0], 400)


try:
    from mcp.client import Client
except ImportError:
    print("skip  the package `mcp`, version 2 or newer, is not installed")
else:
    @check
    def a_real_mcp_client_calls_the_tools():
        async def talk(bank):
            async with Client(f"http://127.0.0.1:{bank.mcp_port}/mcp") as client:
                same(client.protocol_version, "2025-11-25")
                tools = {tool.name: tool for tool in (await client.list_tools()).tools}
                assert tools["get_payment"].annotations.read_only_hint, "a lookup that writes"
                found = await client.call_tool("get_payment", {"payment_id": "P-31"})
                same(found.structured_content["amount"], "24.00 EUR")
                wish = {"payment_id": "P-31", "customer": "C-204", "amount": "24.00 EUR"}
                assert (await client.call_tool("refund_payment", wish)).is_error, "a write without a key"
                paid = await client.call_tool("refund_payment", wish, meta={"idempotency-key": "k-1"})
                same(paid.structured_content["state"], "paid back")
                cards = await client.call_tool("list_cards", {}, meta={"customer": "C-601"})
                same(len(json.loads(cards.content[0].text)), 2)

        with Bank() as bank:
            asyncio.run(talk(bank))

print(f"{failed} failed" if failed else "all is well")
sys.exit(1 if failed else 0)
