// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ChatScript {
    /// The line to Belay: the session and its token, what is sent, and the stream of what is said.
    static let line = #"""
        const home = new URL(document.currentScript ? document.currentScript.src : location.href).origin;
        const pause = (ms) => new Promise((done) => setTimeout(done, ms));
        class Over extends Error {}
        class Refused extends Error {
          constructor(answer) { super("refused"); this.status = answer.status; this.wait = Number(answer.headers.get("Retry-After")) || 0; }
        }

        class Line {
          constructor(chat) {
            this.chat = chat; this.last = 0; this.generation = 0; this.era = 0;
            // A site knows who its customer is, and gives the token anew: what is kept here would be the last one's.
            this.isSites = chat.hasAttribute("session-url");
            this.server = (chat.getAttribute("server") || home).replace(/\/+$/, "");
            this.place = "belay-chat " + this.server + " " + (chat.getAttribute("use-case") || chat.getAttribute("session-url") || "");
            let kept = null;
            try { kept = sessionStorage.getItem(this.place); } catch {}
            this.token = this.isSites ? null : kept;
            this.wasBegun = this.isSites && kept !== null;
          }
          keep(token) {
            this.token = token;
            // Where the browser keeps nothing the chat lasts as long as the page.
            try { token ? sessionStorage.setItem(this.place, this.isSites ? "begun" : token) : sessionStorage.removeItem(this.place); } catch {}
          }
          // Asks for a session: the site where it has an address for that, else Belay itself.
          async open() {
            const own = this.chat.getAttribute("session-url");
            const answer = await fetch(own || this.server + "/v1/chat-sessions", {
              method: "POST", credentials: own ? "same-origin" : "omit", headers: { "Content-Type": "application/json" },
              body: JSON.stringify({ use_case: this.chat.getAttribute("use-case"), language: this.chat.language }),
            });
            if (!answer.ok) throw new Refused(answer);
            this.keep((await answer.json()).token);
          }
          async ask(method, path, body, headers = {}, signal = undefined) {
            if (!this.token) throw new Over();
            const answer = await fetch(this.server + "/v1/chat-sessions/current" + path, {
              method, credentials: "omit", cache: "no-store", signal,
              headers: { Authorization: "Bearer " + this.token, ...(body ? { "Content-Type": "application/json" } : {}), ...headers },
              body: body ? JSON.stringify(body) : undefined,
            });
            if (answer.status === 401) throw new Over();
            if (!answer.ok) throw new Refused(answer);
            return answer;
          }
          async recall() { return (await this.ask("GET", "/messages?after=" + this.last)).json(); }
          async send(text, name) {
            for (let tries = 0; ; tries += 1) {
              try {
                return await (await this.ask("POST", "/messages", { text }, { "Idempotency-Key": name })).json();
              } catch (error) {
                // Another window of this chat is just being answered.
                if (error.status !== 409 || tries === 30) throw error;
                await pause(1000);
              }
            }
          }
          async callBack(contact, at) { return (await this.ask("POST", "/call-back", { contact, at })).json(); }
          async close() {
            const own = this.era;
            try { await this.ask("DELETE", ""); } catch {}
            if (own === this.era) this.leave();
          }
          leave() { this.era += 1; this.wasBegun = false; this.generation += 1; this.stopper?.abort(); this.stopper = null; this.keep(null); this.last = 0; }
          // Follows what is said, and comes back after whatever interrupts it.
          async follow() {
            const own = ++this.generation;
            this.stopper?.abort();
            let wait = 1000;
            while (own === this.generation) {
              try {
                this.stopper = new AbortController();
                const answer = await this.ask("GET", "/events", null, { "Last-Event-ID": String(this.last) }, this.stopper.signal);
                this.chat.connected(true);
                wait = 1000;
                await this.read(answer.body.getReader(), own);
              } catch (error) {
                if (own !== this.generation) return;
                if (error instanceof Over) { this.chat.over(); return; }
                if (error.wait) wait = Math.max(wait, error.wait * 1000);
              }
              if (own !== this.generation) return;
              this.chat.connected(false);
              await pause(wait + Math.random() * 500);
              wait = Math.min(wait * 2, 15000);
            }
          }
          // WHATWG HTML, «Server-sent events»: the browser's own reader of them can't send a token.
          async read(reader, own) {
            const decoder = new TextDecoder();
            let rest = "";
            let deadline;
            const silent = () => { clearTimeout(deadline); deadline = setTimeout(() => this.stopper?.abort(), 45000); };
            silent();
            try {
              for (;;) {
                const { done, value } = await reader.read();
                if (done || own !== this.generation) return;
                silent();
                rest += decoder.decode(value, { stream: true });
                const blocks = rest.split("\n\n");
                rest = blocks.pop();
                for (const block of blocks) {
                  let kind = "message", data = "";
                  for (const row of block.split("\n")) {
                    if (row.startsWith("event: ")) kind = row.slice(7);
                    if (row.startsWith("data: ")) data += row.slice(6);
                  }
                  if (kind === "over") throw new Over();
                  if (data) this.chat.hear(kind, JSON.parse(data));
                }
              }
            } finally { clearTimeout(deadline); }
          }
        }

        """#
}
