// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Vocabulary

/// A workspace for the tests of the house: one use case for each thing that a card can decide.
struct SampleWorkspace {
    var limits = "{}"
    var messages = "{}"
    var keys = "[]"
    var hold = "15m"
    var idle = "20s"
    var attempts = 1
    /// The external scorer; with it there is a use case that asks it.
    var scorer: String?
    /// Who is told what happens.
    var webhooks: String?
    /// Which forms of personal data are looked for; all where nothing is said.
    var forms: String?
    /// Whether the first provider is a recording rather than the model server.
    var isRecorded = false
    /// What `belay.yaml` says besides, line by line.
    var settings = ""
    /// Cards beside those that every test has, by the names of their use cases.
    var cards: [String: String] = [:]

    /// Where what Belay says instead can be told from all else.
    static let blocked = "This is refused."
    static let handedOver = "A colleague takes over."
    static let awaiting = "A colleague looks first."
    static let consulting = "I am asking a colleague."
    static let confirm = "Shall I?"
    static let paused = "Nobody is in at the moment."
    static let unregistered = "No such service."

    /// - Parameters:
    ///   - model: Where the first provider is.
    ///   - spare: Where the one is that it falls back to.
    func load(model: String, spare: String? = nil) throws -> Workspace {
        TestEnvironment.prepare()
        return try Workspace.load(files: files(model: model, spare: spare))
    }

    /// The files of the workspace by their paths.
    func files(model: String, spare: String? = nil) -> [String: [UInt8]] {
        func upstream(_ url: String) -> String {
            "{kind: openai, url: \"\(url)\", attempts: \(attempts), timeouts: {idle: \(idle)}}"
        }
        let organisation = """
            organisation: {name: Sample}
            gate: {low: [], limited: [], high: [], because: the sample is about other things}
            upstreams:
              first: \(isRecorded ? "{kind: recorded}" : upstream(model))
              second: \(upstream(spare ?? model))
            models:
              main: {upstream: first, model: main-model\(spare == nil ? "" : ", fallback: [other]")}
              other: {upstream: second, model: other-model}
            messages:
              blocked: \(Self.blocked)
              handed-over: \(Self.handedOver)
              awaiting-approval: \(Self.awaiting)
              consulting: \(Self.consulting)
              confirm: \(Self.confirm)
              paused: \(Self.paused)
              unregistered: \(Self.unregistered)
            limits: \(limits)
            keys: \(keys)
            hold: {expires: \(hold)}
            """
        let declared =
            (scorer.map { "\nscorer: \($0)" } ?? "")
            + (webhooks.map { "\nwebhooks: \($0)" } ?? "")
            + (forms.map { "\npersonal-data: \($0)" } ?? "") + "\n" + settings
        var files: [String: [UInt8]] = ["belay.yaml": Array((organisation + declared).utf8)]
        for (name, card) in [
            ("cards", Self.cards), ("led", Self.led), ("open", Self.open), ("wide", Self.wide),
            ("bounded", Self.bounded), ("vault", Self.vault),
        ] + cards.map({ ($0.key, $0.value) })
            + (scorer == nil ? [] : [("doubted", Self.doubted)])
        {
            files["use-cases/\(name)/use-case.yaml"] = Array((Self.head(name) + card).utf8)
            files["use-cases/\(name)/prompts/agent.md"] = Array("Be kind.".utf8)
        }
        return files
    }

