// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Ledger
import Policy
import Vocabulary

extension VaultPolicy {
    /// The classes as a card wants them: what it does not name comes back nowhere.
    init(_ reaches: [String: PersonalData.TokenReach]) {
        var classes = VaultPolicy.standard
        for index in classes.indices {
            let reach = classes[index].signals.lazy.compactMap { reaches[$0] }.first
            classes[index].reach = reach?.reach ?? .never
            classes[index].isForStaff = reach?.staff ?? false
        }
        // A class that has no word of its own shares the word for all others.
        for (signal, reach) in reaches.sorted(by: { $0.key < $1.key })
        where !classes.contains(where: { $0.signals.contains(signal) }) {
            let word = signal.split(separator: ".").last.map(String.init) ?? signal
            classes.append(
                VaultClass(
                    [signal], word: word.filter(\.isLetter),
                    placeholder: PersonalDataClass.allCases.first { $0.signalName == signal }?
                        .placeholder ?? Self.other.placeholder,
                    reach: reach.reach, isForStaff: reach.staff))
        }
        self.init(classes)
    }
}

extension PersonalData.TokenReach {
    fileprivate var reach: VaultReach {
        let arguments = into.map { path in
            VaultArgument(
                tool: String(path.prefix { $0 != "." }),
                path: String(path.drop { $0 != "." }.dropFirst()))
        }
        if customer { return .customer(into: arguments) }
        return arguments.isEmpty ? .never : .arguments(arguments)
    }
}

extension DecisionPoint {
    /// The vault of a conversation of which nothing is remembered: as it was sealed last, so that the same values
    /// keep their tokens and what was issued before comes back.
    ///
    /// Where it was erased or is damaged it is empty, and grows again from what the client tells of the
    /// conversation: under the same key the same values have the same tokens.
    func vault(of conversation: ID<Conversation>, under policy: VaultPolicy) throws(LedgerError)
        -> Vault
    {
        // Losing the error is the intention: what is no JSON is no vault.
        let sealed = try sealedVault(of: conversation).flatMap { try? JSON(parsing: $0) }
        return sealed.flatMap { vault($0, of: conversation, under: policy) }
            ?? Vault(policy: policy, tagging: tagging(of: conversation))
    }

    /// The vault that was written as this; `nil` where it can't be read.
    func vault(_ json: JSON, of conversation: ID<Conversation>, under policy: VaultPolicy) -> Vault?
    {
        Vault(json, policy: policy, tagging: tagging(of: conversation))
    }

    private func tagging(of conversation: ID<Conversation>) -> Vault.Tagging {
        let key = KeyedTag(key: Array(ledger.keyedName(of: "vault \(conversation)").utf8))
        return { key.tag($0) }
    }

    /// What was sealed last; `nil` where there is nothing, or nothing that can be read any more.
    private func sealedVault(of conversation: ID<Conversation>) throws(LedgerError) -> [UInt8]? {
        // Most are new, and have no entries to look through.
        guard try ledger.value(of: ConversationView.self, for: conversation.description) != nil
        else { return nil }
        var newest: Entry?
        var position = 0
        while true {
            let entries = try ledger.entries(in: conversation, from: position, limit: Self.page)
            newest =
                entries.last { entry in
                    entry.commitments.contains { $0.field == Ruling.vaultField }
                } ?? newest
            guard entries.count == Self.page, let last = entries.last else { break }
            position = last.position + 1
        }
        guard let newest else { return nil }
        do throws(LedgerError) {
            return try ledger.content(of: newest).first { $0.name == Ruling.vaultField }?.bytes
        } catch {
            switch error {
            case .erased, .damaged: return nil
            default: throw error
            }
        }
    }

    private static let page = 1024
}

/// What became of tokens in what is proposed: names and numbers for the record.
struct TokenUse {
    var restores: [VaultRestore] = []

    /// One finding for each class and outcome, such as `vault.restored.email`.
    var findings: [Decision.Finding] {
        var counts: [String: Int] = [:]
        for restore in restores {
            let kind = restore.signal.split(separator: ".").last ?? "other"
            counts["vault.\(restore.outcome.rawValue).\(kind)", default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map {
            Decision.Finding(
                name: $0.key, score: 1, count: $0.value, detector: VaultDetector.version)
        }
    }
}

extension [Passage] {
    /// The texts with tokens in the place of what `signals` point at. What is typed in the form of a token is
    /// taken out where nothing else is, too.
    func tokenised(where signals: [Signal], _ vault: inout Vault?) -> [Passage] {
        enumerated().map { index, passage in
            guard
                let redaction = vault?.redact(
                    passage, [VaultMatch](signals, passage: index)),
                redaction.text != passage.text
            else { return passage }
            return Passage(
                passage.source, redaction.text, isNew: passage.isNew, origin: passage.origin)
        }
    }
}

extension Vault {
    /// What the customer says is a text; what comes from elsewhere may be JSON, and stays it.
    fileprivate mutating func redact(_ passage: Passage, _ matches: [VaultMatch]) -> VaultRedaction
    {
        passage.source == .customer
            ? redact(passage.text, matches, from: .customer)
            : redact(json: passage.text, matches, from: passage.source)
    }
}

extension Proposal {
    /// The texts with what tokens stand for, as far as it may go where they go.
    func restored(_ passing: [Passage], _ vault: Vault, _ tokens: inout TokenUse) -> [Passage] {
        switch content {
        case .input: return passing
        case .reply, .suggestion:
            return passing.map { passage in
                let back = vault.restore(
                    passage.text, to: kind == .reply ? .customerReply : .staff)
                tokens.restores += back.restores
                return Passage(
                    passage.source, back.text, isNew: passage.isNew, origin: passage.origin)
            }
        case .action(let call):
            let whole = ArgumentsText(call.arguments)
            // Texts of another form have no places in the arguments that values could come back into.
            guard whole.texts == call.texts else { return passing }
            let back = vault.restore(arguments: whole.replacing(passing), of: call.tool)
            let texts = ArgumentsText(back.text).texts
            guard texts.count == passing.count else { return passing }
            tokens.restores += back.restores
            return zip(passing, texts).map {
                Passage($0.source, $1, isNew: $0.isNew, origin: $0.origin)
            }
        }
    }
}
