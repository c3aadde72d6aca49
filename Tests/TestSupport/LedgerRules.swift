// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What a ledger does over any back end.
public enum LedgerRules: String, CaseIterable, Sendable, CustomStringConvertible {
    case `appends groups in order and next to each other, whoever else appends`
    case `reads back what it wrote, after it was opened anew too`
    case `keeps views in step with entries, and makes the same ones again`
    case `folds a view from the first entry when it is new`
    case `erases content for good and leaves every proof valid`
    case `proves each entry, and that nothing was taken back`
    case `exports what verifies, and finds nothing wrong with itself`
    case `refuses a group as a whole, and goes on`

    public var description: String { rawValue }

    public typealias Open = @Sendable (Ledger.Options) throws -> Ledger

    /// - Parameter open: opens one and the same ledger each time, once it is closed.
    public func check(_ open: @escaping Open) async throws {
        switch self {
        case .`appends groups in order and next to each other, whoever else appends`:
            try await checkOrder(open)
        case .`reads back what it wrote, after it was opened anew too`:
            try await checkReading(open)
        case .`keeps views in step with entries, and makes the same ones again`:
            try await checkViews(open)
        case .`folds a view from the first entry when it is new`:
            try await checkNewView(open)
        case .`erases content for good and leaves every proof valid`:
            try await checkErasure(open)
        case .`proves each entry, and that nothing was taken back`:
            try await checkProofs(open)
        case .`exports what verifies, and finds nothing wrong with itself`:
            try await checkExport(open)
        case .`refuses a group as a whole, and goes on`:
            try await checkRefusal(open)
        }
    }

