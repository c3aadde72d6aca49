// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

extension Cell {
    /// What it says of something, in words; `nil` for what says nothing to people.
    func told(of words: String) -> String? {
        switch self {
        case .unknown: "`\(words)` not known"
        case .absent: "no `\(words)`"
        case .value(.map), .value(.list): nil
        case .value(let value): "`\(words)` \(value.shown)"
        case .relation, .answer: nil
        }
    }
}

extension Value {
    /// As its author would write it.
    var shown: String {
        switch self {
        case .string(let text): "`\"\(text)\"`"
        case .double(let number): number.isNaN ? "no number" : number.short
        case .timestamp(let moment): moment.description
        case .duration(let span): span.description
        case .null: "null"
        case .map: "{…}"
        case .list: "[…]"
        default: written
        }
    }
}
