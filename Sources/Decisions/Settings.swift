// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
public import Vocabulary

/// What detectors are told of one conversation, for each use case that is decided about in it.
struct Settings: Sendable {
    private var known: [String: Setting] = [:]

    /// How many bytes of text they are made of.
    var byteCount: Int { known.values.reduce(0) { $0 + $1.byteCount } }

    subscript(_ useCase: String) -> Setting? { known[useCase] }

    /// The setting of a proposal, with what was read of it before.
    mutating func setting(
        of useCase: String, _ circumstances: Circumstances, knowing background: Background,
        _ plan: DetectorPlan?
    ) -> Setting {
        let made = Setting(
            dialogue: circumstances.dialogue,
            evidence: (plan?.knowledge ?? []) + background.evidence,
            record: circumstances.customer?.record ?? [:],
            profile: plan?.profile ?? DetectorProfile(), now: circumstances.now)
        // Where nothing is asked of it, nothing is worth keeping.
        guard plan?.needsDialogue == true else { return made }
        let setting = known[useCase].map(made.following) ?? made
        known[useCase] = setting
        return setting
    }
}

/// The settings of conversations of late. It is memory and nothing else: what is forgotten is read again.
struct RecentSettings: Sendable {
    /// For how many bytes of text settings are kept; what came first is forgotten first. Where every detector is asked,
    /// what they make of a text takes some twenty times its bytes.
    static let limit = 8 << 20

    private var known: [ID<Conversation>: (settings: Settings, rules: Digest, bytes: Int)] = [:]
    private var order: [ID<Conversation>] = []
    private(set) var bytes = 0

    /// The settings of a conversation, where they were made under the same rules.
    func settings(of conversation: ID<Conversation>, under rules: Digest) -> Settings? {
        guard let entry = known[conversation], entry.rules == rules else { return nil }
        return entry.settings
    }

    mutating func keep(
        _ settings: Settings, of conversation: ID<Conversation>, under rules: Digest
    ) {
        let count = settings.byteCount
        guard count > 0 else { return }
        let before = known.updateValue((settings, rules, count), forKey: conversation)
        bytes += count - (before?.bytes ?? 0)
        if before == nil { order.append(conversation) }
        guard bytes > Self.limit else { return }
        // Half of it goes at once, so that it does not happen with each decision.
        var gone = 0
        while bytes > Self.limit / 2, gone < order.count {
            bytes -= known.removeValue(forKey: order[gone])?.bytes ?? 0
            gone += 1
        }
        order.removeFirst(gone)
    }
}

extension DecisionPoint {
    /// Reads ahead what detectors will ask of a conversation, while the model thinks.
    public func readAhead(_ conversation: ID<Conversation>, for useCase: String) {
        let (detectors, plan, rules) = adopted(for: useCase)
        guard let plan, plan.needsDialogue,
            let setting = dialogues.settings(of: conversation, under: rules)?[useCase]
        else { return }
        for detector in detectors.detectors
        where plan.asks(detector, of: .reply) || plan.asks(detector, of: .action) {
            detector.prepare(setting)
        }
    }
}
