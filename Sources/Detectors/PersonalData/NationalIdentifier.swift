// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The numbers by which states know people: what each looks like and how it checks itself.
enum NationalIdentifier {
    struct Form: Sendable {
        /// The country and the number, such as `de-tax`: the name of the form in a finding.
        let name: String
        /// Words that lead to it, for ``LeadLexicon``.
        let words: String
        let shape: Shape
        /// How many digits, or letters and digits, it has.
        let count: Int

        /// The two letters of its country.
        var country: Substring { name.prefix(2) }

        init(
            _ name: String, digits: Int, _ layouts: [String], words: String,
            check: @escaping @Sendable (Digits) -> Bool
        ) {
            self.name = name
            self.words = words
            count = digits
            shape = .digits(layouts.map(NumberLayout.init), check)
        }

        init(
            _ name: String, code: StaticString, stands: Bool = true, words: String,
            check: @escaping @Sendable (borrowing CodeToken) -> Bool
        ) {
            self.name = name
            self.words = words
            count = code.utf8CodeUnitCount
            shape = .code(code, stands: stands, check)
        }
    }

    enum Shape: Sendable {
        /// Digits, the groups that they are written in, and the check.
        case digits([NumberLayout], @Sendable (Digits) -> Bool)
        /// Letters and digits: `A` is a letter, `9` a digit, `X` either. Whether it needs no words.
        case code(StaticString, stands: Bool, @Sendable (borrowing CodeToken) -> Bool)
    }

    /// All forms; where one number could be two, the more telling comes first.
    static let all: [Form] = digitForms + codeForms

    /// The places of the forms with so many digits, for 0 to 20.
    static let digitFormsByCount: [[Int]] = byCount {
        if case .digits = $0.shape { true } else { false }
    }
    /// The same for letters and digits.
    static let codeFormsByCount: [[Int]] = byCount {
        if case .code = $0.shape { true } else { false }
    }

    private static func byCount(_ isWanted: (Form) -> Bool) -> [[Int]] {
        (0...20).map { count in all.indices.filter { all[$0].count == count && isWanted(all[$0]) } }
    }

    /// Every country that has a form, by its two letters in lower case.
    static let countries: Set<String> = Set(all.map { String($0.country) })

    /// The names of the forms; a number that is written in several ways has one.
    static let names: [String] = all.reduce(into: []) {
        if !$0.contains($1.name) { $0.append($1.name) }
    }

    /// A bit for each form by its name. INVARIANT: there are at most 64 names.
    static let bits: [UInt64] = all.map { form in
        1 << UInt64(names.firstIndex(of: form.name) ?? 64)
    }

    /// A bit for each form of these countries.
    static func forms(of countries: Set<String>) -> UInt64 {
        all.indices.reduce(0) { countries.contains(String(all[$1].country)) ? $0 | bits[$1] : $0 }
    }
}

/// The groups in which a number is written: `3.3.3-2`. A `~` is any of space, hyphen and full stop; an
/// exclamation mark says that the groups tell the number without words before it.
struct NumberLayout: Sendable {
    private(set) var groups: [Int] = []
    private var gaps: [NumberChain.Gap] = []
    let stands: Bool

    init(_ text: String) {
        stands = text.hasPrefix("!")
        var size = 0
        for byte in text.utf8 {
            if byte.isDigit {
                size = size * 10 + Int(byte - 0x30)
            } else if byte != UInt8(ascii: "!") {
                groups.append(size)
                size = 0
                gaps.append(NumberChain.Gap(byte) ?? [.space, .hyphen, .dot])
            }
        }
        groups.append(size)
    }

    func fits(_ chain: borrowing NumberChain) -> Bool {
        guard chain.groupCount >= groups.count else { return false }
        for index in groups.indices {
            guard chain.count(index) == groups[index] else { return false }
            if index > 0, !chain.groups[index].gapBefore.isSubset(of: gaps[index - 1]) {
                return false
            }
        }
        return true
    }
}

// MARK: Reading

extension NationalIdentifier {
    /// A finding: which form, and how many groups it takes.
    struct Finding {
        let form: Int
        let groups: Int
    }

    /// What a chain of digits is, if it is one of the wanted forms.
    static func find(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings, _ lead: Lead,
        wanted: UInt64
    ) -> Finding? {
        guard chain.digitCount >= 7, surroundings.allowsGroupedNumber || !lead.adjacent.isEmpty,
            !surroundings.isFraction
        else { return nil }
        var digits = 0
        for groups in 1...max(chain.groupCount, 1) {
            guard groups <= chain.groupCount else { break }
            digits += chain.count(groups - 1)
            guard digits >= 7 else { continue }
            guard digits <= 18 else { break }
            let isWhole = groups == chain.groupCount && !chain.continues
            guard ends(chain, after: groups) else { continue }
            // A form that its own words lead to comes before one that any word would do for.
            for isNamed in [true, false] {
                for index in digitFormsByCount[digits] where wanted & bits[index] != 0 {
                    guard case .digits(let layouts, let check) = all[index].shape,
                        isNamed == (lead.nearForms & bits[index] != 0)
                    else { continue }
                    let isLed = isNamed || lead.adjacent.contains(.national)
                    let fits: Bool
                    if groups == 1 {
                        fits = isLed || digits == 18
                    } else {
                        let layout = layouts.first { $0.groups.count == groups && $0.fits(chain) }
                        fits =
                            layout.map {
                                isLed
                                    || $0.stands && isWhole && !surroundings.followsNumber
                                        && surroundings.allowsGroupedNumber && !lead.namesThing
                            } ?? false
                    }
                    if fits, check(Digits(chain, count: digits)) {
                        return Finding(form: index, groups: groups)
                    }
                }
            }
        }
        return nil
    }

    private static func ends(_ chain: borrowing NumberChain, after count: Int) -> Bool {
        if let gap = chain.gap(after: count) {
            return gap.isSubset(of: [.space, .opening, .closing])
        }
        switch chain.following {
        case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            return false
        default: return !chain.following.isLetter
        }
    }

    /// What letters and digits are, if they are one of the wanted forms.
    static func find(_ token: borrowing CodeToken, _ lead: Lead, wanted: UInt64) -> Finding? {
        var count = 0
        for groups in 1...max(token.groupCount, 1) {
            guard groups <= token.groupCount else { break }
            count += token.count(ofGroup: groups - 1)
            guard count >= 7 else { continue }
            guard count <= 20 else { break }
            for index in codeFormsByCount[count] where wanted & bits[index] != 0 {
                guard case .code(let shape, let stands, let check) = all[index].shape else {
                    continue
                }
                let isLed = lead.nearForms & bits[index] != 0 || lead.adjacent.contains(.national)
                guard isLed || stands && !lead.namesThing && token.isWritten(within: groups),
                    token.fits(shape), check(token)
                else { continue }
                return Finding(form: index, groups: groups)
            }
        }
        return nil
    }
}
