// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Makes up a proposal and its circumstances that are as a situation of the space says.
///
/// What it makes need not fit: whoever uses it asks for the verdict.
struct ExampleMaker {
    /// What the situation leaves open.
    enum Variant: CaseIterable {
        /// The arguments are known from everywhere.
        case knownEverywhere
        case saidByCustomer, returnedByTool, inRecord, fromNowhere
        /// The same call was made before.
        case repeated
        /// The call has an argument that no contract knows.
        case withAnotherArgument
        /// The customer is somebody else.
        case otherCustomer

        /// Those that may be what a clause is about.
        static func all(for clause: String) -> [Variant] {
            switch clause {
            case Clause.lineage:
                [.knownEverywhere, .saidByCustomer, .returnedByTool, .inRecord, .fromNowhere]
            case Clause.ownership: [.knownEverywhere, .otherCustomer]
            case Clause.once: [.knownEverywhere, .repeated]
            case Clause.argument: [.knownEverywhere, .withAnotherArgument]
            default: [.knownEverywhere]
            }
        }
    }

    let old: Surroundings
    let new: Surroundings
    let space: Space
    let situation: [Int: Cell]
    /// The axes that the difference is about.
    let relevant: Set<Int>
    let variant: Variant
    let workspaces: [Workspace]

    static let customerID = "C-1001"
    private static let moment = Timestamp(milliseconds: 1_795_176_000_000)

    // MARK: What is settled

    /// The cell of a path; `nil` where the situation leaves it open.
    func cell(_ path: [String]) -> Cell? {
        situation.first { axis, _ in space.axes[axis].term?.path == path }?.value
    }

    /// The settled paths under some names, the outer ones first.
    func cells(under prefix: [String]) -> [(path: [String], cell: Cell)] {
        situation.compactMap { axis, cell in
            guard let path = space.axes[axis].term?.path, path.starts(with: prefix),
                path.count > prefix.count
            else { return nil }
            return (Array(path.dropFirst(prefix.count)), cell)
        }.sorted { ($0.path.count, $0.path.joined()) < ($1.path.count, $1.path.joined()) }
    }

    /// Whether every question to an argument answers the same for a value as in a cell.
    func isSame(_ value: Value, as cell: Cell, at path: [String]) -> Bool {
        guard let axis = space.existingAxis(of: ["action", "args"] + path) else { return true }
        return space.atoms.allSatisfy { atom in
            atom.axis != axis || atom.test.answer(.value(value)) == atom.test.answer(cell)
        }
    }

    /// Lists of which a length is settled.
    var lists: [(path: [String], list: JSON)] {
        situation.compactMap { axis, cell in
            guard let path = space.axes[axis].term?.listPath, path.count > 2,
                case .value(.int(let count)) = cell, (0...1000).contains(count)
            else { return nil }
            return (path, .array((0..<count).map { .string("x-\(1001 + $0)") }))
        }.sorted { $0.path.joined() < $1.path.joined() }
    }

    /// The difference in words.
    var words: String {
        let told = situation.keys.sorted().filter(relevant.contains).compactMap { axis -> String? in
            guard let term = space.axes[axis].term, space.axes[axis].isConcrete,
                (term.side == .old ? old : new).cell(of: term.path ?? []) == nil
            else {
                if case .relation(let left, let right) = space.axes[axis].kind,
                    case .relation(let relation)? = situation[axis]
                {
                    return relation.told(left.words, right.words)
                }
                return nil
            }
            return situation[axis]?.told(of: term.words)
        }
        return (told + variantWords).joined(separator: ", ")
    }

    private var variantWords: [String] {
        switch variant {
        case .knownEverywhere: []
        case .saidByCustomer: ["its arguments said by the customer alone"]
        case .returnedByTool: ["its arguments returned by a tool alone"]
        case .inRecord: ["its arguments in the customer's record alone"]
        case .fromNowhere: ["its arguments from nowhere"]
        case .repeated: ["the same call made before"]
        case .withAnotherArgument: ["an argument that no contract knows"]
        case .otherCustomer: ["another customer than the one it is about"]
        }
    }

    // MARK: What is made up

