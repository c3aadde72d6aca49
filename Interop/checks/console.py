# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""A console of a check's own in a real browser: its staff, and what a check looks at on every page."""

import base64
import hashlib
import hmac
import os
import re
import secrets
import struct
import subprocess
import threading
import time
from pathlib import Path

from own_belay import OwnBelay, ask, program

images = os.environ.get("CONSOLE_IMAGES")
chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def one_time_code(secret, at=None):
    """RFC 6238, as an authenticator on a phone makes it."""
    key = base64.b32decode(secret.replace(" ", "").upper() + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, struct.pack(">Q", int((at or time.time()) // 30)), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


words = "quartz lantern meadow copper violin harbour thistle walnut glacier saddle ember orchard".split()


class NoHooks:
    environment = {}

    def __init__(self, declared):
        self.declared = declared


class ConsoleBelay(OwnBelay):
    """A Belay with its console, and the link for the first administrator."""

    def __init__(self, declared=""):
        super().__init__(NoHooks(declared))
        self.console = self.link = None

    def start(self):
        self.server = subprocess.Popen(
            [program, "serve", "--workspace", self.workspace, "--data", self.data, "--port", "0",
             "--console-port", "0", "--log", "error"],
            env=self.environment, stdout=subprocess.PIPE, text=True)
        said = []

        def read():
            for line in self.server.stdout:
                said.append(line)
                if found := re.search(r"open at (http://\S+)", line):
                    self.address = found[1]
                if found := re.search(r"(http://\S+)/welcome/\S+", line):
                    self.console, self.link = found[1], found[0]

        threading.Thread(target=read, daemon=True).start()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (self.link and self.address):
            time.sleep(0.05)
        if not (self.link and self.address):
            self.stop()
            raise SystemExit(f"FAIL  no link for the first administrator: {said}")
        return self


class Person:
    """Somebody of the staff, in a browser of their own."""

    def __init__(self, browser, belay, name, **settings):
        self.belay, self.name, self.secret = belay, name, None
        self.password = "-".join(secrets.choice(words) for _ in range(5))
        self.context = browser.new_context(base_url=belay.console, **settings)
        self.page = self.context.new_page()
        self.page.set_default_timeout(30000)
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: said.type == "error" and self.faults.append(said.text))

    def join(self, link, first=False):
        """Comes in by an invitation: a password, a second factor, the recovery codes."""
        page = self.page
        page.goto(link)
        if first:
            page.fill("#name", self.name)
            page.fill("#display-name", self.name.capitalize())
        page.fill("#password", self.password)
        found = re.search(r"secret=([A-Z2-7]+)", page.content())
        self.secret = found[1]
        page.fill("#code", one_time_code(self.secret))
        page.click("form[action^='/welcome'] button")
        page.click("text=I have kept them")
        page.wait_for_load_state()

    def sign_out(self):
        self.page.locator("header form[action='/sign-out'] button").click()
        self.page.wait_for_load_state()

    def sign_in(self):
        page = self.page
        page.goto("/sign-in")
        page.fill("#name", self.name)
        page.fill("#password", self.password)
        # A code is good once: the one of the next half minute is another.
        page.fill("#code", one_time_code(self.secret, time.time() + 30))
        page.click("form[action='/sign-in'] button")
        page.wait_for_load_state()

    def visit(self, path):
        self.page.goto(path)
        return self.page

    def picture(self, name):
        if images:
            Path(images).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{images}/{name}.png", full_page=True)


def invitation(administrator, name, roles, skills=""):
    """The link that an administrator passes on to a new colleague."""
    page = administrator.visit("/people")
    page.fill("#name", name)
    page.fill("#display-name", name.capitalize())
    for role in roles:
        page.check(f"form[action='/people'] input[name=role][value={role}]")
    page.fill("#skills", skills)
    page.click("form[action='/people'] button")
    page.wait_for_load_state()
    found = re.search(r"https?://[^\s\"<]+/welcome/[^\s\"<]+|/welcome/[A-Za-z0-9_-]{20,}", page.content())
    if not found:
        raise AssertionError("no link to pass on")
    return found[0]


# What an assistive technology needs of every page, found in the page itself (WCAG 2.2: 1.1.1, 1.3.1, 1.4.3, 2.4.1, 2.4.2,
# 2.4.6, 3.1.1, 3.3.2, 4.1.2).
audit = """
() => {
  const faults = [];
  const seen = element => element.checkVisibility ? element.checkVisibility() : true;
  if (!document.documentElement.lang) faults.push('no language');
  if (!document.title) faults.push('no title');
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  if (!document.querySelector('a[href="#main"], a.skip')) faults.push('no skip link');
  let level = 0;
  for (const heading of document.querySelectorAll('h1,h2,h3,h4')) {
    const now = Number(heading.tagName[1]);
    if (level && now > level + 1) faults.push(`heading ${now} after ${level}: ${heading.textContent}`);
    level = now;
  }
  const name = element => (element.getAttribute('aria-label') || element.labels && [...element.labels].map(l => l.textContent).join('')
    || element.getAttribute('aria-labelledby') && [...element.getAttribute('aria-labelledby').split(' ')].map(id => document.getElementById(id)?.textContent || '').join('')
    || element.textContent || element.title || '').trim();
  for (const field of document.querySelectorAll('input:not([type=hidden]),select,textarea,button,a[href]'))
    if (seen(field) && !name(field)) faults.push('no name: ' + field.outerHTML.slice(0, 120));
  for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) faults.push('no alt');
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  for (const id of ids) if (ids.filter(other => other === id).length > 1) { faults.push('id twice: ' + id); break; }
  const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colour = text => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = text; paint.fillRect(0, 0, 1, 1); return [...paint.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const found = colour(getComputedStyle(e).backgroundColor);
      if (found[3] === 255) return found;
    }
    return [255, 255, 255, 255];
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!seen(element) || ![...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(element);
    if (element.closest('.unseen, .skip, [disabled]') || style.opacity === '0') continue;
    const [one, two] = [light(colour(style.color)), light(behind(element))].sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24 || parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700;
    const ratio = (one + 0.05) / (two + 0.05);
    if (ratio < (large ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(2)}: ${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) faults.push('wider than the window');
  return [...new Set(faults)];
}
"""


def focus_faults(page, most=60):
    """Goes through a page by the keyboard alone: what has the focus must show it, and the order must be that of the page."""
    page.evaluate("document.activeElement.blur()")
    faults, last = [], None
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate("""() => { const e = document.activeElement; if (!e || e === document.body) return null;
          const s = getComputedStyle(e); const r = e.getBoundingClientRect();
          return {what: e.outerHTML.slice(0, 80), ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none',
                  place: [...document.querySelectorAll('*')].indexOf(e)}; }""")
        if not found:
            break
        if not found["ring"]:
            faults.append("no focus ring: " + found["what"])
        if last is not None and found["place"] < last:
            break
        last = found["place"]
    return faults
