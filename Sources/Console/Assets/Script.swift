// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Assets {
    /// Liveliness, and nothing that a page could not do without: what is old is fetched anew, and times go on.
    static let script = #"""
        "use strict";
        (() => {
          const all = (selector, root = document) => [...root.querySelectorAll(selector)];

          // Times go on while the page stands.
          const far = (ms) => {
            const s = Math.floor(ms / 1000);
            if (s < 90) return s + " s";
            if (s < 5400) return Math.round(s / 60) + " min";
            if (s < 129600) return Math.round(s / 3600) + " h";
            return Math.round(s / 86400) + " d";
          };
          const tick = () => {
            const now = Date.now();
            for (const time of all("time[data-due]")) {
              const left = Date.parse(time.dateTime) - now;
              time.textContent = left < 1000 ? "over" : "in " + far(left);
              time.classList.toggle("near", left < 300000);
            }
            for (const time of all("time[data-since]")) {
              const gone = now - Date.parse(time.dateTime);
              time.textContent = gone < 5000 ? "just now" : far(gone) + " ago";
            }
          };
          setInterval(tick, 1000);

          // What is old is fetched anew, by the page's own address and with the viewer's own rights.
          let busy = false, again = false;
          const isWritten = (part) => part.contains(document.activeElement)
            && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
          const refresh = async () => {
            if (busy) { again = true; return; }
            busy = true;
            try {
              const answer = await fetch(location.href, { headers: { "Belay-Live": "1" }, redirect: "manual" });
              if (answer.ok) {
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                for (const part of all("[data-live]")) {
                  const next = page.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
                  if (!next || next.innerHTML === part.innerHTML || isWritten(part)) continue;
                  const known = new Set(all("tbody tr", part).map((row) => row.textContent));
                  const open = new Set(all("details[open][id]", part).map((way) => way.id));
                  part.innerHTML = next.innerHTML;
                  for (const row of all("tbody tr", part)) if (!known.has(row.textContent)) row.classList.add("fresh");
                  for (const way of all("details[id]", part)) way.open = open.has(way.id) || way.open;
                }
                tick();
              }
            } catch { /* The next change tries again. */ }
            busy = false;
            if (again) { again = false; setTimeout(refresh, 250); }
          };
          const mark = (part) => {
            if (part.firstChild) return;
            const note = document.createElement("p");
            note.className = "notice wait stale";
            note.setAttribute("role", "status");
            note.append("This has changed since you opened it. ");
            const link = document.createElement("a");
            link.href = location.pathname;
            link.textContent = "Load it again";
            note.append(link);
            part.append(note);
          };

          const live = all("[data-live]"), stale = all("[data-stale]");
          if ((live.length || stale.length) && window.EventSource) {
            const source = new EventSource("/events");
            source.addEventListener("changed", (event) => {
              const topics = event.data.split(" ");
              if (live.some((part) => part.dataset.live.split(" ").some((topic) => topics.includes(topic)))) refresh();
              for (const part of stale) if (topics.includes(part.dataset.stale)) mark(part);
            });
            // What happened between the page and the stream was told to nobody.
            source.onopen = () => { if (live.length) refresh(); };
          }

          // One press is enough.
          document.addEventListener("submit", (event) => {
            const form = event.target;
            if (form.dataset.sent) { event.preventDefault(); return; }
            if (form.method === "post") form.dataset.sent = "1";
          });
          window.addEventListener("pageshow", () => { for (const form of all("form")) delete form.dataset.sent; });
        })();

        """#
}
