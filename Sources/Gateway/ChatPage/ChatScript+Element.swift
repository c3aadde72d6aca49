// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ChatScript {
    /// The element: its parts, and what the customer does.
    static let element = #"""
        const make = (tag, name, text) => {
          const part = document.createElement(tag);
          if (name) part.className = name;
          if (text !== undefined) part.textContent = text;
          return part;
        };

        class ChatView extends HTMLElement {
          connectedCallback() {
            if (this.line) { this.begin(); return; }
            const tag = (this.closest("[lang]")?.lang || navigator.language || "en").toLowerCase().split("-")[0];
            this.language = words[tag] ? tag : "en";
            this.words = words[this.language];
            // The visitor's own way to write a time.
            this.locale = (navigator.languages || []).find((tag) => tag.toLowerCase().split("-")[0] === this.language) || this.language;
            this.build();
            this.line = new Line(this);
            this.queue = Promise.resolve();
            this.begin();
          }
          disconnectedCallback() { if (this.line) { this.line.generation += 1; this.line.stopper?.abort(); } }

          build() {
            const t = this.words;
            const root = this.attachShadow({ mode: "open" });
            root.adoptedStyleSheets = [sheet];
            const head = make("header");
            this.ending = make("button", "end", t.end);
            this.ending.type = "button";
            this.ending.hidden = true;
            this.ending.addEventListener("click", () => { this.line.close(); this.over(); });
            head.append(make("h2", "", this.getAttribute("heading") || t.title), this.ending);
            this.now = make("p", "now ai", t.ai);
            this.now.setAttribute("role", "status");
            this.call = new CallBack(this);
            this.logPart = make("div", "log");
            this.logPart.setAttribute("role", "log");
            this.logPart.setAttribute("aria-live", "polite");
            this.logPart.setAttribute("aria-label", t.log);
            this.logPart.tabIndex = 0;
            this.busyPart = make("p", "busy");
            this.busyPart.append(make("i"), make("i"), make("i"), t.busy);
            this.busyPart.hidden = true;
            this.offers = make("ul");
            this.offers.setAttribute("aria-label", t.suggestions);
            for (const text of this.suggested()) {
              const item = make("li"), button = make("button", "", text);
              button.type = "button";
              button.dir = "auto";
              button.addEventListener("click", () => { this.say(text); this.field.focus(); });
              item.append(button);
              this.offers.append(item);
            }
            this.form = make("form");
            const label = make("label", "unseen", t.write);
            label.htmlFor = "text";
            this.field = make("textarea");
            this.field.id = "text";
            this.field.rows = 1;
            this.field.dir = "auto";
            this.field.placeholder = t.write;
            this.field.setAttribute("aria-describedby", "hint");
            this.field.setAttribute("enterkeyhint", "send");
            const most = Number(this.getAttribute("longest"));
            if (most > 0) this.field.maxLength = most;
            const hint = make("span", "unseen", t.hint);
            hint.id = "hint";
            const send = make("button", "send", t.send);
            this.form.append(label, this.field, hint, send);
            this.form.addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
            this.field.addEventListener("input", () => this.fit());
            this.field.addEventListener("keydown", (event) => {
              if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
            });
            this.again = make("form");
            const anew = make("button", "send", t.again);
            this.again.append(anew);
            this.again.hidden = true;
            this.again.addEventListener("submit", (event) => { event.preventDefault(); this.restart(); });
            root.append(head, this.now, this.call.part, this.logPart, this.offers, this.form, this.again);
            root.setAttribute?.("lang", this.language);
          }
          suggested() {
            try {
              const list = JSON.parse(this.getAttribute("suggestions") || "[]");
              return Array.isArray(list) ? list.filter((text) => typeof text === "string") : [];
            } catch { return []; }
          }
          fit() {
            this.field.style.height = "auto";
            this.field.style.height = Math.min(this.field.scrollHeight + 2, 140) + "px";
          }
          submit() {
            const text = this.field.value;
            if (!text.trim()) return;
            this.field.value = "";
            this.fit();
            this.say(text);
          }
          // Words of the customer, one after the other: each waits until the one before it was answered.
          say(text, name = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()) + Date.now()) {
            this.offers.className = "small";
            const part = this.pend(text), era = this.line.era;
            this.queue = this.queue.then(() => this.deliver(text, name, part, era));
          }
          async deliver(text, name, part, era) {
            // What was not sent before the chat ended is not sent into another.
            if (era !== this.line.era) { part.remove(); return; }
            this.wait(true);
            try {
              if (!this.line.token) {
                await this.line.open();
                this.ending.hidden = false;
                this.line.follow();
              }
              const answer = await this.line.send(text, name);
              this.take(answer);
              this.settle(part);
            } catch (error) {
              if (error instanceof Over && this.getAttribute("session-url") && !part.again) {
                // The site gives another token, for the same conversation or for a new one: what stands there is read anew.
                part.again = true;
                this.line.keep(null);
                await this.renew();
                return this.deliver(text, name, part, era);
              }
              if (error instanceof Over) this.over();
              this.fail(part, text, name, error);
            } finally { this.wait(false); }
          }
          async renew() {
            try { await this.line.open(); } catch { return; }
            for (const part of [...this.logPart.querySelectorAll(".said:not(.pending):not(.lost), .note")]) part.remove();
            this.seen.clear();
            this.line.last = 0;
            try { this.take(await this.line.recall()); } catch {}
            this.line.follow();
          }
        }

        """#
}
