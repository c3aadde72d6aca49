// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ChatScript {
    /// Asking to be called, for who waits: a small form, and what was agreed.
    static let call = #"""
        class CallBack {
          constructor(chat) {
            const t = chat.words;
            this.chat = chat;
            this.part = make("section", "call");
            this.part.setAttribute("aria-label", t.callTitle);
            this.part.hidden = true;
            this.hours = make("p", "hours");
            this.hours.hidden = true;
            this.agreed = make("p", "agreed");
            this.agreed.setAttribute("role", "status");
            this.opener = make("button", "ask", t.callOpen);
            this.opener.type = "button";
            this.opener.setAttribute("aria-expanded", "false");
            this.opener.setAttribute("aria-controls", "call");
            this.opener.addEventListener("click", () => this.open(this.form.hidden));
            this.form = make("form");
            this.form.id = "call";
            this.form.noValidate = true;
            this.form.hidden = true;
            this.contact = this.input("contact", "text", t.contact);
            this.contact.setAttribute("autocomplete", "tel");
            this.contact.required = true;
            this.contact.maxLength = 256;
            this.contact.dir = "auto";
            this.when = this.input("when", "datetime-local", t.when);
            this.wrong = make("p", "problem");
            this.wrong.id = "call-wrong";
            this.wrong.setAttribute("role", "alert");
            const row = make("div", "row"), send = make("button", "send", t.callSend), no = make("button", "no", t.callCancel);
            no.type = "button";
            no.addEventListener("click", () => this.open(false));
            row.append(send, no);
            this.form.append(this.wrong, row);
            this.form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
            this.form.addEventListener("keydown", (event) => { if (event.key === "Escape") this.open(false); });
            this.part.append(this.hours, this.agreed, this.opener, this.form);
          }
          input(id, type, words) {
            const label = make("label", "", words), field = make("input");
            label.htmlFor = field.id = id;
            field.type = type;
            this.form.append(label, field);
            return field;
          }
          open(isOpen) {
            if (this.form.hidden === !isOpen) return;
            this.form.hidden = !isOpen;
            this.opener.setAttribute("aria-expanded", String(isOpen));
            this.fault("");
            if (!isOpen) { this.opener.focus(); return; }
            const now = new Date();
            this.when.min = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
            this.contact.focus();
          }
          fault(text, field) {
            for (const one of [this.contact, this.when]) { one.removeAttribute("aria-invalid"); one.removeAttribute("aria-describedby"); }
            this.wrong.textContent = text;
            if (!field) return;
            field.setAttribute("aria-invalid", "true");
            field.setAttribute("aria-describedby", "call-wrong");
            field.focus();
          }
          // In the zone of the visitor's clock.
          time(at) {
            return new Date(at).toLocaleString(this.chat.locale,
              { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
          }
          turn(state) {
            const t = this.chat.words;
            const isWaiting = (state.status === "waiting" || state.status === "later") && !this.chat.isOver;
            if (!isWaiting && this.part.contains(this.chat.shadowRoot.activeElement)) this.chat.field.focus();
            this.part.hidden = !isWaiting;
            if (!isWaiting) { this.form.hidden = true; this.form.reset(); this.opener.setAttribute("aria-expanded", "false"); this.fault(""); }
            const call = isWaiting ? state.call_back : null;
            this.hours.textContent = state.opens_at && !call ? t.opens.replace("{}", () => this.time(state.opens_at)) : "";
            this.hours.hidden = !this.hours.textContent;
            this.opener.textContent = call ? t.callChange : t.callOpen;
            if (!call) { this.said = ""; this.agreed.replaceChildren(); return; }
            if (this.said === call.at + call.contact) return;
            this.said = call.at + call.contact;
            const when = new Date(call.at) - Date.now() < 90000 ? t.soon : t.on.replace("{}", () => this.time(call.at));
            this.agreed.replaceChildren(t.agreed.replace("{}", () => when));
            if (call.contact) this.agreed.append(" ", make("bdi", "", call.contact));
          }
          async send(isAgain = false) {
            const t = this.chat.words, contact = this.contact.value.trim(), at = this.when.value ? new Date(this.when.value) : null;
            if (this.isSending && !isAgain) return;
            if (!contact) { this.fault(t.contactMissing, this.contact); return; }
            if (new TextEncoder().encode(contact).length > 256) { this.fault(t.contactLong, this.contact); return; }
            if (this.when.validity.badInput || (at && !(at.getTime() > Date.now() - 60000))) { this.fault(t.whenWrong, this.when); return; }
            this.isSending = true;
            this.fault("");
            try {
              const state = await this.chat.line.callBack(contact, at ? at.toISOString() : null);
              this.open(false);
              this.form.reset();
              this.chat.turn(state);
            } catch (error) {
              if (error instanceof Over) {
                if (!isAgain && this.chat.getAttribute("session-url")) { this.chat.line.keep(null); await this.chat.renew(); return await this.send(true); }
                this.chat.over();
              } else if (error.status === 404 || error.status === 409) {
                this.fault(t.callGone);
                try { this.chat.take(await this.chat.line.recall()); } catch {}
              } else if (error.status === 400) this.fault(at ? t.whenWrong : t.contactWrong, at ? this.when : this.contact);
              else this.fault(error.status === 429 ? t.callSlow : t.callFailed);
            } finally { this.isSending = false; }
          }
        }

        """#
}
