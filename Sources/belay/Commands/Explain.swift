// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Foundation
import Ledger
import Policy
import Storage
import Vocabulary

/// `belay explain`
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Tells a decision in sentences: what, why, what it would take, and what came of it.",
        discussion: """
            Needs nothing but the data folder, also while a server runs. What was proposed is content: with \
            --content it is told, and that it was is recorded, which no two processes can do at once: beside \
            a server, ask the server for it (`GET /v1/decisions/DECISION`).
            """)

    @Argument(help: "The decision, such as dec_….")
    var decision: String

    @Option(help: "The data folder.")
    var data = "data"

    @Option(help: "A folder with belay.yaml and use-cases, to name more from.")
    var workspace: String?

    @Flag(help: "Tells what was proposed, too. That it was told is recorded.")
    var content = false

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func run() async throws {
        guard let id = ID<Decision>(decision) else {
            throw ValidationError("`\(decision)` is no decision: its identifier begins with `dec_`")
        }
        let rules = try workspace.map { try Folders.load($0) }
        let book = try ReadBook(data, isContentRead: content)
        defer { book.ledger.close() }
        if content, !book.isWritable {
            throw Failure(
                "another process writes in `\(data)`, so that content is told can't be recorded: ask it with `GET /v1/decisions/\(id)`, or leave out --content"
            )
        }
        guard let entry = try book.ledger.entry(deciding: id),
            case .decided(let decided) = entry.event
        else { throw Failure("there is no decision `\(id)` in the ledger of `\(data)`") }
        let opened = content ? try proposal(of: entry, in: book.ledger) : nil
        try await book.recordDisclosure(
            of: opened == nil ? 0 : 1, for: "explain", conversation: decided.conversation)
        let explanation = Explanation(
            of: decided,
            aftermath: .init(
                try book.ledger.entries(in: decided.conversation, from: entry.position + 1)),
            at: .now(), knowing: rules, content: opened)
        print(json ? explanation.json.line : explanation.text)
    }

    private func proposal(of entry: Entry, in ledger: Ledger) throws -> JSON? {
        do throws(LedgerError) {
            let field = try ledger.content(of: entry).first { $0.name == "proposal" }
            // Losing the error is the intention: what was written as JSON and is not is told as absent.
            return field.flatMap { try? JSON(parsing: $0.bytes) }
        } catch {
            guard case .erased = error else { throw error }
            throw Failure("the content of `\(decision)` was erased: leave out --content")
        }
    }
}

extension Explanation {
    fileprivate var json: JSON {
        [
            "decision": .string(decision.id.description),
            "conversation": .string(decision.conversation.description),
            "at": .string(decision.at.description),
            "kind": .string(decision.kind.rawValue),
            "effect": .string(decision.effect.rawValue),
            "would": decision.verdict.would.map { .string($0.rawValue) } ?? .null,
            "use-case": decision.useCase.map { .string($0) } ?? .null,
            "agent": decision.agent.map { .string($0) } ?? .null,
            "tool": decision.tool.map { .string($0) } ?? .null,
            "policy": .string(decision.policy.description),
            "reasons": .array(decision.verdict.reasons.map(\.told)),
            "obligations": .array(decision.verdict.obligations.map(\.json)),
            "sections": .array(
                sections.map { section in
                    [
                        "title": .string(section.title),
                        "sentences": .array(section.sentences.map { .string($0) }),
                    ]
                }),
        ]
    }
}
