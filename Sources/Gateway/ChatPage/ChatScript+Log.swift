// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ChatScript {
    /// What is heard: words, who speaks, and where it stands.
    static let log = #"""
        class BelayChat extends ChatView {
          async begin() {
            this.status = "ai";
            if (!this.logPart.firstChild) this.logPart.append(this.busyPart);
            this.seen = this.seen || new Set();
            if (!this.greeted) { this.greeted = true; this.show(this.row("ai", this.getAttribute("greeting") || this.words.greeting)); }
            if (!this.line.token && this.line.wasBegun) { try { await this.line.open(); } catch {} }
            if (!this.line.token) return;
            this.ending.hidden = false;
            this.offers.className = "small";
            // What was said before is no news: it is not read out again.
            this.logPart.setAttribute("aria-live", "off");
            try { this.take(await this.line.recall()); } catch (error) { if (error instanceof Over) { this.over(); return; } }
            setTimeout(() => this.logPart.setAttribute("aria-live", "polite"), 500);
            this.line.follow();
          }
          restart() {
            this.line.leave();
            this.seen.clear();
            this.logPart.replaceChildren(this.busyPart);
            this.form.hidden = this.offers.hidden = false;
            this.offers.className = "";
            this.again.hidden = true;
            this.isOver = this.greeted = false;
            this.turn({ status: "ai", place: null }, true);
            this.begin();
            this.field.focus();
          }
          hear(kind, value) {
            if (kind === "message") this.add(value);
            if (kind === "state") this.turn(value);
          }
          take(answer) {
            for (const message of answer.data || []) this.add(message);
            if (answer.state) this.turn(answer.state);
          }
          row(from, text, at) {
            const t = this.words;
            const part = make("div", "said " + from);
            const who = make("span", "who", { customer: t.you, ai: t.aiName, person: t.personName }[from] || "");
            if (at) {
              const time = make("time", "", new Date(at).toLocaleTimeString(this.locale, { hour: "2-digit", minute: "2-digit" }));
              time.dateTime = at;
              who.append(" · ", time);
            }
            const words = make("p", "text", text);
            words.dir = "auto";
            part.append(who, words);
            return part;
          }
          show(part, before = this.busyPart) {
            const log = this.logPart;
            const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
            log.insertBefore(part, before);
            if (isAtEnd || part.classList.contains("customer")) log.scrollTop = log.scrollHeight;
          }
          pend(text) {
            const part = this.row("customer", text);
            part.classList.add("pending");
            part.said = text;
            this.show(part);
            return part;
          }
          // Answered: where its own words came back they stand there already.
          settle(part) { if (part.isConnected && part.classList.contains("pending")) part.remove(); }
          add(message) {
            if (this.seen.has(message.id)) return;
            this.seen.add(message.id);
            this.line.last = Math.max(this.line.last, message.id);
            const waiting = [...this.logPart.querySelectorAll(".said.pending, .said.lost")];
            if (message.from === "customer") {
              const own = waiting.find((part) => part.said === message.text);
              if (own) {
                own.replaceWith(this.row("customer", message.text, message.at));
                return;
              }
            }
            this.show(this.row(message.from, message.text, message.at));
          }
          note(text) { this.show(make("p", "note", text)); }
          turn(state, isQuiet = false) {
            const t = this.words, before = this.status;
            this.status = state.status;
            if (!isQuiet && before !== state.status) {
              if (state.status === "person") this.note(t.joined);
              if (state.status === "ai") this.note(t.back);
            }
            this.place = state.place;
            this.told = state.message;
            // A person reads what is written.
            this.offers.hidden = state.status !== "ai" || this.isOver;
            this.call.turn(state);
            this.tell();
          }
          tell() {
            const t = this.words;
            let text = t[this.status] || t.ai;
            if (this.status === "waiting" && this.place) text += " " + t.place(this.place);
            // The workspace's own words for waiting go before the page's.
            if (this.told && (this.status === "waiting" || this.status === "later")) text = this.told;
            if (this.isLost) text = t.lost;
            if (this.isOver) text = t.over;
            this.now.className = "now " + (this.isOver || this.isLost ? "" : this.status);
            if (this.now.textContent !== text) this.now.textContent = text;
          }
          connected(isThere) { this.isLost = !isThere; this.tell(); }
          wait(isOn) {
            this.working = Math.max(0, (this.working || 0) + (isOn ? 1 : -1));
            this.busyPart.hidden = !(this.working && this.status === "ai" && !this.isOver);
            if (!this.busyPart.hidden) this.logPart.scrollTop = this.logPart.scrollHeight;
          }
          fail(part, text, name, error) {
            const t = this.words;
            if (!part.isConnected) return;
            part.classList.replace("pending", "lost");
            part.querySelector(".wrong")?.remove();
            const why = error.status === 413 ? t.tooLong : error.status === 429 ? t.slow : "";
            const wrong = make("p", "wrong", why || t.failed);
            wrong.setAttribute("role", "alert");
            if (!this.isOver && error.status !== 413) {
              const retry = make("button", "", t.retry);
              retry.type = "button";
              retry.addEventListener("click", () => { part.remove(); this.say(text, name); this.field.focus(); });
              wrong.append(retry);
            }
            part.append(wrong);
            this.logPart.scrollTop = this.logPart.scrollHeight;
          }
          over() {
            if (this.isOver) return;
            this.isOver = true;
            this.isLost = false;
            this.line.leave();
            this.busyPart.hidden = this.form.hidden = this.offers.hidden = this.ending.hidden = true;
            this.again.hidden = false;
            this.call.turn({ status: "over" });
            this.tell();
          }
        }

        """#
}
