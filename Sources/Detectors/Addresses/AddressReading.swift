// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Whether an anchor of an address stands at a word, and how far the address goes from there.
struct AddressReading {
    let words: [PersonText.Word]
    let bytes: UnsafeBufferPointer<UInt8>
    let tail: PersonText.Gap

    init(_ text: PersonText, _ bytes: UnsafeBufferPointer<UInt8>) {
        words = text.words
        tail = text.tail
        self.bytes = bytes
    }

    /// An anchor that has its last word, or its only one, at `index`.
    func anchor(at index: Int) -> StreetAddress? {
        let word = words[index]
        if word.shape == .digits || word.shape == .code { return postcode(at: index) }
        let marks = word.marks
        if !marks.isDisjoint(with: [.box, .military]) { return box(at: index) }
        if marks.contains(.streetStart), let found = streetAfter(index) { return found }
        if !marks.isDisjoint(with: [.streetEnd, .streetEndWeak]), let found = streetBefore(index) {
            return found
        }
        if word.count > 5, StreetEndings.shared.matches(word), let found = compound(index) {
            return found
        }
        if marks.contains(.unit), let end = unit(at: index), isStrongUnit(word) {
            return StreetAddress(words: index..<end, score: 0.55)
        }
        if word.shape.isNameLike, index > 0 {
            if let found = numbered(index) { return found }
            if let found = placed(index) { return found }
        }
        if word.shape == .upper, let found = postcode(at: index) { return found }
        return nil
    }

    /// Whether a word goes on with what stands before it in one address.
    func belongs(_ index: Int) -> Bool {
        let gap = words[index].gap
        return gap.isSubset(of: [.space, .comma, .line, .other, .hyphen, .slash])
    }

    // MARK: What words may be

    /// Whether a word may be a town's name.
    func isTown(_ word: PersonText.Word) -> Bool {
        // «New York»: the first word is one by itself.
        if word.letters == Self.new, word.shape == .capital { return true }
        return
            (word.shape.isNameLike || word.shape == .upper || word.shape == .initial)
            && word.marks.isDisjoint(with: [
                .common, .pronoun, .greeting, .month, .calendar, .title, .nameCue, .saying,
            ])
    }

    /// Where a flat's number ends: «Apt. 5», «Suite 201», «Flat 3B».
    func unit(at index: Int) -> Int? {
        let next = index + 1
        guard next < words.count,
            words[next].gap.isSubset(of: [.space, .stop, .sign, .other, .colon])
        else { return nil }
        // «Apt. B», not «the flat I want».
        guard
            isNumber(words[next])
                || words[next].shape == .initial && isStrongUnit(words[index])
                    && words[next].marks.isDisjoint(with: .pronoun)
        else { return nil }
        return next + 1
    }

    func isStrongUnit(_ word: PersonText.Word) -> Bool {
        Self.strongUnits.contains(word.letters)
    }

    private static let new = PersonLexicon.letters(of: "new")

    private static let strongUnits = Set(
        [
            "apt", "apartment", "suite", "ste", "flat", "appt", "appartement", "wohnung", "apto",
            "mieszkanie",
        ].map {
            PersonLexicon.letters(of: $0)
        })

    func isNumber(_ word: PersonText.Word) -> Bool {
        switch word.shape {
        case .digits: word.count <= 6
        // «12a», «5th»
        case .code: word.count <= 6 && bytes[Int(word.start)].isDigit
        default: false
        }
    }

    /// Whether an address is spoken of shortly before a word.
    func isSpokenOf(_ index: Int) -> Bool {
        for place in stride(from: index - 1, through: max(0, index - 8), by: -1)
        where words[place].marks.contains(.address) {
            return true
        }
        return false
    }
}
