// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a tool does and with what, as its name says.
struct ToolKind: Sendable {
    let kinds: ActionKinds
    /// The words of its name that are no verbs.
    let objects: [UInt64]
    /// Whether it only looks.
    let isReading: Bool
    /// Whether it hands over what others wrote.
    let handsOverContent: Bool

    init(_ name: String) {
        let lexicon = LineageLexicon.standard
        var kinds: ActionKinds = []
        var first: ActionKinds = []
        var objects: [UInt64] = []
        var handsOver = false
        var spaced: [UInt8] = []
        var previous: UInt8 = 0
        for byte in name.utf8 {
            // `sendMoney` is `send Money`.
            if byte &- 65 < 26, previous &- 97 < 26 { spaced.append(0x20) }
            spaced.append(byte)
            previous = byte
        }
        var reader = WordReader()
        spaced.withUnsafeBufferPointer { reader.read($0, 0..<$0.count) }
        for word in reader.words {
            let meaning = lexicon[word.meaning]
            if first.isEmpty { first = meaning.verb }
            kinds.formUnion(meaning.verb)
            if meaning.role.contains(.content) { handsOver = true }
            if word.letters > 2, !meaning.role.contains(.stop) { objects.append(word.key) }
        }
        isReading = !first.isEmpty && first.subtracting(.looking).isEmpty || first.contains(.read)
        self.kinds = isReading ? first.intersection([.read, .visit]) : kinds.subtracting(.looking)
        self.objects = objects
        handsOverContent = handsOver && isReading
    }
}
