// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Assets {
    /// Checks an entry's inclusion proof (RFC 9162, section 2.1.3.2) and the checkpoint's signature (C2SP signed-note,
    /// Ed25519) with what the browser itself can do.
    static let verifyScript = #"""
        "use strict";
        (async () => {
          const proof = document.getElementById("proof");
          const steps = document.getElementById("steps");
          if (!proof || !steps) return;
          steps.replaceChildren();
          const say = (is, text) => {
            const item = document.createElement("li");
            item.dataset.is = is;
            item.textContent = (is === "yes" ? "✓ " : is === "no" ? "✗ " : "– ") + text;
            steps.append(item);
          };
          const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
          const join = (...parts) => {
            const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
            let at = 0;
            for (const part of parts) { all.set(part, at); at += part.length; }
            return all;
          };
          const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
          if (!window.crypto || !crypto.subtle) {
            say("unknown", "this browser checks only pages that came over https or from this machine");
            return;
          }
          const sha = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
          const text = new TextDecoder("utf-8", { fatal: true });

          try {
            // The leaf on the page is the one that is checked.
            const leaf = bytes(proof.dataset.leaf);
            const position = Number(proof.dataset.position);
            const size = Number(proof.dataset.size);
            if (JSON.parse(text.decode(leaf)).position !== position) { say("no", "the leaf is of another entry"); return; }
            let hash = await sha(Uint8Array.of(0), leaf);
            say("yes", "the leaf's hash was computed here");

            // RFC 9162, 2.1.3.2.
            let fn = position, sn = size - 1, fits = position < size;
            for (const word of proof.dataset.path.split(" ").filter(Boolean)) {
              const next = bytes(word);
              if (sn === 0) { fits = false; break; }
              if (fn % 2 === 1 || fn === sn) {
                hash = await sha(Uint8Array.of(1), next, hash);
                while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2); }
              } else {
                hash = await sha(Uint8Array.of(1), hash, next);
              }
              fn = Math.floor(fn / 2);
              sn = Math.floor(sn / 2);
            }
            fits = fits && sn === 0;

            // The note: text, an empty line, signatures.
            const note = bytes(proof.dataset.note);
            const whole = text.decode(note);
            const gap = whole.lastIndexOf("\n\n");
            const signed = whole.slice(0, gap + 1);
            const lines = signed.split("\n");
            if (Number(lines[1]) !== size) { say("no", "the checkpoint covers another number of entries"); return; }
            const root = bytes(lines[2]);
            if (!fits || !same(hash, root)) { say("no", "the entry is NOT among the signed ones"); return; }
            say("yes", `with the path it gives the hash over all ${size} signed entries`);

            // The key: name, four bytes of its hash, and type 1 with 32 bytes.
            const key = proof.dataset.key;
            const name = key.slice(0, key.indexOf("+"));
            const blob = bytes(key.slice(key.indexOf("+", name.length + 1) + 1));
            if (blob[0] !== 1 || blob.length !== 33 || lines[0] !== name) { say("no", "the checkpoint is of another ledger"); return; }
            const line = whole.slice(gap + 2).split("\n").find((one) => one.startsWith(`— ${name} `));
            const signature = bytes(line.slice(line.lastIndexOf(" ") + 1));
            const hint = (await sha(new TextEncoder().encode(name + "\n"), blob)).slice(0, 4);
            if (!same(hint, signature.slice(0, 4))) { say("no", "the signature is by another key"); return; }
            let verifier;
            try {
              verifier = await crypto.subtle.importKey("raw", blob.slice(1), { name: "Ed25519" }, false, ["verify"]);
            } catch {
              say("unknown", "this browser has no Ed25519: the signature is not checked here, `belay ledger verify` does it");
              return;
            }
            const good = await crypto.subtle.verify({ name: "Ed25519" }, verifier, signature.slice(4), new TextEncoder().encode(signed));
            say(good ? "yes" : "no", good ? "the checkpoint is signed by the ledger's key" : "the checkpoint's signature is WRONG");
          } catch (error) {
            say("no", "the proof can't be read: " + error.message);
          }
        })();

        """#
}
