// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Assets {
    /// One sheet for every page, from the tokens down to the parts.
    static let stylesheet = tokens + frame + parts + work

    /// Colour and space by name: light, and dark where the system or the person says so.
    private static let tokens = #"""
        :root {
          color-scheme: light;
          --ground: #f4f6f7; --surface: #fff; --sunken: #eceff1; --line: #d5dce0; --line-strong: #77848c;
          --ink: #172026; --ink-soft: #4c5a63; --accent: #0a5a6c; --accent-strong: #07424f; --on-accent: #fff;
          --good: #17603a; --good-ground: #e2f2e8; --wait: #7a4a00; --wait-ground: #fcf0d9;
          --bad: #9c1f26; --bad-ground: #fce8e8; --person: #4b3a9b; --person-ground: #ece9fa;
          --shadow: 0 1px 2px rgb(16 32 40 / .06), 0 2px 8px rgb(16 32 40 / .05);
          --s1: 4px; --s2: 8px; --s3: 12px; --s4: 16px; --s5: 24px; --s6: 40px; --round: 8px;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
        }
        :root[data-theme="dark"] {
          color-scheme: dark;
          --ground: #0f1519; --surface: #161e23; --sunken: #0b1013; --line: #2a353c; --line-strong: #7c8b94;
          --ink: #e4eaed; --ink-soft: #a3b1b9; --accent: #74c8d8; --accent-strong: #a2dde8; --on-accent: #06222a;
          --good: #86d6a3; --good-ground: #14301f; --wait: #f0c274; --wait-ground: #35280f;
          --bad: #ffa5a1; --bad-ground: #3b1b1c; --person: #bcb0f5; --person-ground: #262044;
          --shadow: none;
        }
        @media (prefers-color-scheme: dark) {
          :root:not([data-theme="light"]) {
            color-scheme: dark;
            --ground: #0f1519; --surface: #161e23; --sunken: #0b1013; --line: #2a353c; --line-strong: #7c8b94;
            --ink: #e4eaed; --ink-soft: #a3b1b9; --accent: #74c8d8; --accent-strong: #a2dde8; --on-accent: #06222a;
            --good: #86d6a3; --good-ground: #14301f; --wait: #f0c274; --wait-ground: #35280f;
            --bad: #ffa5a1; --bad-ground: #3b1b1c; --person: #bcb0f5; --person-ground: #262044;
            --shadow: none;
          }
        }

        """#

    /// The page, its landmarks, and what is typed into.
    private static let frame = #"""
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif;
          -webkit-text-size-adjust: 100%; scroll-padding-top: 70px; }
        body { margin: 0; background: var(--ground); color: var(--ink); min-height: 100vh; }
        h1, h2, h3 { line-height: 1.25; margin: 0; font-weight: 650; letter-spacing: -.01em; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.07rem; } h3 { font-size: .93rem; color: var(--ink-soft); }
        p { margin: 0 0 var(--s2); } a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
        a:hover { color: var(--accent-strong); text-decoration-thickness: 2px; }
        code { font: .88em var(--mono); overflow-wrap: break-word; }
        dd code, pre code, .trail code, aside code { overflow-wrap: anywhere; } small { font-size: .85em; color: var(--ink-soft); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -999px; top: 0; background: var(--accent); color: var(--on-accent);
          padding: var(--s3) var(--s4); z-index: 10; }
        .skip:focus { left: 0; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .top { display: flex; align-items: center; gap: var(--s5); padding: 0 var(--s5); min-height: 54px;
          background: var(--surface); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 5; }
        .brand { display: inline-flex; align-items: center; gap: var(--s2); font-weight: 700; font-size: 1.07rem;
          color: var(--ink); text-decoration: none; }
        .top nav ul { display: flex; list-style: none; margin: 0; padding: 0; gap: var(--s1); }
        .top nav a { display: block; padding: 16px var(--s3) 14px; color: var(--ink-soft); text-decoration: none;
          border-bottom: 2px solid transparent; }
        .top nav a:hover { color: var(--ink); }
        .top nav a[aria-current] { color: var(--ink); border-bottom-color: var(--accent); font-weight: 600; }
        .who { margin-left: auto; display: flex; align-items: center; gap: var(--s3); }
        .me { text-decoration: none; color: var(--ink); text-align: right; line-height: 1.2; }
        .me small { display: block; }
        .theme { display: flex; }
        .sun { display: block; width: 18px; height: 18px; border-radius: 50%; border: 2px solid currentColor;
          background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
        main { max-width: 1240px; margin: 0 auto; padding: var(--s5) var(--s5) 72px; }
        .head { margin-bottom: var(--s5); display: flow-root; } .head .search { margin-top: var(--s3); }
        .lead { color: var(--ink-soft); margin: var(--s2) 0 0; } .hint { color: var(--ink-soft); font-size: .93rem; }
        .duty { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s3); margin-bottom: var(--s4); }
        .duty p { margin: 0; color: var(--ink-soft); }
        .trail { font-size: .9rem; color: var(--ink-soft); margin-bottom: var(--s1); }
        section { margin-bottom: var(--s5); } section > h2 { margin-bottom: var(--s2); }
        section > h3 { margin: var(--s3) 0 var(--s2); }
        .beside { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: var(--s5); align-items: start; }
        .beside > aside { position: sticky; top: 72px; max-height: calc(100vh - 84px); overflow: auto; }

        label, legend { display: block; font-weight: 600; font-size: .9rem; margin: var(--s3) 0 var(--s1); padding: 0; }
        input, select, textarea { font: inherit; color: inherit; background: var(--surface); width: 100%;
          border: 1px solid var(--line-strong); border-radius: 6px; padding: 7px 10px; min-height: 38px; }
        input[type=checkbox], input[type=radio] { width: 18px; height: 18px; min-height: 0; accent-color: var(--accent);
          flex: none; margin: 2px 0 0; }
        .people { display: grid; gap: var(--s3); grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); }
        .people .panel { margin: 0; } .people h2 { margin-bottom: var(--s1); } .invite { max-width: 680px; margin-top: var(--s5); }
        fieldset label:has(input) { display: inline-flex; align-items: center; gap: var(--s1); margin: 0 var(--s4) var(--s2) 0;
          font-weight: 400; }
        textarea { resize: vertical; } fieldset { border: 0; margin: 0; padding: 0; }
        .check { display: flex; gap: var(--s2); margin: var(--s2) 0; } .check label { margin: 0; font-weight: 400; }
        button, .button { font: inherit; font-weight: 600; min-height: 38px; padding: 7px 14px; border-radius: 6px;
          border: 1px solid var(--line-strong); background: var(--surface); color: var(--ink); cursor: pointer;
          display: inline-flex; align-items: center; justify-content: center; text-decoration: none; white-space: nowrap; }
        button:hover, .button:hover { background: var(--sunken); color: var(--ink); }
        .primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
        .primary:hover { background: var(--accent-strong); color: var(--on-accent); }
        .danger { color: var(--bad); border-color: var(--bad); }
        .quiet { border-color: transparent; background: transparent; padding: 7px; color: var(--ink-soft); }
        .panel button { margin-top: var(--s3); } .panel form > button:only-of-type { width: 100%; }
        .search { display: flex; gap: var(--s2); max-width: 520px; } .search button { flex: none; }
        .row { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: end; margin-top: var(--s4); }
        .filter { margin: 0 0 var(--s4); } .filter > span { flex: 0 1 190px; min-width: 130px; } .filter label { margin-top: 0; }

        """#

    /// Tables, lists of fields, badges and notices.
    private static let parts = #"""
        .table { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round);
          box-shadow: var(--shadow); overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .93rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: left; padding: 9px var(--s4); vertical-align: top; border-bottom: 1px solid var(--line);
          overflow-wrap: break-word; }
        thead th { color: var(--ink-soft); font-size: .8rem; font-weight: 600; background: var(--sunken);
          white-space: nowrap; padding-block: 7px; }
        tbody th { font-weight: 600; min-width: 9em; } td small, th small { font-weight: 400; } tbody tr:last-child > * { border-bottom: 0; }
        tbody tr:hover { background: color-mix(in srgb, var(--accent) 5%, transparent); }
        .number { display: block; text-align: right; padding-right: var(--s4); } time { white-space: nowrap; }
        .due { font-weight: 600; } .due.near { color: var(--bad); }
        .fields { margin: 0; background: var(--surface); border: 1px solid var(--line); border-radius: var(--round);
          box-shadow: var(--shadow); }
        .fields > div { display: grid; grid-template-columns: 190px minmax(0, 1fr); gap: var(--s4);
          padding: 9px var(--s4); border-bottom: 1px solid var(--line); }
        .fields > div:last-child { border-bottom: 0; }
        .fields dt { color: var(--ink-soft); font-size: .9rem; overflow-wrap: anywhere; }
        .fields dd { margin: 0; overflow-wrap: anywhere; }
        aside .fields > div { grid-template-columns: 96px minmax(0, 1fr); gap: var(--s3); } aside .fields { margin-bottom: var(--s4); }
        aside .fields time { white-space: normal; }
        .fields ul, .fields ol, td ul { margin: 0; padding-left: 1.1em; } td .row { margin-top: 0; } .text { white-space: pre-wrap; }
        .badge { display: inline-block; font-size: .8rem; font-weight: 600; line-height: 1.35; padding: 2px 8px;
          border-radius: 20px; background: var(--sunken); color: var(--ink-soft); white-space: nowrap;
          border: 1px solid transparent; vertical-align: .08em; letter-spacing: 0; }
        h1 .badge { font-size: .85rem; vertical-align: .3em; margin-left: var(--s2); }
        .badge.good { background: var(--good-ground); color: var(--good); }
        .badge.wait { background: var(--wait-ground); color: var(--wait); }
        .badge.bad { background: var(--bad-ground); color: var(--bad); }
        .badge.person { background: var(--person-ground); color: var(--person); }
        .notice { padding: var(--s3) var(--s4); border-radius: var(--round); border-left: 4px solid; margin: 0 0 var(--s4); }
        .alert { padding: var(--s3) var(--s4); border-radius: var(--round); border-left: 4px solid; margin: 0 0 var(--s4);
          background: var(--bad-ground); color: var(--bad); }
        .sign-in { max-width: 440px; margin: 6vh auto 0; } .sign-in h1 { margin-bottom: var(--s4); }
        .sign-in form + form { border-top: 1px solid var(--line); margin-top: var(--s4); padding-top: var(--s4); }
        .notice.good { background: var(--good-ground); color: var(--good); }
        .notice.bad { background: var(--bad-ground); color: var(--bad); }
        .notice.wait { background: var(--wait-ground); color: var(--wait); } .notice a { color: inherit; }
        .empty { border: 1px dashed var(--line-strong); border-radius: var(--round); padding: var(--s3) var(--s4);
          color: var(--ink-soft); } .empty strong { color: var(--ink); } .empty p { margin: 0; }
        .panel { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round);
          box-shadow: var(--shadow); padding: var(--s4); margin-bottom: var(--s4); }
        .panel > :last-child, .panel p:last-child { margin-bottom: 0; }
        .way { border-top: 1px solid var(--line); margin-top: var(--s3); padding-top: var(--s3); }
        .way .button { width: 100%; }
        summary { cursor: pointer; font-weight: 600; color: var(--accent); } details[open] > summary { margin-bottom: var(--s2); }
        .problem { max-width: 560px; margin: 12vh auto 0; }
        del { color: var(--bad); } ins { color: var(--good); text-decoration: none; font-weight: 600; }
        pre { background: var(--sunken); border: 1px solid var(--line); border-radius: var(--round); padding: var(--s4);
          overflow-x: auto; font: .87rem/1.5 var(--mono); margin: 0 0 var(--s3); }
        pre.bytes { white-space: pre-wrap; overflow-wrap: anywhere; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: var(--s3);
          margin: 0 0 var(--s5); padding: 0; list-style: none; }
        .tiles li { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round);
          padding: var(--s3) var(--s4); box-shadow: var(--shadow); }
        .tiles span { display: block; color: var(--ink-soft); font-size: .85rem; }
        .tiles strong { font-size: 1.15rem; font-weight: 650; }

        """#

    /// Reasons, the timeline, the proof; then the phone and paper.
    private static let work = #"""
        .reasons { margin: 0; padding: 0; list-style: none; background: var(--surface); border: 1px solid var(--line);
          border-radius: var(--round); box-shadow: var(--shadow); }
        .reasons > li { padding: var(--s3) var(--s4); border-bottom: 1px solid var(--line); }
        .reasons > li:last-child { border-bottom: 0; } .because { font-weight: 500; }
        .source, .clauses { font-size: .87rem; color: var(--ink-soft); margin: var(--s1) 0 0; }
        .timeline .signals { margin: 0 0 var(--s1); font-size: .87rem; } .timeline h3 { display: inline; }
        .signals { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: var(--s2); }
        .signals li { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 3px 9px; }
        .score { font-variant-numeric: tabular-nums; color: var(--ink-soft); }
        .timeline { list-style: none; margin: 0; padding: 0; position: relative; }
        .timeline::before { content: ""; position: absolute; left: 7px; top: 8px; bottom: 8px; width: 2px; background: var(--line); }
        .timeline > li { position: relative; padding: 0 0 var(--s4) 30px; }
        .timeline > li::before { content: ""; position: absolute; left: 2px; top: 7px; width: 12px; height: 12px;
          border-radius: 50%; background: var(--surface); border: 3px solid var(--line-strong); }
        .timeline > li.good::before { border-color: var(--good); } .timeline > li.bad::before { border-color: var(--bad); }
        .timeline > li.wait::before { border-color: var(--wait); } .timeline > li.person::before { border-color: var(--person); }
        .timeline .when { color: var(--ink-soft); font-size: .85rem; margin: 0 0 var(--s1); display: flex;
          flex-wrap: wrap; gap: var(--s1) var(--s2); align-items: baseline; }
        .said { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round);
          padding: var(--s2) var(--s3); margin: 0 0 var(--s2); white-space: pre-wrap; overflow-wrap: anywhere; max-width: 68ch; }
        .said.customer { background: color-mix(in srgb, var(--accent) 9%, var(--surface)); }
        .said.person { background: var(--person-ground); border-color: transparent; }
        .said.kept { border-style: dashed; color: var(--ink-soft); }
        .whatever { margin: 0; } .whatever li { margin: 0 0 var(--s1); }
        .why { font-size: .93rem; } .why summary { font-weight: 500; }
        .why h3 { margin: var(--s3) 0 var(--s1); } .why .sentence { white-space: pre-wrap; margin: 0 0 var(--s1); }
        .steps { padding-left: 1.2em; max-width: 860px; } .steps > li { margin-bottom: var(--s3); }
        .proof { list-style: none; padding: 0; margin: var(--s2) 0 0; } .proof li { margin-bottom: var(--s1); }
        .proof code { font-size: .78rem; } .proof li[data-is="yes"] { color: var(--good); }
        .proof li[data-is="no"] { color: var(--bad); font-weight: 600; }
        .playbook { white-space: pre-wrap; font-size: .93rem; }
        .pages { display: flex; gap: var(--s3); margin-top: var(--s3); }
        .reply { background: var(--ground); border-top: 1px solid var(--line); padding: var(--s3) 0; margin: 0; }
        @media (min-width: 981px) and (min-height: 600px) {
          .reply { position: sticky; bottom: 0; z-index: 3; } .reply .row { margin-top: var(--s2); }
          html:has(.reply) { scroll-padding-bottom: 240px; }
        }
        .stale { position: sticky; top: 62px; z-index: 4; }
        .fresh { animation: fresh 1.6s ease-out; }
        @keyframes fresh { from { background: color-mix(in srgb, var(--accent) 22%, transparent); } }
        @media (min-width: 900px) {
          .head:has(.search) { display: grid; grid-template-columns: minmax(0, 1fr) 420px; align-items: end; }
          .head .search { grid-column: 2; grid-row: 1 / span 2; margin: 0; } .head .lead { grid-column: 1; }
        }
        @media (max-width: 980px) {
          .beside { grid-template-columns: minmax(0, 1fr); } .beside > aside { position: static; max-height: none; }
          .answer-first > aside { order: -1; }
        }
        @media (max-width: 720px) {
          .top { flex-wrap: wrap; padding: var(--s2) var(--s4) 0; gap: 0 var(--s3); position: static; }
          .top nav { order: 3; width: 100%; overflow-x: auto; } .top nav a { padding: 10px var(--s3); white-space: nowrap; }
          .top nav li:first-child a { padding-left: 0; }
          main { padding: var(--s4) var(--s4) 56px; } h1 { font-size: 1.35rem; }
          button, .button, input, select { min-height: 44px; }
          input[type=checkbox], input[type=radio] { min-height: 0; }
          .fields > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
          .table { border: 0; background: none; box-shadow: none; }
          table, tbody, tr, td, tbody th { display: block; } thead { display: none; }
          tbody tr { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round);
            margin-bottom: var(--s3); padding: var(--s2) var(--s4); }
          tbody tr > * { border: 0; padding: 3px 0 3px 122px; position: relative; min-height: 1.5em; }
          tbody tr > *::before { content: attr(data-label); position: absolute; left: 0; width: 110px; color: var(--ink-soft); font-size: .85rem; font-weight: 400; }
          tbody th { font-size: 1.05rem; } .number { text-align: left; }
        }
        @media (prefers-reduced-motion: reduce) { * { animation: none !important; } }
        @media print { .top, aside, .skip { display: none; } body { background: #fff; } .beside { display: block; } }

        """#
}
