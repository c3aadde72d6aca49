// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Hummingbird
import Policy
import Staff
import Vocabulary

/// What a newcomer needs for a first governed conversation.
struct StartView: Sendable {
    let organisation: String
    /// A use case and an agent of it that speaks to customers, as `use-case/agent`.
    let agent: String?
    let hasConversation: Bool
}

extension Console {
    /// `GET /start`
    func start(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let workspace = decisions.workspace
        // The one with the least to lose first.
        let agent = workspace.useCases.values.sorted { ($0.risk, $0.name) < ($1.risk, $1.name) }
            .lazy
            .compactMap { useCase -> String? in
                useCase.agents.values.sorted { $0.name < $1.name }
                    .first { $0.role.speaksToCustomers }.map { "\(useCase.name)/\($0.name)" }
            }.first
        let overview = try await recorded { try follower.overview() }
        let view = StartView(
            organisation: workspace.organisation, agent: agent,
            hasConversation: !overview.lines.isEmpty)
        return Self.answer(Self.startPage(view, in: context.frame))
    }

    static func startPage(_ view: StartView, in frame: Frame) -> HTML {
        let agent = view.agent ?? "use-case/agent"
        let curl = """
            curl http://127.0.0.1:8080/v1/chat/completions \\
              -H "Authorization: Bearer $BELAY_KEY" \\
              -H "Content-Type: application/json" \\
              -H "Belay-Conversation: my-first" \\
              -d '{"model": "\(agent)",
                   "messages": [{"role": "user", "content": "Hello, what are your opening hours?"}]}'
            """
        let python = """
            import os
            from openai import OpenAI

            client = OpenAI(
                base_url="http://127.0.0.1:8080/v1",   # was: https://api.openai.com/v1
                api_key=os.environ["BELAY_KEY"],
            )
            client.chat.completions.create(
                model="\(agent)",   # which use case, and which of its agents
                messages=[{"role": "user", "content": "Hello"}],
                extra_headers={"Belay-Conversation": "my-first"},
            )
            """
        let done: HTML =
            view.hasConversation
            ? #"<p class="notice good" role="status">Conversations go through Belay already: the newest are under <a href="/conversations">Conversations</a>.</p>"#
            : .nothing
        return page("Start", in: frame) {
            """
            <div class="head"><h1>Your first governed conversation</h1>
            <p class="lead">Five minutes: a key, one changed address, and a look at what was decided.</p></div>
            <div data-live="conversations">\(done)</div>
            <ol class="steps">
            <li><h2>Make a key for your bot</h2>
            <p>On the machine where Belay runs. It is printed once; only its digest is kept.</p>
            <pre tabindex="0">belay keys add my-bot --data data --right chat</pre>
            <pre tabindex="0">export BELAY_KEY=…</pre></li>
            <li><h2>Say something through the door</h2>
            <p>The model is <code>use-case/agent</code>: \(view.agent == nil ? "your workspace has none that speaks to customers yet" : "this one is of \(view.organisation.plain)").</p>
            <pre tabindex="0">\(curl)</pre></li>
            <li><h2>Or change one line of your bot</h2>
            <p>Every client of the OpenAI interface has a <code>base_url</code>. Streaming and tools stay as they are.</p>
            <pre tabindex="0">\(python)</pre></li>
            <li><h2>Look at what was decided</h2>
            <p>\(lookAround(for: frame.viewer))</p></li>
            <li><h2>Let it do something that needs a yes</h2>
            <p>A tool whose contract says <code>approve</code> waits on the <a href="/">desk</a> of whoever has the role it names.</p></li>
            </ol>
            """
        }
    }

    private static func lookAround(for viewer: Viewer?) -> HTML {
        viewer?.may(.watch) ?? false
            ? #"It appears under <a href="/conversations">Conversations</a> as it happens, each decision with its why."#
            : "It appears under Conversations for whoever may watch, each decision with its why."
    }
}
