// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A sentence read as a rule: what it is about, whom it holds for, its figures, and how firm it is.
struct RuleStatement: Sendable {
    private(set) var roles: AmbiguityBook.Roles = []
    private(set) var topics: RuleTopics = []
    /// Which cases it is limited to: sale items, express delivery.
    private(set) var qualifiers: Set<UInt64> = []
    /// The stems of what else it speaks of.
    private(set) var rest: Set<UInt64> = []
    /// Its figures that have a unit.
    let figures: [RuleFigure]
    /// Where the words stand that make it no firm rule, in bytes.
    private(set) var softness: [Range<Int>] = []
    let bytes: Range<Int>

    init(_ words: ArraySlice<ClaimWords.Word>, book: AmbiguityBook = .all) {
        figures = ClaimFigure.all(in: words).compactMap(RuleFigure.init)
        bytes = words.isEmpty ? 0..<0 : Int(words.first?.start ?? 0)..<Int(words.last?.end ?? 0)
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            guard let (sense, length) = book.sense(of: words, at: index) else {
                if word.number == nil, word.end - word.start >= 4, ClaimTerm.of(word.hash) == nil {
                    rest.insert(word.stem)
                }
                index += 1
                continue
            }
            roles.formUnion(sense.roles)
            topics.formUnion(sense.topics)
            if sense.roles.contains(.qualifier) { qualifiers.insert(word.stem) }
            if !sense.roles.isDisjoint(with: [.discretion, .soft, .hedge]) {
                softness.append(Int(word.start)..<Int(words[index + length - 1].end))
            }
            index += length
        }
    }

    var forbids: Bool { !roles.isDisjoint(with: [.forbid, .not]) }
    var permits: Bool { roles.contains(.permit) && !forbids }
    /// Whether it says what holds, and not only what somebody did or did not do.
    var isRule: Bool {
        !figures.isEmpty
            || !roles.isDisjoint(with: [
                .permit, .forbid, .will, .rule, .discretion, .soft, .hedge,
            ])
    }

    /// Whether two are about the very same: the same things, for the same cases, in words that meet or that
    /// one of them does without.
    func isAboutSame(as other: RuleStatement) -> Bool {
        guard !topics.isEmpty, topics == other.topics, qualifiers == other.qualifiers else {
            return false
        }
        let shared = rest.intersection(other.rest).count
        if shared > 0 { return shared * 3 >= min(rest.count, other.rest.count) }
        return min(rest.count, other.rest.count) == 0 && max(rest.count, other.rest.count) <= 3
    }

    /// Whether a reply may rest on it.
    func bears(_ reply: RuleStatement) -> Bool {
        guard !topics.isDisjoint(with: reply.topics), qualifiers.isSubset(of: reply.qualifiers)
        else { return false }
        return topics == reply.topics || reply.topics.isSubset(of: topics)
            || !rest.isDisjoint(with: reply.rest)
            || figures.contains { reply.figures.contains($0) }
    }
}

/// A figure of a rule: times as hours, so that two weeks are fourteen days.
struct RuleFigure: Hashable, Sendable {
    enum Kind: Hashable { case time, percent, money }

    let kind: Kind
    let value: Int

    init?(_ figure: ClaimFigure) {
        let hours: Int
        switch figure.unit {
        case .hour: hours = 1
        case .day: hours = 24
        case .week: hours = 24 * 7
        case .month: hours = 24 * 30
        case .year: hours = 24 * 360
        case .percent, .money:
            (kind, value) = (figure.unit == .money ? .money : .percent, figure.value)
            return
        case .none, .minute, .date, .weekday, .spokenDay: return nil
        }
        let (product, isTooLarge) = figure.value.multipliedReportingOverflow(by: hours)
        guard !isTooLarge else { return nil }
        (kind, value) = (.time, product)
    }
}
