# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""A walk through the console in a real browser: from the first start to a conversation that is given back to the AI."""

import re
import uuid

from playwright.sync_api import sync_playwright

import chat_walk
from console import ConsoleBelay, Person, ask, audit, chromium, focus_faults, invitation
from door import check, expect, expect_equal, perform

belay = ConsoleBelay(chat_walk.settings())
bot = belay.add_key("bot", "--right", "chat", "--right", "decide", "--right", "act")
belay.start()
driver = sync_playwright().start()
browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
run = uuid.uuid4().hex[:6]
people, seen = {}, {}


def person(name, **settings):
    people[name] = Person(browser, belay, name, **settings)
    return people[name]


def invite(name, roles, skills=""):
    """An invitation by the administrator, and the person who follows it."""
    link = invitation(people["ada"], name, roles, skills)
    someone = person(name)
    someone.join(link)
    expect("/sign-in" not in someone.page.url, f"{name} is not in: {someone.page.url}")


def say(conversation, text, kind="input", channel="chat"):
    _, _, answer = ask(belay.address, bot, "POST", "/v1/decisions", {
        "use_case": "refunds", "agent": "execution", "kind": kind, "text": text,
        "conversation": conversation, "customer_id": "c-1"}, {"Belay-Channel": channel})
    return answer


@check
def the_link_of_the_first_start_makes_an_administrator_and_works_once():
    ada = person("ada")
    ada.join(belay.link, first=True)
    expect("/sign-in" not in ada.page.url, "the administrator is not in at first")
    ada.sign_out()
    expect("/sign-in" in ada.visit("/people").url, "who signed out is in")
    ada.sign_in()
    expect("/sign-in" not in ada.page.url, f"the administrator is not in: {ada.page.url}")
    other = person("eve")
    other.page.goto(belay.link)
    expect(other.page.locator("#password").count() == 0, "the link of the first start works twice")


@check
def the_administrator_invites_colleagues_who_come_in_with_a_second_factor():
    invite("ana", ["supervisor"], "refund-supervisor")
    invite("bob", ["agent"])
    invite("cora", ["compliance", "engineer"])


@check
def nobody_sees_a_page_without_signing_in():
    stranger = person("stranger")
    for path in ["/", "/use-cases", "/people", "/ledger", "/conversations"]:
        stranger.visit(path)
        expect("/sign-in" in stranger.page.url, f"{path} opens for anybody")


@check
def a_refund_is_held_shown_and_approved_by_a_second_person_and_runs_once():
    _, _, action = ask(belay.address, bot, "POST", "/v1/actions", {
        "use_case": "refunds", "agent": "execution", "conversation": f"refund-{run}", "customer_id": "c-1",
        "action": {"name": "refund_order", "arguments": {"order_id": "A-1001", "amount": "20.00"}}})
    ask(belay.address, bot, "POST", f"/v1/actions/{action['id']}/confirmation", {"said": "yes"})
    ana = people["ana"]
    page = ana.visit("/")
    ana.picture("desk-light-desktop")
    page.click(f"a[href*='{action['id']}']")
    expect("20.00" in page.content() and "A-1001" in page.content(), "the page does not show what would run")
    ana.picture("approval-light-desktop")
    page.click("form[action$='/approval'] button.primary")
    page.wait_for_load_state()
    _, _, after = ask(belay.address, bot, "GET", f"/v1/decisions/{action['id']}")
    expect_equal(after["status"], "executed", "the refund")
    seen["refund"] = action["id"]


@check
def a_conversation_is_taken_over_answered_and_given_back():
    name = f"handoff-{run}"
    say(f"call-{run}", "Hello. Can you send it to my new address?", channel="voice")
    say(f"call-{run}", "We will send it to your new address on Monday.", "reply", channel="voice")
    say(name, "Where is my order A-1001? I have been waiting for two weeks.")
    expect_equal(say(name, "I want to speak to a human, please.")["effect"], "escalate", "the wish")
    bob = people["bob"]
    page = bob.visit("/")
    bob.picture("desk-agent-light-desktop")
    link = page.locator("a[href^='/handoffs/']").first
    seen["handoff"] = link.get_attribute("href")
    link.click()
    page.wait_for_load_state()
    page.click("form[action$='/claim'] button")
    page.wait_for_load_state()
    for words in ["two weeks", "speak to a human"]:
        expect(words in page.content(), f"the package does not hold `{words}`")
    bob.picture("handoff-light-desktop")
    for words in ["Earlier with this customer", "Can you send it to my new address?"]:
        expect(words in page.content(), f"the customer's other conversations are not told of: `{words}`")
    page.click("a[href$='/whole']")
    page.wait_for_load_state()
    seen["whole"] = page.url.removeprefix(belay.console)
    expect(page.locator("ol.timeline > li[id^='con_']").count() > 1, "the whole holds one conversation alone")
    page.click("main a[href^='/handoffs/']")
    page.wait_for_load_state()
    expect_equal(say(name, "I am the AI.", "reply")["effect"], "block", "the AI while a person has it")
    page.reload()
    page.locator("details.feedback summary").first.click()
    page.locator("details.feedback[open] select").first.select_option("unsafe")
    page.locator("details.feedback[open] textarea").first.fill("One moment, a colleague is with you.")
    page.locator("details.feedback[open] button[value=wrong]").first.click()
    page.wait_for_load_state()
    expect("You said" in page.content(), "the feedback is not shown")
    page.fill("#text", "Hello, this is Bob. Your order leaves today.")
    page.click("form[action$='/messages'] button[value=customer]")
    page.wait_for_load_state()
    _, _, heard = ask(belay.address, bot, "GET", f"/v1/conversations/{name}/messages")
    expect_equal(heard["data"][0]["text"], "Hello, this is Bob. Your order leaves today.", "what the customer hears")
    page.click("#way-back summary")
    page.fill("#back-note", "Order leaves today.")
    page.click("form[action$='/return'] button")
    page.wait_for_load_state()
    expect_equal(say(name, "Thank you. When does it arrive?")["effect"], "allow", "the AI afterwards")


