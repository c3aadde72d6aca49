// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Where a known value stands.
public struct KnownValueMatch: Sendable, Hashable {
    /// Which of the values, counted from 0.
    public let value: Int
    /// In UTF-8 bytes of the whole text.
    public let bytes: Range<Int>
    public let score: Double

    public init(value: Int, bytes: Range<Int>, score: Double) {
        self.value = value
        self.bytes = bytes
        self.score = score
    }
}

/// Finds many known values in a text in one pass (Aho and Corasick 1975), whatever their case, marks and
/// punctuation: «Zoë O’Neill», «ZOE ONEILL»; «+1 (415) 555-0123», «4155550123».
///
/// A value is found where it stands as whole words. Between digits there may be up to three marks or spaces; between
/// letters only where the value has some. A name that is a word too («May», «Will») is found in the middle of a
/// sentence with a capital, or with the rest of the name.
public struct KnownValues: Sendable {
    public let values: [KnownValue]
    let automaton: ValueAutomaton

    public init(_ values: [KnownValue]) {
        self.values = values
        automaton = ValueAutomaton(values)
    }

    public var isEmpty: Bool { automaton.isEmpty }

    /// A scan of a text that arrives in pieces.
    public func scan() -> KnownValueScan { KnownValueScan(automaton) }

    /// All values in a text, in the order in which they end; what stands within a longer one is left out.
    public func matches(in text: String) -> [KnownValueMatch] {
        guard !isEmpty else { return [] }
        var text = text
        var scan = scan()
        var found = text.withUTF8 { scan.feed($0) }
        found += scan.finish()
        return Self.outermost(found)
    }

    /// The matches that stand within no longer one; of the same stretch, the surest.
    static func outermost(_ matches: [KnownValueMatch]) -> [KnownValueMatch] {
        guard matches.count > 1 else { return matches }
        var kept: [KnownValueMatch] = []
        // The longest comes first of those that begin at one place.
        let sorted = matches.sorted {
            ($0.bytes.lowerBound, -$0.bytes.upperBound, -$0.score, $0.value)
                < ($1.bytes.lowerBound, -$1.bytes.upperBound, -$1.score, $1.value)
        }
        var end = 0
        for match in sorted {
            if match.bytes.upperBound <= end {
                // Two owners of one value are both told.
                guard let last = kept.last, last.bytes == match.bytes, last.value != match.value
                else { continue }
            }
            kept.append(match)
            end = max(end, match.bytes.upperBound)
        }
        return kept
    }
}

extension KnownValues: SettingReading {
    /// What the verified record and the results of tools tell of the customer.
    init(_ setting: Setting) {
        self.init(KnownValue.all(in: setting.record) + KnownValue.all(in: setting.dialogue))
    }

    /// Only what tools answer tells values.
    func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool {
        !turns.contains { if case .returned = $0 { true } else { false } }
    }
}
