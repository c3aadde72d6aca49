// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Foundation
import Hummingbird
import Staff
import Vocabulary

extension Console {
    /// `GET /connections`: API keys, webhooks, helpdesks and systems, with their health.
    func connectionsPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        let words = request.uri.queryParameters["done"].flatMap { Self.outcomes[String($0)] }
        let systems = await connections.systems()
        let page = Self.page("Connections", in: context.frame) {
            """
            <div class="head"><h1>Connections</h1>
            <p class="lead">Who may speak to Belay, whom it tells what happens, and what carries actions out.</p></div>
            \(words.map { Notice.done($0).html } ?? .nothing)
            \(Self.receivers(connections.receivers(), at: decisions.time, for: viewer))
            \(Self.systems(systems, for: viewer))
            \(Self.keys(connections.keys()))
            """
        }
        return Self.answer(page)
    }

    /// `POST /connections/{name}`: one thing is done to a receiver or a system.
    func changeConnection(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        guard let command = context.form["do"].flatMap(Connections.Command.init(rawValue:)) else {
            throw Problem.badForm("it does not say what should be done")
        }
        let outcome: Connections.Outcome
        do {
            outcome = try await connections.run(
                command, name, try context.signedIn().principal)
        } catch { throw Problem.unrecorded }
        guard outcome != .unknown else { throw Problem.notFound("connection") }
        return Self.redirect("/connections?done=\(command.rawValue)-\(outcome.rawValue)")
    }

    /// What is told after a command, by a word in the address: no words of others come from there.
    private static let outcomes = [
        "test-done": "The message arrived.",
        "test-failed":
            "The message did not arrive: see whether the receiver runs and knows the secret.",
        "resume-done": "It is told again what happens.",
        "resend-done": "What was given up is sent again.",
        "adopt-done": "What the server says of its tools now is what it may say.",
        "adopt-failed": "The server can't be asked: nothing was adopted.",
    ]

    private static func receivers(
        _ receivers: [Connections.Receiver], at now: Timestamp, for viewer: Viewer
    ) -> HTML {
        var table = Table(
            "Webhooks and helpdesks", "Name", "Kind", "Where", "Stands", "To be told", "Next try",
            "Given up", "What you can do")
        for receiver in receivers {
            table.add(
                code(receiver.name), "\(receiver.kind)", "\(receiver.url)", standing(of: receiver),
                "\(String(receiver.waiting + receiver.behind))",
                receiver.waiting == 0 ? "–" : receiver.nextTry?.due(from: now) ?? "–",
                "\(String(receiver.givenUp))",
                commands(receiver.commands, on: receiver.name, for: viewer))
        }
        let empty = emptyState(
            "Nobody is told what happens.",
            "A webhook or a helpdesk that is declared in belay.yaml appears here, with how far it has been told."
        )
        return """
            <section aria-labelledby="receivers"><h2 id="receivers">Webhooks and helpdesks</h2>
            \(table.html(empty: empty))</section>
            """
    }

    private static func standing(of receiver: Connections.Receiver) -> HTML {
        if let stopped = receiver.stopped { return Badge("stopped: \(stopped)", .bad).html }
        return receiver.nextTry != nil && receiver.waiting > 0
            ? Badge("tries again", .wait).html : Badge("up to date", .good).html
    }

    private static func systems(_ systems: [Connections.System], for viewer: Viewer) -> HTML {
        var table = Table("Systems", "Name", "Kind", "Where", "Tools", "What you can do")
        for system in systems {
            let tools: [HTML] = (system.tools ?? [:]).sorted { $0.key < $1.key }.map {
                tool, state in
                "<li>\(code(tool)) \(Badge("\(state)", state == "adopted" ? .good : .wait).html)</li>"
            }
            let isNew = system.tools?.values.contains { $0 != "adopted" } ?? false
            table.add(
                code(system.name), "\(system.kind)", "\(system.url)",
                system.isAway
                    ? Badge("does not answer", .bad).html
                    : tools.isEmpty ? "–" : "<ul>\(tools)</ul>",
                isNew ? commands([.adopt], on: system.name, for: viewer) : "–")
        }
        let empty = emptyState(
            "No system carries anything out.",
            "A connector that is declared in belay.yaml appears here; of MCP servers each tool, and whether it still says what was adopted."
        )
        return """
            <section aria-labelledby="systems"><h2 id="systems">Systems that carry actions out</h2>
            \(table.html(empty: empty))</section>
            """
    }

    private static func keys(_ keys: [Connections.Key]) -> HTML {
        var table = Table("API keys", "Name", "Of", "Use cases", "Rights", "Requests a second")
        for key in keys {
            table.add(
                code(key.name), "\(key.person ?? "a program")",
                "\(key.useCases?.joined(separator: ", ") ?? "all")",
                "\(key.rights.joined(separator: ", "))",
                "\(key.perSecond.map { $0 == $0.rounded() ? String(Int64($0)) : String($0) } ?? "no limit")"
            )
        }
        let empty = emptyState(
            "Nobody has an API key.",
            "A key that is declared in belay.yaml, or made with belay keys add, appears here: what it opens, never the key itself."
        )
        return """
            <section aria-labelledby="keys"><h2 id="keys">API keys</h2>
            \(table.html(empty: empty))
            <p class="hint">Keys are made with <code>belay keys add</code>, or declared in <code>belay.yaml</code>, and taken out of force the same way.</p></section>
            """
    }

    private static func commands(
        _ commands: [Connections.Command], on name: String, for viewer: Viewer
    ) -> HTML {
        guard !commands.isEmpty else { return "–" }
        let buttons: [HTML] = commands.map { command in
            #"<button name="do" value="\#(command.rawValue)">\#(command.words)<span class="unseen">: \#(name)</span></button>"#
        }
        return form(action: "/connections/" + segment(name), for: viewer, class: "row") {
            "\(buttons)"
        }
    }
}

extension Connections.Command {
    fileprivate var words: String {
        switch self {
        case .test: "Send a test"
        case .resume: "Go on"
        case .resend: "Send again what was given up"
        case .adopt: "Adopt"
        }
    }
}
