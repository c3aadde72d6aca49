# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The pictures of the documentation: an hour at the example bank, on every page, light and dark, at a desk and on a phone.

What is in them is the example alone, so they are made again by `make pictures` whenever a page changes."""

import os
import secrets
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

root = Path(__file__).parent.parent.parent
bank = root / "Examples/harbour-bank"
os.environ["INTEROP_WORKSPACE"] = str(bank)

from playwright.sync_api import sync_playwright  # noqa: E402

from chat import Customer  # noqa: E402
from console import ConsoleBelay, Person, ask, chromium, images, invitation  # noqa: E402
from door import check, expect, expect_equal, perform  # noqa: E402
from own_belay import free_port, program  # noqa: E402

if not images:
    sys.exit("CONSOLE_IMAGES names no folder: say `make pictures`")

ports = {"8090": str(free_port()), "8091": str(free_port())}
os.environ["BANK_KEY"] = secrets.token_hex(24)
systems = subprocess.Popen([sys.executable, str(bank / "backend/bank.py"), "--quiet", "--port", ports["8090"],
                            "--mcp-port", ports["8091"]])
belay = ConsoleBelay()
settings = Path(belay.workspace, "belay.yaml")
text = settings.read_text()
for declared, chosen in ports.items():
    text = text.replace("127.0.0.1:" + declared, "127.0.0.1:" + chosen)
settings.write_text(text)
bot = belay.add_key("bot", "--right", "chat", "--right", "decide", "--right", "act", "--right", "return", "--right", "pause",
                    "--right", "feedback")
for _ in range(100):
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{ports['8090']}/health", timeout=1)
        break
    except OSError:
        time.sleep(0.1)
belay.start()
driver = sync_playwright().start()
browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
people, seen = {}, {}


def invite(name, roles, skills=""):
    link = invitation(people["ada"], name, roles, skills)
    people[name] = Person(browser, belay, name)
    people[name].join(link)


def door(path, body, conversation, channel="chat", **headers):
    status, _, answer = ask(belay.address, bot, "POST", path, body,
                            {"Belay-Conversation": conversation, "Belay-Channel": channel, **headers})
    expect(status < 300, f"{path}: {status} {answer}")
    return answer


def says(conversation, words, kind="input", channel="chat", agent="execution"):
    return door("/v1/decisions", {"use_case": "refunds", "agent": agent, "kind": kind, "text": words,
                                  "customer_id": "C-77"}, conversation, channel)


def calls(conversation, tool, arguments, said):
    return door("/v1/actions", {"use_case": "refunds", "agent": "execution", "customer_id": "C-77",
                                "messages": [{"role": "user", "content": said}],
                                "action": {"name": tool, "arguments": arguments}}, conversation)


@check
def an_hour_at_the_bank():
    people["ada"] = Person(browser, belay, "ada")
    people["ada"].join(belay.link, first=True)
    invite("mira", ["supervisor"], "payments-supervisor")
    invite("ben", ["agent"])
    invite("cora", ["risk", "compliance"])
    invite("erik", ["engineer"])
    keys = Path(belay.data, "bot.key")
    keys.write_text(bot)
    keys.chmod(0o600)
    played = subprocess.run([program, "play", "--workspace", belay.workspace, "--url", belay.address, "--key-file", str(keys),
                             "--data", belay.data], capture_output=True, text=True)
    expect_equal(played.returncode, 0, "the play: " + played.stdout[-300:] + played.stderr[-300:])

    # Yesterday by telephone, today in the chat: one customer.
    says("call-0", "I see a fee on my statement that I do not understand.", channel="voice")
    looked = says("call-0", "I am looking into it for you.", "reply", channel="voice")
    for said in [{"verdict": "complaint", "note": "Nobody told me what the fee is for."}, {"verdict": "survey", "score": 4}]:
        door("/v1/feedback", {"conversation": "call-0", **said}, "call-0")
    door("/v1/feedback", {"decision": looked["id"], "verdict": "wrong", "fault": "incomplete", "better": "It is the yearly fee."}, "call-0")
    fee = "You took a fee that I do not owe: P-501"
    says("call-1", fee)
    calls("call-1", "get_customer", {}, fee)
    calls("call-1", "get_payment", {"payment_id": "P-501"}, fee)
    refund = calls("call-1", "refund_payment", {"payment_id": "P-501", "customer": "C-77", "amount": "180.00 EUR"}, fee)
    door(f"/v1/actions/{refund['id']}/confirmation", {"said": "Yes, please"}, "call-1")
    seen["approval"] = f"/approvals/{refund['id']}"
    says("call-1", "I have waited for two weeks. I want to speak to a person.")
    # The clock puts it into the queue.
    time.sleep(2)


@check
def somebody_answers_in_the_chat():
    customer = Customer(browser)
    customer.open(belay.address + "/chat/balances")
    customer.page.locator("belay-chat li button", has_text="Am I talking to a machine?").click()
    customer.page.locator("belay-chat .said.ai").nth(1).wait_for()
    customer.page.locator("belay-chat li button", has_text="I want to talk to a human").click()
    customer.sees("in line for a colleague")
    desk = people["ben"].visit("/")
    desk.locator("tr", has_text="balances").locator("a[href^='/handoffs/']").first.click()
    desk.click("form[action$='/claim'] button")
    desk.wait_for_load_state()
    customer.sees("You are talking to a person")
    desk.fill("#text", "Hello, this is Ben. I have read what you wrote. What can I do for you?")
    desk.click("form[action$='/messages'] button[value=customer]")
    customer.hears("this is Ben", "person")
    customer.say("I would rather talk about my savings with somebody.")
    for ending in customer.looks():
        customer.page.screenshot(path=f"{images}/chat{ending}.png")
    customer.context.close()


@check
def every_page_light_and_dark_at_a_desk_and_on_a_phone():
    Path(images).mkdir(parents=True, exist_ok=True)
    mira = people["mira"]
    conversation = mira.visit("/").locator("tr", has_text="refunds").locator("a[href^='/handoffs/']").first
    handoff = conversation.get_attribute("href")
    mira.visit(handoff).click("form[action$='/claim'] button")
    mira.page.wait_for_load_state()
    told = mira.visit("/conversations?name=call-1").url
    pages = {
        "mira": {"desk": "/", "approval": seen["approval"], "approval-edit": seen["approval"] + "/edit", "handoff": handoff, "feedback": "/feedback", "conversations": "/conversations",
                 "conversation": told, "whole": told + "/whole", "use-cases": "/use-cases", "use-case": "/use-cases/refunds", "start": "/start",
                 "account": "/account"},
        "cora": {"ledger": "/ledger", "entry": "/ledger/2"}, "erik": {"connections": "/connections"},
        "ada": {"people": "/people"},
    }
    stranger = people["stranger"] = Person(browser, belay, "stranger")
    pages["stranger"] = {"sign-in": "/sign-in"}
    for name, paths in pages.items():
        someone = people.get(name, stranger)
        for scheme, ending in [("light", ""), ("dark", "-dark")]:
            for width, kind in [(1280, ""), (390, "-phone")]:
                someone.page.emulate_media(color_scheme=scheme)
                someone.page.set_viewport_size({"width": width, "height": 844})
                for label, path in paths.items():
                    someone.visit(path)
                    if label == "approval-edit":
                        someone.page.locator("input[name='argument:amount']").fill("120.00 EUR")
                        someone.page.click("form[action$='/comparison'] button.primary")
                    someone.page.wait_for_timeout(200)
                    # What is longer than a window is shown as far as that goes, and a reply stays at hand below.
                    long = label in ("conversation", "conversations", "ledger", "use-case") or label == "handoff" and not kind
                    someone.page.screenshot(path=f"{images}/{label}{kind}{ending}.png", full_page=not long)


try:
    perform("pictures")
finally:
    browser.close()
    driver.stop()
    belay.stop()
    systems.terminate()
