// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ChatScript {
    /// How it looks: light and dark as the system says, and the brand's colours by custom properties. It is put into the page
    /// as a constructed sheet, which a strict content security policy allows.
    static let style = #"""
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          :host { --ink: #172026; --soft: #4c5a63; --ground: #fff; --sunken: #f1f4f5; --line: #d5dce0; --edge: #77848c;
            --accent: var(--belay-chat-accent, #0a5a6c); --on-accent: var(--belay-chat-on-accent, #fff);
            --person: #4b3a9b; --person-ground: #ece9fa; --wait: #7a4a00; --wait-ground: #fcf0d9; --bad: #9c1f26;
            display: flex; flex-direction: column; box-sizing: border-box; height: var(--belay-chat-height, 560px);
            min-height: 320px; max-width: 100%; color: var(--ink); background: var(--ground); border: 1px solid var(--line);
            border-radius: var(--belay-chat-radius, 12px); overflow: hidden; color-scheme: light dark;
            font: 16px/1.5 var(--belay-chat-font, system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif); }
          @media (prefers-color-scheme: dark) { :host { --ink: #e4eaed; --soft: #a3b1b9; --ground: #161e23; --sunken: #0f1519;
            --line: #2a353c; --edge: #7c8b94; --accent: var(--belay-chat-accent-dark, #74c8d8);
            --on-accent: var(--belay-chat-on-accent-dark, #06222a); --person: #bcb0f5; --person-ground: #262044;
            --wait: #f0c274; --wait-ground: #35280f; --bad: #ffa5a1; } }
          :host([hidden]) { display: none; }
          *, *::before, *::after { box-sizing: border-box; }
          :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
          header { display: flex; align-items: center; gap: 8px; padding: 10px 16px; border-bottom: 1px solid var(--line); }
          h2 { font-size: 1.05rem; line-height: 1.3; margin: 0; flex: 1; overflow-wrap: anywhere; }
          p { margin: 0; }
          .now { padding: 8px 16px; font-size: .9rem; background: var(--sunken); color: var(--soft); border-bottom: 1px solid var(--line); }
          .now.waiting, .now.later { background: var(--wait-ground); color: var(--wait); }
          .now.person { background: var(--person-ground); color: var(--person); }
          .log { flex: 1; overflow-y: auto; padding: 16px; display: flex; flex-direction: column; gap: 12px; scroll-behavior: smooth; }
          .log:focus-visible { outline-offset: -3px; }
          .said { max-width: 84%; align-self: flex-start; }
          .said .who { display: block; font-size: .8rem; color: var(--soft); margin-bottom: 2px; }
          .said .text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--sunken);
            border: 1px solid var(--line); border-radius: 4px 12px 12px; padding: 8px 12px; }
          .said.person .who { color: var(--person); font-weight: 600; }
          .said.person .text { background: var(--person-ground); border-color: transparent; }
          .said.customer { align-self: flex-end; }
          .said.customer .who { text-align: right; }
          .said.customer .text { background: var(--accent); color: var(--on-accent); border-color: transparent; border-radius: 12px 4px 12px 12px; }
          .said.pending .text { opacity: .75; }
          .wrong { color: var(--bad); font-size: .9rem; text-align: right; margin-top: 4px; }
          .note { align-self: center; text-align: center; font-size: .88rem; color: var(--soft); }
          .busy { align-self: flex-start; font-size: .88rem; color: var(--soft); }
          .busy i { display: inline-block; width: 6px; height: 6px; border-radius: 50%; background: currentColor; margin-right: 3px; animation: belay 1.2s infinite; }
          .busy i + i { animation-delay: .2s; } .busy i + i + i { animation-delay: .4s; margin-right: 8px; }
          @keyframes belay { 30% { opacity: .25; } }
          ul { list-style: none; margin: 0; padding: 0 16px 12px; display: flex; flex-wrap: wrap; gap: 8px; }
          ul.small { flex-wrap: nowrap; overflow-x: auto; padding-top: 4px; } ul.small button { white-space: nowrap; overflow-wrap: normal; min-height: 38px; padding: 4px 14px; }
          form { display: flex; gap: 8px; align-items: flex-end; padding: 12px 16px; border-top: 1px solid var(--line); }
          textarea { font: inherit; color: inherit; background: var(--ground); flex: 1; min-width: 0; resize: none; min-height: 44px;
            max-height: 140px; padding: 9px 12px; border: 1px solid var(--edge); border-radius: 10px; }
          textarea::placeholder { color: var(--soft); opacity: 1; }
          button { font: inherit; font-weight: 600; min-height: 44px; padding: 8px 16px; border-radius: 10px; cursor: pointer;
            border: 1px solid var(--edge); background: var(--ground); color: var(--ink); }
          button:hover { background: var(--sunken); }
          .send { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
          .send:hover { background: var(--accent); filter: brightness(1.08); }
          .end { font-weight: 500; font-size: .88rem; min-height: 36px; padding: 4px 12px; }
          li button { font-weight: 500; font-size: .93rem; text-align: left; border-radius: 22px; overflow-wrap: anywhere; }
          .wrong button { min-height: 32px; padding: 2px 10px; font-size: .88rem; margin-left: 8px; color: var(--bad); border-color: var(--bad); }
          .call { flex: 0 1 auto; min-height: 64px; overflow-y: auto; padding: 10px 16px; border-bottom: 1px solid var(--line); font-size: .93rem; }
          .call > * + * { margin-top: 8px; } .call .agreed:empty { display: none; } .call bdi { font-weight: 600; overflow-wrap: anywhere; }
          .call form { flex-direction: column; align-items: stretch; gap: 6px; padding: 0; border: 0; }
          .call label { font-weight: 600; } .call .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px; }
          .call .problem { color: var(--bad); } .call .problem:empty { display: none; }
          input { font: inherit; color: inherit; background: var(--ground); width: 100%; min-width: 0; min-height: 44px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 10px; }
          input[aria-invalid] { border-color: var(--bad); }
          .ask { min-height: 38px; padding: 4px 14px; font-size: .93rem; }
          .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
          [hidden] { display: none !important; }
          @media (max-width: 380px) { .log, form, .now, .call, header { padding-left: 12px; padding-right: 12px; } .call form { padding: 0; } ul { padding: 0 12px 10px; } .said { max-width: 92%; } }
          @media (prefers-reduced-motion: reduce) { .log { scroll-behavior: auto; } .busy i { animation: none; } }
          @media (forced-colors: active) { .said .text { border: 1px solid CanvasText; } }
        `);

        """#
}
