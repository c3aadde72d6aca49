// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Why a text is no pattern.
struct PatternError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}

/// A regular expression in the syntax of RE2, matched in time proportional to the text.
///
/// Nothing is tried and taken back: all the ways a match may go are followed at once, one code point
/// after the other. A pattern with few enough combinations of ways has them worked out beforehand.
struct Pattern: Sendable {
    private let automaton: Automaton
    private let table: StateTable?

    /// - Parameter isReused: Whether it is matched often enough to be worked out beforehand.
    init(_ source: String, isReused: Bool) throws(PatternError) {
        var parser = PatternParser(source)
        let tree = try parser.whole()
        automaton = try Automaton(tree)
        table = isReused ? StateTable(automaton) : nil
    }

    /// Whether any part of the text matches.
    func matches(_ text: String, _ meter: inout Meter) throws(EvaluationError) -> Bool {
        if let table {
            try meter.charge(bytes: text.utf8.count)
            return table.matches(text)
        }
        return try automaton.matches(text, &meter)
    }
}