    func situationAsked() -> (Proposal, [Signal], Circumstances) {
        let arguments = ArgumentSample(self).object
        let text = arguments.serializedText
        let content: Proposal.Content =
            switch new.kind {
            case .action: .action(ActionCall(tool: new.toolName, arguments: text))
            case .input: .input([Passage(.customer, words(of: ["text"]) ?? "Good morning.")])
            case .reply: .reply([Passage(.agent, words(of: ["text"]) ?? "Good morning.")])
            case .suggestion: .suggestion([Passage(.agent, words(of: ["text"]) ?? "Good morning.")])
            }
        var confidence: Double?
        if case .value(let value)? = cell(["proposal", "confidence"]) { confidence = value.number }
        var turn = 1
        if case .value(let value)? = cell(["proposal", "turn"]), let number = value.number {
            turn = Int(number)
        }
        let proposal = Proposal(
            useCase: new.useCase.name, agent: new.agent?.name ?? "", content: content, turn: turn,
            confidence: confidence)
        return (proposal, signals, circumstances(for: proposal, arguments))
    }

    private func words(of path: [String]) -> String? {
        if case .value(.string(let text))? = cell(path) { text } else { nil }
    }

    private var signals: [Signal] {
        cells(under: ["signals"]).compactMap { path, cell in
            guard case .value(let value) = cell, let score = value.number else { return nil }
            return Signal(path.joined(separator: "."), score: score, detector: "example/1")
        }
    }

    var customerID: String { words(of: ["customer", "id"]) ?? Self.customerID }

    var now: Timestamp {
        switch (cell(["now"]), cell(["today"])) {
        case (.value(.timestamp(let moment))?, _):
            Timestamp(
                milliseconds: moment.seconds * 1000 + Int64(moment.nanoseconds / 1_000_000))
        case (_, .value(.string(let day))?):
            Timestamp(String(day.prefix(10)) + "T12:00:00.000Z") ?? Self.moment
        default: Self.moment
        }
    }

    private func circumstances(for proposal: Proposal, _ arguments: JSON) -> Circumstances {
        let dialogue = DialogueSample(self, arguments)
        var circumstances = Circumstances(
            conversation: "example", dialogue: dialogue.dialogue,
            history: CallHistory(dialogue.dialogue, seen: dialogue.seen),
            customer: customer(arguments),
            now: now)
        for (code, count) in counts(of: "refusals") {
            guard let code = ReasonCode(rawValue: code) else { continue }
            circumstances.refusals[code] = Int(count)
        }
        for (limit, used) in counts(of: "used") {
            for claim in workspaces.flatMap({ $0.claims(on: proposal, in: circumstances) })
            where claim.limit.hasSuffix("." + limit) && !claim.account.isEmpty {
                circumstances.used[claim.account] = used
            }
        }
        return circumstances
    }

    /// What is counted under a name, and how much it is.
    func counts(of name: String) -> [(String, Double)] {
        cells(under: [name]).compactMap { path, cell in
            guard case .value(let value) = cell, let number = value.number, number >= 0 else {
                return nil
            }
            return (path.joined(separator: "."), number)
        }
    }

    /// Lists that are asked about one by one: where nothing else is said of them, they are empty.
    var emptyLists: [[String]] {
        var lists: Set<[String]> = []
        for axis in space.axes {
            guard case .opaque(let words) = axis.kind else { continue }
            // Losing the error is the intention: what is no expression names no list.
            (try? Expression(parsing: words))?.visit { part in
                guard case .comprehension(let loop) = part.kind, let path = loop.operand.path,
                    path.count > 2
                else { return }
                lists.insert(path)
            }
        }
        return lists.sorted { $0.joined() < $1.joined() }
    }

    private func customer(_ arguments: JSON) -> Customer? {
        if cell(["customer", "verified"]) == .value(false) || cell(["customer", "id"]) == .absent {
            return nil
        }
        var record = SampleTree(cells(under: ["customer", "record"])).json
        if [.knownEverywhere, .inRecord].contains(variant), case .object(let members) = record {
            record = .object(members + [.init("example", arguments)])
        }
        return Customer(
            id: variant == .otherCustomer ? customerID + "-other" : customerID, record: record)
    }
}

extension Relation {
    fileprivate func told(_ left: String, _ right: String) -> String {
        let sign =
            switch self {
            case .less: "less than"
            case .equal, .same: "the same as"
            case .greater: "more than"
            case .neither, .different: "other than"
            }
        return "`\(left)` \(sign) `\(right)`"
    }
}

extension JSON {
    /// As it is sent.
    var serializedText: String { String(decoding: serialized, as: UTF8.self) }
}