    private func checkOrder(_ open: Open) async throws {
        let ledger = try open(Ledger.Options())
        defer { ledger.close() }
        let groups = try await withThrowingTaskGroup(of: [Entry].self) { group in
            for caller in 0..<20 {
                group.addTask {
                    var all: [Entry] = []
                    for turn in 0..<10 {
                        let drafts = (0...(caller % 5)).map { _ in Draft.sample(turn: turn) }
                        let entries = try await ledger.append(drafts)
                        guard entries.count == drafts.count,
                            entries.map(\.position)
                                == Array(entries[0].position..<entries[0].position + entries.count),
                            entries[0].position > all.last?.position ?? -1
                        else { throw RuleViolation(description: "a group is out of order") }
                        all += entries
                    }
                    return all
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let all = groups.flatMap { $0 }.sorted { $0.position < $1.position }
        try require(all.map(\.position) == Array(0..<600))
        try require(ledger.size == 600)
        try require(ledger.entries(from: 0, limit: 600) == all)
        try require(Set(all.map(\.id)).count == 600)
    }

    private func checkReading(_ open: Open) async throws {
        let ledger = try open(Ledger.Options())
        let named = try await ledger.conversation(named: "visitor 17", at: .sample)
        let other = ID<Conversation>(at: .sample)
        let content = [ContentField("arguments", "{}"), ContentField("reply", "hello")]
        let written = try await ledger.append([
            .sample(conversation: named.id, subject: named.subject, content: content),
            .sample(conversation: other),
            Draft(.handedBack, at: .sample, by: .person("ana"), conversation: named.id),
        ])
        try ledger.enqueue([Draft(.serviceStopped, at: .sample, by: .system)])
        ledger.close()

        let again = try open(Ledger.Options())
        defer { again.close() }
        try require(again.size == 4)
        try require(again.entries(from: 0, limit: 3) == written)
        try require(again.entry(at: 3).event == .serviceStopped)
        try require(again.entries(from: 2, limit: .max).count == 2)
        try require(again.entries(from: 9, limit: 1).isEmpty)
        try requireError(LedgerError.noEntry(9)) { _ = try again.entry(at: 9) }
        guard case .decided(let decision) = written[0].event else { throw violation(#line) }
        try require(again.entry(deciding: decision.id) == written[0])
        try require(again.entry(deciding: ID(at: .sample)) == nil)
        try require(again.entries(in: named.id).map(\.position) == [0, 2])
        try require(again.content(of: written[0]) == content)
        try require(again.content(of: written[1]).isEmpty)
        let found = try await again.conversation(named: "visitor 17", at: .sample)
        try require(found.id == named.id && !found.isNew)
    }

    private func checkViews(_ open: Open) async throws {
        let ledger = try open(Ledger.Options(views: [Turns.self, Leader.self]))
        let conversations = (0..<5).map { _ in ID<Conversation>(at: .sample) }
        for turn in 0..<40 {
            let conversation = conversations[turn % 5]
            let event: Event =
                turn % 7 == 0
                ? .handedOver(HandedOver(decision: ID(at: .sample), reason: .emotion))
                : turn % 11 == 0
                    ? .handedBack : .decided(.sample(conversation: conversation, turn: turn))
            let drafts = [Draft(event, at: .sample, by: .system, conversation: conversation)]
            try await ledger.append(turn % 3 == 0 ? drafts + drafts : drafts)
        }
        var expected: [String: JSON] = [:]
        for entry in try ledger.entries(from: 0, limit: 100) {
            for key in Turns.keys(of: entry) {
                expected[key] = Turns.fold(expected[key], entry, for: key)
            }
        }
        let turns = try ledger.values(of: Turns.self)
        let leaders = try ledger.values(of: Leader.self)
        try require(turns == expected && !turns.isEmpty && !leaders.isEmpty)
        for (key, value) in turns { try require(ledger.value(of: Turns.self, for: key) == value) }
        try require(ledger.value(of: Leader.self, for: "nobody") == nil)
        try await ledger.rebuild()
        try require(ledger.values(of: Turns.self) == turns)
        try require(ledger.values(of: Leader.self) == leaders)
        for conversation in conversations {
            let key = conversation.description
            try require(ledger.value(of: Leader.self, for: key) == leaders[key])
        }
        ledger.close()
        let again = try open(Ledger.Options(views: [Turns.self, Leader.self]))
        try require(again.values(of: Turns.self) == turns)
        again.close()
    }

    private func checkNewView(_ open: Open) async throws {
        let first = try open(Ledger.Options(views: [Turns.self]))
        let conversation = ID<Conversation>(at: .sample)
        let handover = Draft(
            .handedOver(HandedOver(decision: ID(at: .sample), reason: .emotion)), at: .sample,
            by: .system, conversation: conversation)
        try await first.append([handover, .sample(conversation: conversation)])
        first.close()
        let second = try open(Ledger.Options(views: [Leader.self]))
        try require(second.value(of: Leader.self, for: conversation.description) != nil)
        try await second.append(.sample(conversation: conversation))
        second.close()
        // It was not kept while the second was open.
        let third = try open(Ledger.Options(views: [Turns.self, Leader.self]))
        try require(third.value(of: Turns.self, for: conversation.description) == 2)
        third.close()
    }

    private func checkErasure(_ open: Open) async throws {
        let ledger = try open(Ledger.Options())
        let gone = try await ledger.conversation(named: "gone", at: .sample)
        let kept = try await ledger.conversation(named: "kept", at: .sample)
        let content = [ContentField("reply", "words")]
        var entries: [Entry] = []
        for named in [gone, kept, gone] {
            entries.append(
                try await ledger.append(
                    .sample(conversation: named.id, subject: named.subject, content: content)))
        }
        let before = try await ledger.checkpoint()
        let proof = try ledger.proof(of: 0)
        let entry = try await ledger.erase(gone.subject, at: .sample, by: .person("ana"))
        try require(entry.event == .contentErased(ContentErased(subject: gone.subject)))
        try requireError(LedgerError.erased(gone.subject)) {
            _ = try ledger.content(of: entries[0])
        }
        try require(ledger.content(of: entries[1]) == content)
        do {
            try await ledger.append(.sample(subject: gone.subject, content: content))
            throw violation(#line)
        } catch LedgerError.erased {}
        try proof.verify(leaf: entries[0].leaf, signedBy: ledger.publicKey)
        let after = try await ledger.checkpoint()
        try ledger.consistencyProof(from: before.size, to: after.size)
            .verify(oldRoot: before.root, newRoot: after.root)
        let anew = try await ledger.conversation(named: "gone", at: .sample)
        try require(anew.isNew && anew.subject != gone.subject)
        ledger.close()

        let again = try open(Ledger.Options())
        defer { again.close() }
        try requireError(LedgerError.erased(gone.subject)) { _ = try again.content(of: entries[2]) }
        try require(again.content(of: entries[1]) == content)
    }

    private func checkProofs(_ open: Open) async throws {
        let ledger = try open(Ledger.Options())
        defer { ledger.close() }
        var checkpoints: [Checkpoint] = []
        var leaves: [[UInt8]] = []
        for count in [1, 2, 5, 250, 300] {
            leaves += try await ledger.append((0..<count).map { _ in .sample() }).map(\.leaf)
            checkpoints.append(try await ledger.checkpoint())
        }
        try require(checkpoints.map(\.size) == [1, 3, 8, 258, 558])
        try require(ledger.newestCheckpoint == checkpoints.last)
        let same = try await ledger.checkpoint()
        try require(same == checkpoints.last)
        for position in [0, 1, 7, 255, 256, 300, 557] {
            let proof = try LedgerProof(
                parsing: Array(ledger.proof(of: position).text.utf8), signedBy: ledger.publicKey)
            try proof.verify(leaf: leaves[position], signedBy: ledger.publicKey)
            try requireError(ProofError.wrongRoot) {
                try proof.verify(leaf: leaves[(position + 1) % 558], signedBy: ledger.publicKey)
            }
        }
        for old in checkpoints {
            for new in checkpoints where new.size >= old.size {
                try ledger.consistencyProof(from: old.size, to: new.size)
                    .verify(oldRoot: old.root, newRoot: new.root)
            }
        }
    }

    private func checkExport(_ open: Open) async throws {
        let ledger = try open(Ledger.Options())
        defer { ledger.close() }
        let named = try await ledger.conversation(named: "a", at: .sample)
        for count in [3, 255, 300] {
            try await ledger.append(
                (0..<count).map { index in
                    .sample(
                        conversation: named.id, subject: named.subject,
                        content: index % 2 == 0 ? [ContentField("reply", "\(index)")] : [])
                })
            _ = try await ledger.checkpoint()
        }
        // What is not signed yet is not exported.
        try await ledger.append(.sample())
        var verifier = ExportVerifier(
            key: ledger.publicKey, trusted: [ledger.newestCheckpoint].compactMap { $0 },
            readsEntries: true)
        try ledger.export { verifier.read($0) }
        let findings = verifier.finish()
        try require(findings.isEmpty && verifier.entries == 558)
        let report = try ledger.audit()
        try require(report.findings.isEmpty)
        try require(report.entries == 559 && report.checkpoints == 3)
        try require(report.contents == 280 && report.erased == 0)
        try await ledger.erase(named.subject, at: .sample, by: .system)
        let after = try ledger.audit()
        try require(after.findings.isEmpty && after.erased == 280 && after.contents == 0)
    }

    private func checkRefusal(_ open: Open) async throws {
        let ledger = try open(Ledger.Options())
        defer { ledger.close() }
        let large = Draft(
            .contentDisclosed(
                ContentDisclosed(entries: 1, purpose: String(repeating: "x", count: 70_000))),
            at: .sample, by: .system)
        do {
            try await ledger.append([.sample(), large, .sample()])
            throw violation(#line)
        } catch LedgerError.oversized {}
        try require(ledger.size == 0)
        try await ledger.append([])
        let entry = try await ledger.append(.sample())
        try require(entry.position == 0)
    }

    private func require(
        _ holds: @autoclosure () throws -> Bool, line: UInt = #line
    ) throws {
        guard try holds() else { throw violation(line) }
    }

    private func requireError<Failure: Error & Equatable>(
        _ expected: Failure, line: UInt = #line, _ body: () throws -> Void
    ) throws {
        do { try body() } catch let error as Failure where error == expected { return }
        throw violation(line)
    }

    private func violation(_ line: UInt) -> RuleViolation {
        RuleViolation(description: "\(rawValue): line \(line)")
    }
}

/// A rule that did not hold, and where it says so.
public struct RuleViolation: Error, CustomStringConvertible {
    public let description: String
}

/// How many decisions a conversation has.
public enum Turns: KeyedView {
    public static let name = "test.turns"

    public static func keys(of entry: Entry) -> [String] {
        guard case .decided = entry.event, let conversation = entry.conversation else { return [] }
        return [conversation.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .integer(let count)? = value else { return 1 }
        return .integer(count + 1)
    }
}

/// Who leads a conversation: nothing where it is the AI.
public enum Leader: KeyedView {
    public static let name = "test.leader"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .handedOver, .handedBack: entry.conversation.map { [$0.description] } ?? []
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        if case .handedOver = entry.event { return ["since": .integer(Int64(entry.position))] }
        return nil
    }
}