    /// Writes files by their paths into a folder.
    static func write(_ files: [String: [UInt8]], to folder: String) throws {
        for (path, bytes) in files {
            let file = URL(filePath: folder).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    private static func head(_ name: String) -> String {
        """
        use-case: \(name)
        title: Sample
        owner: team
        accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
        stage: pilot

        """
    }

    /// Everything that has a form is taken out, both ways.
    private static let cards = """
        risk: high
        touches: [payments, personal-data]
        autonomy: autonomous
        agents:
          triage: {role: triage, model: main, prompt: prompts/agent.md, tools: [look]}
          execution:
            role: execution
            model: main
            prompt: prompts/agent.md
            tools: [look, note, pay, drop, web_search]
          slow: {role: triage, model: other, prompt: prompts/agent.md}
          quality: {role: quality, model: main, prompt: prompts/agent.md}
        tools:
          look: {effect: read}
          note: {effect: write, reversible: true, kind: other}
          pay: {effect: write, reversible: true, kind: payment, confirm: "Pay {amount}?"}
          drop: {effect: write, reversible: false, kind: other, approve: {by: boss, within: 2h}}
          hidden: {effect: read}
          web_search: {effect: read}
        personal-data:
          keep-from-model: [payment-card, iban, email, phone, us-ssn]
          redact-in-replies: [payment-card, iban, email, phone, us-ssn]
        escalate: {low_confidence: 0.5}
        """

    /// A person leads: what the AI prepares waits.
    private static let led = """
        risk: low
        touches: []
        autonomy: assist
        agents:
          assist: {role: assist, model: main, prompt: prompts/agent.md}
        """

    /// Hands over what no clause speaks of.
    private static let open = """
        risk: low
        touches: []
        autonomy: autonomous
        agents:
          quality: {role: quality, model: main, prompt: prompts/agent.md}
        default: escalate
        """

    /// Boundaries in the owner's words.
    private static let bounded = """
        risk: high
        touches: [payments, personal-data]
        autonomy: autonomous
        agents:
          triage:
            role: triage
            model: main
            prompt: prompts/agent.md
            tools: [look]
            context: ["knowledge:fees"]
          execution: {role: execution, model: main, prompt: prompts/agent.md, tools: [look, pay]}
        tools:
          look: {effect: read}
          pay:
            effect: write
            reversible: false
            kind: payment
            requires: [order]
            arguments: {amount: {type: money}, order: {type: string, from: [customer, tool]}}
            confirm: "Pay {amount} for {order}?"
        facts:
          order: {from: look, key: order}
        rules:
          - name: within-order
            when: action.name == "pay" && action.args.amount > facts.order.total
            effect: block
            reason: boundary
            because: nobody gets more than was paid
          - name: advice
            "on": reply
            when: text.contains("invest")
            effect: allow
            because: whoever speaks of investing says that it is no advice
            disclose: This is no advice.
          - name: tax
            "on": reply
            when: text.contains("tax")
            effect: allow
            because: tax has one answer
            say: Please ask your tax adviser.
        """

    /// Tokens stand for what is kept from the model.
    private static let vault = """
        risk: high
        touches: [personal-data]
        autonomy: autonomous
        agents:
          execution: {role: execution, model: main, prompt: prompts/agent.md, tools: [note, send]}
        tools:
          note: {effect: write, reversible: true, kind: other}
          send: {effect: write, reversible: true, kind: message, confirm: {ask: "Send?", when: "false"}}
        personal-data:
          keep-from-model: [payment-card, email]
          redact-in-replies: [payment-card]
          tokens:
            email: {customer: true, into: [send.to]}
        """

    /// Hands over what the external scorer doubts.
    private static let doubted = """
        risk: high
        touches: [personal-data]
        autonomy: autonomous
        agents:
          triage: {role: triage, model: main, prompt: prompts/agent.md}
        personal-data: {keep-from-model: [email]}
        rules:
          - name: doubtful
            "on": reply
            when: score(signals, "ungrounded.external") > 0.6
            effect: escalate
            reason: low_confidence
            because: nothing that is known supports it
        """

    /// Takes nothing out.
    private static let wide = """
        risk: low
        touches: []
        autonomy: autonomous
        agents:
          triage: {role: triage, model: main, prompt: prompts/agent.md}
        personal-data: {keep-from-model: [], redact-in-replies: []}
        """
}
