// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A wording in which a promise may be made, with places for what changes.
struct CommitmentTemplate: Sendable {
    /// Words by their hash; `nil` for a place.
    private let parts: [UInt64?]

    /// The most words that may stand in a place.
    static let placeLimit = 6
    /// A greeting or a «good news» may stand before it, an «is that all right» behind.
    static let marginLimit = 4

    init(_ wording: String) {
        var parts: [UInt64?] = []
        for (index, piece) in wording.split(separator: "{", omittingEmptySubsequences: false)
            .enumerated()
        {
            var rest = piece
            if index > 0, let close = piece.firstIndex(of: "}") {
                parts.append(nil)
                rest = piece[piece.index(after: close)...]
            }
            parts += ClaimWords(String(rest)).words.map { $0.hash }
        }
        self.parts = parts
    }

    /// Whether a sentence is this wording.
    func fits(_ words: [ClaimWords.Word]) -> Bool {
        guard parts.contains(where: { $0 != nil }) else { return false }
        // All that can be reached so far, part by part: no going back, whatever the template.
        var reached = Set(0...min(Self.marginLimit, words.count))
        for part in parts {
            var next: Set<Int> = []
            for place in reached {
                if let part {
                    if place < words.count, words[place].hash == part { next.insert(place + 1) }
                } else {
                    for length in 1...Self.placeLimit where place + length <= words.count {
                        next.insert(place + length)
                    }
                }
            }
            if next.isEmpty { return false }
            reached = next
        }
        return reached.contains { words.count - $0 <= Self.marginLimit }
    }
}