@check
def two_people_claim_one_handoff_and_one_is_told():
    name = f"both-{run}"
    say(name, "I want to speak to a human, please.")
    pages = [people["ana"].visit("/"), people["bob"].visit("/")]
    for page in pages:
        page.locator("tr:has-text('waiting') a[href^='/handoffs/'], tr:has-text('asks for') a[href^='/handoffs/']").first.click()
        page.wait_for_load_state()
    expect_equal(pages[0].url, pages[1].url, "what both look at")
    for page in pages:
        page.click("form[action$='/claim'] button")
        page.wait_for_load_state()
    expect("form" in pages[0].content() and "It is yours" in pages[0].content(), "the first has not got it")
    expect("It is yours" not in pages[1].content(), "the second has got it as well")


@check
def an_entry_of_the_ledger_is_verified_in_the_browser():
    cora = people["cora"]
    page = cora.visit("/ledger")
    page.locator("a[href^='/ledger/']").last.click()
    page.wait_for_load_state()
    page.wait_for_function("() => /verified|valid|proves|holds/i.test(document.querySelector('main').innerText)", timeout=15000)
    cora.picture("entry-light-desktop")


@check
def what_happens_is_seen_without_reloading():
    ana = people["ana"]
    page = ana.visit("/")
    name = f"live-{run}"
    before = page.locator("a[href^='/handoffs/']").count()
    say(name, "I want to speak to a human, please.")
    page.wait_for_function(f"() => document.querySelectorAll(\"a[href^='/handoffs/']\").length > {before}", timeout=10000)


chat_walk.register(browser, belay, people, bot)

pages = {"ana": ["/", "/conversations", "/feedback", "/use-cases", "/use-cases/refunds", "/start", "/account"],
         "cora": ["/ledger", "/ledger/0", "/connections"], "ada": ["/people"], "stranger": ["/sign-in"]}


@check
def every_page_can_be_read_by_everybody_light_and_dark_wide_and_narrow():
    faults = []
    for name, paths in pages.items():
        someone = people[name]
        paths = paths + [seen[kind] for kind in ["handoff", "whole"] if name == "ana" and kind in seen]
        for scheme in ["light", "dark"]:
            for width, kind in [(1280, "desktop"), (390, "phone")]:
                someone.page.emulate_media(color_scheme=scheme)
                someone.page.set_viewport_size({"width": width, "height": 844})
                for path in paths:
                    page = someone.visit(path)
                    faults += [f"{path} {scheme} {kind}: {fault}" for fault in page.evaluate(audit)]
                    label = re.sub("/(hnd|con)_[^/]+", "", path).strip("/").replace("/", "-") or "desk"
                    someone.picture(f"{label}-{scheme}-{kind}")
    expect(not faults, f"{len(faults)} faults: " + "; ".join(faults[:12]))


@check
def every_page_is_walked_by_the_keyboard_alone():
    faults = []
    for name, paths in pages.items():
        for path in paths:
            faults += [f"{path}: {fault}" for fault in focus_faults(people[name].visit(path))]
    expect(not faults, "; ".join(faults[:8]))


@check
def it_works_without_script():
    ana = people["ana"]
    plain = browser.new_context(base_url=belay.console, java_script_enabled=False,
                                storage_state=ana.context.storage_state())
    page = plain.new_page()
    for path in pages["ana"]:
        answer = page.goto(path)
        expect_equal(answer.status, 200, path)
        expect(page.locator("h1").count() == 1, f"{path} has no heading")
    plain.close()


@check
def no_page_has_an_error_of_its_own():
    faults = [f"{name}: {fault}" for name, someone in people.items() for fault in someone.faults
              if "404" not in fault and "409" not in fault and "410" not in fault and "422" not in fault]
    expect(not faults, "; ".join(faults[:5]))


try:
    perform("browser")
finally:
    browser.close()
    driver.stop()
    belay.stop()
