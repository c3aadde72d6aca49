// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Which longer words a text has, and how often: what a sentence that does not belong there has none of.
struct Topics {
    private var keys: [UInt32]
    private var counts: [UInt32]
    private let mask: Int

    init(_ words: [InstructionText.Word]) {
        var size = 64
        while size < words.count * 2 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        counts = Array(repeating: 0, count: size)
        for word in words where Self.isTopical(word) {
            let slot = slot(of: word.hash)
            keys[slot] = word.hash
            counts[slot] += 1
        }
    }

    /// The share of a sentence's longer words that the text has outside of it too; `nil` where it has none.
    func shareElsewhere(of sentence: ArraySlice<InstructionText.Word>) -> Float? {
        var topical = 0
        var shared = 0
        for index in sentence.indices where Self.isTopical(sentence[index]) {
            let hash = sentence[index].hash
            if sentence[..<index].contains(where: { $0.hash == hash }) { continue }
            topical += 1
            let own = sentence[index...].count { $0.hash == hash }
            if counts[slot(of: hash)] > own { shared += 1 }
        }
        return topical == 0 ? nil : Float(shared) / Float(topical)
    }

    private func slot(of hash: UInt32) -> Int {
        var slot = Int(hash) & mask
        while counts[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private static func isTopical(_ word: InstructionText.Word) -> Bool {
        word.marks.contains(.isLong) && word.classes & InstructionLexicon.filler == 0
    }
}
