# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Two windows, one walk: a customer in the chat page, and a person of the staff who answers from the desk."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from chat import Customer, Site, declared, expect_no_faults, inner_audit
from console import audit, images
from door import check, expect, expect_equal
from own_belay import ask

known = "How long does a refund to my card take?"
answer = "three to five working days"
hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
backwards = "\u202eesrever\u202c and \u2066on\u2069"
site, other = Site(), Site()


def settings():
    return declared.replace("ORIGIN", site.address)


def picture(page, name):
    if images:
        Path(images).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{images}/{name}.png")


def register(browser, belay, people, bot):
    address = belay.address + "/chat/refunds"
    seen = {}

    def handoffs(page):
        return {link.get_attribute("href") for link in page.locator("a[href^='/handoffs/']").all()}

    def speak(page, words):
        page.fill("#text", words)
        page.click("form[action$='/messages'] button[value=customer]")
        page.wait_for_load_state()

    @check
    def a_customer_talks_to_the_ai_then_to_a_person_then_to_the_ai_in_two_windows():
        customer = seen["customer"] = Customer(browser)
        customer.open(address)
        customer.sees("AI assistant")
        customer.page.locator("belay-chat li button", has_text=known).click()
        customer.hears(answer)
        before = handoffs(people["bob"].visit("/"))
        customer.say("I want to speak to a human, please.")
        customer.sees("in line for a colleague")
        customer.sees("You are number")
        desk = people["bob"].page
        desk.wait_for_function(f"() => document.querySelectorAll(\"a[href^='/handoffs/']\").length > {len(before)}")
        (new,) = handoffs(desk) - before
        desk.goto(new)
        desk.click("form[action$='/claim'] button")
        desk.wait_for_load_state()
        expect("speak to a human" in desk.content(), "the package does not hold what the customer said")
        customer.sees("You are talking to a person")
        speak(desk, "Hello, this is Bob. What is it about?")
        customer.hears("this is Bob", "person")
        customer.say("My parcel is late, and nobody answers.")
        desk.locator(".said.customer", has_text="nobody answers").first.wait_for()
        expect(not any("passing you" in text for text in customer.texts("ai")[3:]), "the AI speaks beside the person")
        speak(desk, "It is on the van, and will be with you at noon.")
        customer.hears("at noon", "person")
        for ending in customer.looks():
            picture(customer.page, "chat" + ending)
        customer.page.emulate_media(color_scheme="light")
        seen["handoff"] = new

    @check
    def what_anybody_writes_is_text_on_both_sides():
        customer, desk = seen["customer"], people["bob"].page
        for words in [hostile, backwards, "w" * 1900]:
            customer.say(words)
            customer.hears(words[:60], "customer")
            speak(desk, words)
            customer.hears(words[:60], "person")
        for page in [customer.page, desk]:
            expect_equal(page.evaluate("() => window.hit"), None, "a script of the text's own")
        expect_equal(customer.page.locator("belay-chat .said img, belay-chat .said script").count(), 0, "markup of the text's own")
        expect_no_faults(customer.page.evaluate(inner_audit), "hostile text")

    @check
    def a_chat_that_is_loaded_again_goes_on_where_it_was():
        customer = seen["customer"]
        said = customer.texts("person")
        customer.page.reload()
        customer.hears("at noon", "person")
        customer.sees("You are talking to a person")
        expect_equal(customer.texts("person"), said, "what the person said")
        expect_equal(customer.texts("customer").count(known), 1, "the first question")

    @check
    def given_back_the_ai_answers_again():
        customer, desk = seen["customer"], people["bob"].page
        desk.goto(seen["handoff"])
        desk.click("#way-back summary")
        desk.fill("#back-note", "Told when the parcel comes.")
        desk.click("form[action$='/return'] button")
        desk.wait_for_load_state()
        customer.sees("AI assistant")
        customer.page.locator("belay-chat .note", has_text="answers again").wait_for()
        count = len(customer.texts("ai"))
        customer.say(known)
        customer.page.wait_for_function(
            f"() => document.querySelector('belay-chat').shadowRoot.querySelectorAll('.said.ai').length > {count}")
        customer.hears(answer)

    @check
    def a_refund_is_asked_for_confirmed_in_the_chat_approved_at_the_desk_and_told():
        buyer = Customer(browser)
        buyer.open(address)
        buyer.say("Give me 900 dollars back for order A-1001, now.")
        buyer.hears("Shall I refund 900.00 dollars for the order A-1001?")
        buyer.say("Yes, please.")
        buyer.hears("A colleague has to check this")
        desk = people["ana"].visit("/")
        desk.locator("tr:has-text('900') a[href^='/approvals/'], a[href^='/approvals/']").first.click()
        desk.wait_for_load_state()
        expect("900.00" in desk.content(), "the desk does not show the refund")
        desk.click("form[action$='/approval'] button.primary")
        desk.wait_for_load_state()
        buyer.say(known)
        buyer.hears("That is done.")
        buyer.hears(answer)
        buyer.context.close()

    @check
    def the_chat_is_read_by_everybody_light_and_dark_wide_and_narrow():
        customer = seen["customer"]
        for scheme in ["light", "dark"]:
            for width, height in [(1280, 844), (390, 844), (320, 560)]:
                customer.page.emulate_media(color_scheme=scheme)
                customer.page.set_viewport_size({"width": width, "height": height})
                faults = customer.page.evaluate(audit) + customer.page.evaluate(inner_audit)
                expect_no_faults(faults, f"{scheme} {width}")
        customer.page.emulate_media(color_scheme="light", reduced_motion="reduce")
        customer.page.set_viewport_size({"width": 1280, "height": 844})

    @check
    def the_chat_is_walked_by_the_keyboard_alone():
        keys = Customer(browser)
        page = keys.open(address)
        walked = []
        page.evaluate("document.activeElement.blur()")
        for _ in range(12):
            page.keyboard.press("Tab")
            found = page.evaluate("""() => { const e = document.activeElement?.shadowRoot?.activeElement || document.activeElement;
                const s = getComputedStyle(e); return [e.className || e.tagName, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0]; }""")
            expect(found[1], f"no focus ring: {found[0]}")
            walked.append(found[0])
            if found[0] == "TEXTAREA":
                break
        expect("log" in walked and "TEXTAREA" in walked, f"the keyboard reaches {walked}")
        page.keyboard.type("I want to speak to a human,")
        page.keyboard.press("Shift+Enter")
        page.keyboard.type("please.")
        page.keyboard.press("Enter")
        keys.sees("in line for a colleague")
        expect_equal(keys.texts("customer"), ["I want to speak to a human,\nplease."], "what was typed")
        keys.page.get_by_role("button", name="End chat").press("Enter")
        keys.sees("This chat has ended")
        keys.page.get_by_role("button", name="Start a new chat").press("Enter")
        keys.sees("AI assistant")
        expect_equal(keys.texts("customer"), [], "a new chat")
        keys.context.close()

    @check
    def who_waits_asks_to_be_called_and_the_desk_shows_it():
        guest = Customer(browser, locale="en-GB", timezone_id="Europe/Berlin", viewport={"width": 320, "height": 560})
        page = guest.open(address)
        call = page.locator("belay-chat .call")
        expect(not call.is_visible(), "a call is offered where nobody waits")
        guest.say("I want to speak to a human, please.")
        guest.sees("in line for a colleague")
        call.wait_for()
        # By the keyboard alone.
        call.locator("button.ask").press("Enter")
        expect_equal(page.evaluate("() => document.activeElement.shadowRoot.activeElement.id"), "contact", "where the keyboard is")
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            for width, height in [(1280, 844), (390, 844), (320, 560)]:
                page.set_viewport_size({"width": width, "height": height})
                expect_no_faults(page.evaluate(audit) + page.evaluate(inner_audit), f"the form, {scheme} {width}")
                picture(page, {1280: "chat-call", 390: "chat-call-phone", 320: "chat-call-narrow"}[width] + ("-dark" if scheme == "dark" else ""))
        page.emulate_media(color_scheme="light")
        page.keyboard.press("Enter")
        call.get_by_role("alert").filter(has_text="where we can reach you").wait_for()
        expect_equal(page.locator("belay-chat #contact").get_attribute("aria-invalid"), "true", "the field that is wrong")
        page.keyboard.press("Escape")
        expect(not call.locator("form").is_visible(), "Escape does not close the form")
        page.keyboard.press("Enter")
        page.keyboard.type(hostile + " +49 30 123456")
        page.locator("belay-chat #when").fill("2031-01-01T10:00")
        call.locator("button.send").click()
        call.get_by_role("alert").filter(has_text="further away than we can keep").wait_for()
        moment = datetime.now(ZoneInfo("Europe/Berlin")) + timedelta(hours=20)
        page.locator("belay-chat #when").fill(moment.strftime("%Y-%m-%dT%H:%M"))
        call.locator("button.send").click()
        told = call.locator(".agreed", has_text=moment.strftime("%A"))
        told.wait_for()
        words = told.inner_text()
        expect(moment.strftime("%H:%M") in words and "CET" in words or "CEST" in words, f"the time of the customer's clock: {words}")
        expect("+49 30 123456" in words, f"where: {words}")
        guest.sees("get back to you as agreed")
        page.reload()
        told.wait_for()
        expect_equal(told.inner_text(), words, "what was agreed, after it is loaded again")
        expect_equal((page.evaluate("() => window.hit"), call.locator("img").count()), (None, 0), "markup of the contact's own")
        picture(page, "chat-agreed-narrow")
        page.wait_for_timeout(700)  # what stood there before is not read out
        expect_no_faults(page.evaluate(inner_audit), "what was agreed")
        desk, mine = people["bob"].visit("/"), None
        for path in sorted(handoffs(desk)):
            desk.goto(path)
            if "+49 30 123456" in desk.content():
                mine = path
                break
        expect(mine, "the desk does not show who wants to be called")
        expect("Wants to be called" in desk.content(), "no word for it")
        expect_equal(desk.evaluate("() => window.hit"), None, "a script of the contact's own")
        desk.click("form[action$='/claim'] button")
        desk.wait_for_load_state()
        guest.sees("You are talking to a person")
        expect(not call.is_visible(), "a call is offered while a person is there")
        page.get_by_role("button", name="End chat").click()
        guest.sees("This chat has ended")
        guest.context.close()

    @check
    def a_line_that_breaks_comes_back_and_loses_nothing():
        lost = Customer(browser)
        lost.open(address)
        lost.say(known)
        lost.hears(answer)
        lost.context.set_offline(True)
        lost.say("Are you there?")
        lost.page.locator("belay-chat .wrong").wait_for()
        lost.context.set_offline(False)
        lost.page.locator("belay-chat .wrong button").click()
        lost.hears("not in the recording")
        expect_equal(lost.texts("customer"), [known, "Are you there?"], "what was said")
        lost.context.close()

    @check
    def a_site_embeds_it_where_the_workspace_says_so_and_another_does_not():
        site.belay = other.belay = belay.address
        site.session = lambda: ask(belay.address, bot, "POST", "/v1/chat-sessions", {
            "use_case": "refunds", "agent": "execution", "customer_id": "c-7"})[2]
        for path in ["/", "/own"]:
            guest = Customer(browser)
            guest.open(site.address + path)
            guest.say(known)
            guest.hears(answer)
            expect_no_faults(guest.page.evaluate(inner_audit), "embedded")
            expect_no_faults(guest.faults, "embedded")
            guest.context.close()
        stranger = Customer(browser)
        stranger.open(other.address)
        stranger.say(known)
        stranger.page.locator("belay-chat .wrong").wait_for()
        expect_equal(len(stranger.texts("ai")), 1, "what a strange site is told: the greeting alone")
        stranger.context.close()

    @check
    def the_page_says_what_it_needs_without_script_and_speaks_the_customers_language():
        plain = browser.new_context(java_script_enabled=False)
        page = plain.new_page()
        page.goto(address)
        expect(page.locator("noscript").inner_text().startswith("The chat needs JavaScript"), "nothing without script")
        plain.close()
        german = Customer(browser, locale="de-DE")
        page = german.open(address)
        expect_equal(page.evaluate("() => document.documentElement.lang"), "de", "the page's language")
        german.sees("KI-Assistenten")
        german.context.close()

    @check
    def no_chat_has_an_error_of_its_own():
        expect_no_faults([fault for fault in seen["customer"].faults], "the customer's page")
