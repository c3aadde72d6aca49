// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

/// What a proposal is made in: what was said and done before it, and what else is known.
///
/// What detectors read of it is kept with it. Proposals in one setting, and the clauses of one reply, have it read
/// once; where a conversation goes on, only its new turns are read.
public final class Setting: Sendable {
    /// What was said and done before the proposal.
    public let dialogue: Dialogue
    /// Texts that count as known beside the dialogue: retrieved passages, articles, approved wordings.
    public let evidence: [String]
    /// What the verified record says of the customer, by field.
    public let record: JSON
    /// What the use case tells detectors.
    public let profile: DetectorProfile
    /// When it is asked; `nil` where no day is known.
    public let now: Timestamp?

    private let readings = Mutex<[ObjectIdentifier: any SettingReading]>([:])

    public init(
        dialogue: Dialogue = Dialogue(), evidence: [String] = [], record: JSON = [:],
        profile: DetectorProfile = DetectorProfile(), now: Timestamp? = nil
    ) {
        self.dialogue = dialogue
        self.evidence = evidence
        self.record = record
        self.profile = profile
        self.now = now
    }

    /// What one detector makes of the setting: made when it is first asked for.
    func reading<Reading: SettingReading>(_: Reading.Type = Reading.self) -> Reading {
        let key = ObjectIdentifier(Reading.self)
        if let known = readings.withLock({ $0[key] }) as? Reading { return known }
        // Outside the lock: who asks for something else does not wait. Two who ask at once read the same.
        let made = Reading(self)
        readings.withLock { $0[key] = made }
        return made
    }

    /// Reads ahead what a detector will ask for.
    func prepare(_ readings: [any SettingReading.Type]) {
        for type in readings { _ = reading(type) }
    }

    /// How many bytes of text it is made of.
    public var byteCount: Int {
        dialogue.turns.reduce(evidence.reduce(0) { $0 + $1.utf8.count }) { count, turn in
            switch turn {
            case .said(_, let text): count + text.utf8.count
            case .called(let use): count + use.arguments.utf8.count
            case .returned(let result): count + result.text.utf8.count
            }
        }
    }
}

extension Setting {
    /// This setting, knowing what was read of an earlier one of the same conversation: itself where nothing was
    /// added to it.
    ///
    /// The two must be of one profile. Readings that can grow take up the new turns; others are made anew when
    /// they are asked for.
    public func following(_ earlier: Setting) -> Setting {
        guard earlier.now?.day == now?.day, earlier.record == record,
            earlier.evidence.count == evidence.count,
            zip(earlier.evidence, evidence).allSatisfy({ $0.hasBytes(of: $1) }),
            earlier.dialogue.turns.count <= dialogue.turns.count,
            zip(earlier.dialogue.turns, dialogue.turns).allSatisfy({ $0.hasBytes(of: $1) })
        else { return self }
        let new = dialogue.turns[earlier.dialogue.turns.count...]
        guard !new.isEmpty else { return earlier }
        for (key, reading) in earlier.readings.withLock({ $0 }) {
            var reading = reading
            guard reading.grow(by: new) else { continue }
            readings.withLock { $0[key] = reading }
        }
        return self
    }
}

/// What a detector makes of a setting before it judges anything in it: an index, a list, an automaton.
protocol SettingReading: Sendable {
    /// Reads everything.
    init(_ setting: Setting)

    /// Takes up more turns.
    ///
    /// - Returns: `false` where everything must be read anew.
    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool
}

extension SettingReading {
    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool { false }
}

extension Timestamp {
    /// Days since 1970-01-01, in UTC.
    fileprivate var day: Int64 {
        milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000
    }
}

extension String {
    /// Whether both are the same bytes: faster than equality of texts demands, and more exact.
    fileprivate func hasBytes(of other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}

extension Dialogue.Turn {
    fileprivate func hasBytes(of other: Dialogue.Turn) -> Bool {
        switch (self, other) {
        case (.said(let party, let text), .said(let otherParty, let otherText)):
            party == otherParty && text.hasBytes(of: otherText)
        case (.called(let use), .called(let otherUse)):
            use.id.hasBytes(of: otherUse.id) && use.tool.hasBytes(of: otherUse.tool)
                && use.arguments.hasBytes(of: otherUse.arguments)
        case (.returned(let result), .returned(let otherResult)):
            result.id.hasBytes(of: otherResult.id) && result.text.hasBytes(of: otherResult.text)
        default: false
        }
    }
}
