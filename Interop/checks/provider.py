# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""Staff sign in to the console through an OpenID Connect provider that somebody else wrote, in a real browser."""

import html
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

from playwright.sync_api import sync_playwright

from console import ConsoleBelay, Person, audit, chromium
from door import check, expect, expect_equal, perform
from own_belay import free_port

people = {
    "kim": {"sub": "1001", "preferred_username": "kim", "name": "Kim Sand", "groups": ["desk"]},
    "ada": {"sub": "1002", "preferred_username": "ada", "name": "Ada Moor", "groups": ["operations"]},
    "eve": {"sub": "1003", "preferred_username": "eve", "name": "Eve Reed", "groups": ["canteen"]},
    "both": {"sub": "1004", "preferred_username": "both", "name": "Bo Thorn", "groups": ["desk", "operations"]},
}


class Provider:
    """The provider as a program of its own: each start makes it another key."""

    def __init__(self):
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.process = None

    def start(self):
        claims = [word for claims in people.values() for word in ("--user-claims", json.dumps(claims))]
        self.process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(self.port), *claims],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                urllib.request.urlopen(self.issuer + "/.well-known/openid-configuration", timeout=1)
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("FAIL  the provider does not get ready")

    def stop(self):
        self.process.terminate()
        self.process.wait(20)


class Declared:
    """What the workspace says of it."""

    def __init__(self, provider):
        self.environment = {"INTEROP_OIDC": "a secret with : and / in it"}
        self.declared = f"""
staff:
  provider:
    name: Mock ID
    issuer: "{provider.issuer}"
    client: belay-console
    secret: {{env: INTEROP_OIDC}}
    roles: {{agent: [desk], administrator: [operations]}}
"""


class ProviderBelay(ConsoleBelay):
    def __init__(self, provider):
        super().__init__()
        declared = Declared(provider)
        with open(self.workspace + "/belay.yaml", "a") as file:
            file.write(declared.declared)
        self.environment = {**os.environ, **declared.environment}


provider = Provider()
provider.start()
belay = ProviderBelay(provider)
belay.start()
driver = sync_playwright().start()
browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])


def come(name, path="/"):
    """The whole way, as somebody clicks it."""
    someone = Person(browser, belay, name)
    page = someone.visit(path)
    expect("/sign-in" in page.url, f"{path} opens for anybody")
    page.click("text=Sign in with Mock ID")
    page.wait_for_url(provider.issuer + "/**")
    page.click(f"button:has-text('{people[name]['sub']}')")
    page.wait_for_url(belay.console + "/**")
    # The page that the provider comes back to goes on by itself, or says why nobody comes in.
    page.wait_for_function(
        "() => !location.pathname.startsWith('/sign-in/callback') || document.querySelector('[role=alert]')")
    page.wait_for_load_state()
    return someone


@check
def somebody_of_the_provider_comes_in_where_they_wanted_to_go():
    kim = come("kim", "/start")
    kim.page.wait_for_url(belay.console + "/start")
    page = kim.visit("/account")
    expect("kim@mock-id" in page.content() and "Kim Sand" in page.content(), "the account is not Kim's")
    expect("You sign in with Mock ID" in page.content(), "the page does not say where the password is")
    expect(not page.evaluate(audit), f"{page.evaluate(audit)}")
    names = {cookie["name"]: cookie for cookie in kim.context.cookies()}
    expect("belay-sign-in" not in names, "what was kept on the way is kept still")
    expect_equal(names["belay"]["sameSite"], "Strict", "the session's cookie")
    kim.sign_out()
    expect("/sign-in" in kim.visit("/").url, "who signed out is in")
    # The provider's own pages have faults of theirs.
    ours = [fault for fault in kim.faults if "Content Security Policy" in fault]
    expect(not ours, "; ".join(ours[:3]))


@check
def an_administrator_of_the_provider_sees_where_people_are_from():
    page = come("ada").visit("/people")
    expect("kim@mock-id" in page.content() and "from Mock ID" in page.content(), "Kim is not there")
    expect(not page.evaluate(audit), f"{page.evaluate(audit)}")


@check
def without_a_role_or_with_two_that_exclude_each_other_nobody_comes_in():
    for name, words in [("eve", "has a role here"), ("both", "nobody is both")]:
        someone = come(name)
        expect(words in someone.page.content(), f"{name} is not told why: {someone.page.url}")
        expect(not someone.page.evaluate(audit), f"{someone.page.evaluate(audit)}")
        expect("/sign-in" in someone.visit("/").url, f"{name} is in")


@check
def going_back_does_not_sign_in_twice():
    kim = come("kim")
    page = kim.page
    page.goto(belay.console + "/sign-in/callback?code=x&state=y")
    expect("begin once more" in page.content(), "an answer that nobody asked for is taken")
    expect("/sign-in" not in kim.visit("/").url, "it signed Kim out")


@check
def the_provider_comes_back_with_another_key():
    provider.stop()
    provider.start()
    # It looks for a new key every half minute at most.
    deadline = time.monotonic() + 60
    while True:
        kim = come("kim")
        if "/sign-in" not in kim.visit("/").url:
            break
        expect(time.monotonic() < deadline, "the new key is not found")
        time.sleep(5)


@check
def while_the_provider_is_away_the_page_says_so_where_it_is_asked_for_a_token():
    someone = Person(browser, belay, "kim")
    page = someone.visit("/sign-in")
    page.click("text=Sign in with Mock ID")
    page.wait_for_url(provider.issuer + "/**")

    def last_word(route):
        """It says yes, and goes away before anybody shows it the code."""
        answer = route.fetch(max_redirects=0)
        provider.stop()
        address = html.escape(answer.headers["location"])
        route.fulfill(status=200, content_type="text/html", body=f'<a id="on" href="{address}">on</a>')

    page.route(provider.issuer + "/**", last_word)
    page.click(f"button:has-text('{people['kim']['sub']}')")
    page.click("#on")
    page.wait_for_selector("[role=alert]")
    expect("does not answer" in page.content(), page.locator("[role=alert]").inner_text())
    expect(page.locator("#password").count() == 1, "there is no other way in")


try:
    perform("provider")
finally:
    browser.close()
    driver.stop()
    belay.stop()
    if provider.process.poll() is None:
        provider.stop()
