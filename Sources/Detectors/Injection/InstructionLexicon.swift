// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What words do in an instruction: the classes of a word, found by its hash.
struct InstructionLexicon: Sendable {
    /// A set of classes, one bit for each.
    typealias Classes = UInt64

    static let standard = InstructionLexicon(words: words, fillers: fillers)
    static let none = InstructionLexicon(words: "", fillers: "")
    /// The class of words that say nothing of what a text is about.
    static let filler: Classes = 1 << 63

    /// The names of the classes, in the order of their bits.
    let names: [String]
    /// The hashes of the features that tell of a class, of a class that begins a sentence, and of two classes
    /// that stand close together, at `first * 64 + second`.
    let present: [UInt32]
    let beginning: [UInt32]
    let pairs: [UInt32]

    private let table: Table
    private let mask: Int

    // @unchecked because the entries are written once, before anyone reads them, and live as long as the program.
    private struct Table: @unchecked Sendable {
        let entries: UnsafeMutablePointer<(key: UInt32, classes: Classes)>
    }

    init(words: String, fillers: String) {
        var names: [String] = []
        var entries: [UInt32: Classes] = [:]
        for line in words.split(separator: "\n") {
            var rest = line[...]
            if let colon = line.firstIndex(of: ":") {
                names.append(String(line[..<colon]))
                rest = line[line.index(after: colon)...]
            }
            for word in rest.split(separator: " ") {
                entries[InstructionText.hash(of: String(word)), default: 0] |=
                    1 << UInt64(names.count - 1)
            }
        }
        for word in fillers.split(whereSeparator: \.isWhitespace) {
            entries[InstructionText.hash(of: String(word)), default: 0] |= Self.filler
        }
        precondition(names.count < 63, "a class is a bit")
        self.names = names
        present = names.map { TextFeatures.hash(named: "c:\($0)") }
        beginning = names.map { TextFeatures.hash(named: "s:\($0)") }
        var pairs = [UInt32](repeating: 0, count: 64 * 64)
        for (one, first) in names.enumerated() {
            for (two, second) in names.enumerated() {
                pairs[one * 64 + two] = TextFeatures.hash(named: "p:\(first)>\(second)")
            }
        }
        self.pairs = pairs
        var size = 256
        while size < entries.count * 4 { size *= 2 }
        mask = size - 1
        // INVARIANT: at least three places in four are free, so every search ends.
        let table = UnsafeMutablePointer<(key: UInt32, classes: Classes)>.allocate(capacity: size)
        table.initialize(repeating: (0, 0), count: size)
        for (key, classes) in entries {
            var slot = Int(key) & mask
            while table[slot].classes != 0 { slot = (slot + 1) & mask }
            table[slot] = (key, classes)
        }
        self.table = Table(entries: table)
    }

    /// The classes of a word.
    @inline(__always)
    func classes(of hash: UInt32) -> Classes {
        var slot = Int(hash) & mask
        while table.entries[slot].classes != 0 {
            if table.entries[slot].key == hash { return table.entries[slot].classes }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The classes of these names. A name that is not one is a mistake in the program.
    func classes(named wanted: [String]) -> Classes {
        wanted.reduce(0) { $0 | 1 << UInt64(names.firstIndex(of: $1)!) }
    }
}
