# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

"""The customers' chat in a real browser: the page, the component in a site of somebody else, and what a check looks at in it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from door import expect

# What the walk adds to the workspace: two suggestions whose words are in the recording, and one site that may embed it.
declared = """
chat:
  origins: [ORIGIN]
  lasts: 1h
  rate: {per-second: 20, burst: 100}
  address: {per-second: 20, burst: 100}
  use-cases:
    refunds:
      agent: execution
      suggestions: [How long does a refund to my card take?, "I want to speak to a human, please."]
"""


class Site:
    """A site of somebody else, with a page that embeds the chat of a Belay, and a back end that asks for sessions."""

    def __init__(self):
        self.belay, self.session = "", None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self, kind, body):
                self.send_response(200)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(body)))
                # A site that is strict itself: no style and no script but from where it says.
                self.send_header("content-security-policy",
                                 f"default-src 'none'; script-src {outer.belay}; connect-src 'self' {outer.belay}")
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                own = ' session-url="/session"' if self.path == "/own" else ' use-case="refunds"'
                self.answer("text/html", f"""<!doctype html><html lang="en"><title>A shop</title>
                    <main id="main"><h1>A shop</h1><a class="skip" href="#main">skip</a>
                    <script src="{outer.belay}/chat.js"></script><belay-chat{own}></belay-chat></main>""".encode())

            def do_POST(self):
                self.rfile.read(int(self.headers["content-length"]))
                self.answer("application/json", json.dumps(outer.session()).encode())

            def log_message(self, *_):
                """Nobody reads it."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"


class Customer:
    """Somebody with the chat open."""

    def __init__(self, browser, **settings):
        self.context = browser.new_context(**settings)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15000)
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: said.type == "error" and self.faults.append(said.text))

    def open(self, address):
        self.page.goto(address)
        self.page.locator("belay-chat textarea").wait_for()
        return self.page

    def say(self, text):
        self.page.locator("belay-chat textarea").fill(text)
        self.page.locator("belay-chat textarea").press("Enter")

    def hears(self, words, who="ai"):
        """Waits until the words stand in the chat."""
        self.page.locator(f"belay-chat .said.{who} .text", has_text=words).last.wait_for()

    def sees(self, words):
        """Waits until the line above the chat says something."""
        self.page.locator("belay-chat .now", has_text=words).wait_for()

    def looks(self):
        """Shows the newest words on a phone and at a desk, light and dark, each by the ending of its picture's name."""
        for scheme, name in [("light", ""), ("dark", "-dark")]:
            self.page.emulate_media(color_scheme=scheme)
            for width, kind in [(390, "-phone"), (1280, "")]:
                self.page.set_viewport_size({"width": width, "height": 760})
                self.page.locator("belay-chat .log").evaluate("log => { log.scrollTop = log.scrollHeight; }")
                self.page.wait_for_timeout(400)
                yield kind + name

    def texts(self, who):
        return self.page.locator(f"belay-chat .said.{who} .text").all_text_contents()


# The audit of the pages, for what stands in the component.
inner_audit = """
() => {
  const faults = [], root = document.querySelector('belay-chat').shadowRoot;
  const seen = element => element.checkVisibility();
  const name = e => (e.getAttribute('aria-label') || e.labels && [...e.labels].map(l => l.textContent).join('') || e.textContent || '').trim();
  for (const field of root.querySelectorAll('textarea,input,button')) {
    if (seen(field) && !name(field)) faults.push('no name: ' + field.outerHTML.slice(0, 80));
    const box = field.getBoundingClientRect();
    if (seen(field) && box.width && Math.min(box.width, box.height) < 24) faults.push('too small a target: ' + name(field));
  }
  const log = root.querySelector('[role=log]');
  if (!log || log.getAttribute('aria-live') !== 'polite' || !log.getAttribute('aria-label') || log.tabIndex !== 0) faults.push('no log that is read out');
  if (!root.querySelector('[role=status]')) faults.push('no status');
  const channel = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colour = text => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = text; paint.fillRect(0, 0, 1, 1); return [...paint.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = element => {
    for (let e = element; e; e = e.parentElement || e.getRootNode().host) {
      const found = colour(getComputedStyle(e).backgroundColor);
      if (found[3] === 255) return found;
    }
    return [255, 255, 255, 255];
  };
  for (const element of root.querySelectorAll('*')) {
    if (element.tagName === 'STYLE' || !seen(element) || element.closest('.unseen')) continue;
    if (![...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const [one, two] = [light(colour(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (two + 0.05);
    if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${element.className} ${element.textContent.trim().slice(0, 40)}`);
  }
  const chat = document.querySelector('belay-chat').getBoundingClientRect();
  for (const element of root.querySelectorAll('.said, .note, header, form, .call'))
    if (seen(element) && element.getBoundingClientRect().right > chat.right + 1) faults.push('wider than the chat: ' + element.className);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) faults.push('wider than the window');
  return [...new Set(faults)];
}
"""


def expect_no_faults(faults, what):
    expect(not faults, f"{what}: " + "; ".join(faults[:8]))
