// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads the promises out of a sentence.
struct CommitmentReading {
    private let sentence: ClaimSentence
    private let hasDone: Bool
    private var found: [Commitment] = []

    static func commitments(in sentence: ClaimSentence, claims: [ActionClaim]) -> [Commitment] {
        let triggers: ClaimRoles = [
            .entitled, .free, .guarantee, .legal, .waive, .exception, .compensate, .receive, .bind,
            .timeUnit, .day, .month, .offer, .money,
        ]
        guard sentence.items.contains(where: { $0.has(triggers) }) else { return [] }
        var reading = CommitmentReading(
            sentence: sentence, hasDone: claims.contains { $0.form != .looked })
        reading.read()
        return reading.found
    }

    private init(sentence: ClaimSentence, hasDone: Bool) {
        self.sentence = sentence
        self.hasDone = hasDone
    }

    private var items: [ClaimSentence.Item] { sentence.items }

    private mutating func read() {
        // An offer asks for the customer's yes first.
        if items.contains(where: { $0.has(.onConsent) }) { return }
        var segments = sentence.segments
        if sentence.isQuestion { segments.removeLast() }
        for segment in segments {
            read(segment, whole: segments[0].lowerBound..<segment.upperBound)
        }
    }

    private mutating func read(_ segment: Range<Int>, whole: Range<Int>) {
        func any(_ role: ClaimRoles, in range: Range<Int>? = nil) -> Bool {
            (range ?? segment).contains { items[$0].has(role) }
        }
        func first(_ role: ClaimRoles) -> Int? { segment.first { items[$0].has(role) } }
        if any(.report) { return }
        let isPossible = any(.possible)
        let isDenied = any(.not)
        let isFuture = any(.will) || any(.will, in: whole)
        let figures = Self.figures(of: segment, sentence)
        let isMoney = figures.contains { $0.unit == .money || $0.unit == .percent } || any(.money)
        let isRefund = segment.contains {
            !items[$0].sense.objects.isDisjoint(with: .giving)
                || items[$0].sense.families.contains(.refund)
                    && items[$0].has([.participle, .infinitive])
        }

        if let place = first(.legal), !any(.possible) || items[place].has(.entitled) {
            let isRefused = any(.me) && isDenied && any([.infinitive, .possible])
            if !isRefused { add(.legal, 0.85, segment) }
        }
        if let place = first(.entitled), !isPossible, !isDenied, !isConditional(place, segment),
            !any(.ago)
        {
            add(.entitlement, 0.85, segment)
        }
        if let place = first(.free), !isPossible, !isNegated(place, segment),
            !isConditional(place, segment), !hasDone || any(.will)
        {
            add(.free, 0.8, segment)
        }
        if let place = first(.guarantee), !isPossible,
            !isNegated(place, whole.lowerBound..<segment.upperBound)
        {
            // «definitely» alone promises nothing.
            let isStrong = !items[place].has(.adverb)
            let isPromise =
                isStrong
                ? isBinding(place)
                : isFuture && any([.receive, .happen, .money, .bind, .timeUnit, .day])
            if isPromise { add(.guarantee, 0.85, segment) }
        }
        if let place = first(.waive), !isPossible, !hasDone || items[place].words.count > 2,
            !isConditional(place, segment),
            items[place].has(.noun) || any([.will, .offer, .exception, .progressive, .modal, .me])
                || items[place].words.count > 1,
            !isNegated(place, segment)
        {
            add(.waiver, 0.85, segment)
        }
        if let place = first(.exception), !isPossible, !isNegated(place, segment), !hasDone {
            add(.exception, 0.8, segment)
        }
        if let place = first(.compensate), !isPossible, !isNegated(place, segment), !hasDone,
            any([.will, .offer, .receive]), !isConditional(place, segment)
        {
            add(.compensation, 0.85, segment)
        }
        if any(.offer), !isDenied, !isPossible,
            isMoney
                || segment.contains(where: {
                    !items[$0].sense.families.isDisjoint(with: [.apply, .refund])
                })
        {
            add(.compensation, 0.7, segment)
        }
        readOutcome(segment, isMoney: isMoney, isRefund: isRefund)
        readDate(segment, figures)
    }

    /// «I guarantee», not «the guarantee».
    private func isBinding(_ place: Int) -> Bool {
        sentence.language != .english || place == 0
            || !items[place - 1].has([.definite, .preposition, .not]) || items[place - 1].has(.me)
    }

    /// «You will get 40 euros back», «we'll refund you».
    private mutating func readOutcome(_ segment: Range<Int>, isMoney: Bool, isRefund: Bool) {
        for place in segment {
            let item = items[place]
            guard item.has([.receive, .bind]) || isRefund && item.has([.participle, .infinitive])
            else { continue }
            let governor = governor(of: place, segment)
            guard governor.roles.isDisjoint(with: [.not, .possible, .condition]) else { continue }
            let isFuture =
                governor.roles.contains(.will) || item.has(.will)
                // «I'll arrange for you to be reimbursed», «we'll come and replace it».
                || (item.has(.bind) && segment.contains { $0 < place && items[$0].has(.will) }
                    && (governor.roles.contains(.to) && item.has(.receive)
                        || place > 0
                            && items[place - 1].has(.and)))
            if item.has(.bind), isFuture || governor.roles.contains(.progressive) {
                return add(.refund, 0.85, segment)
            }
            let isYours =
                governor.roles.contains(.you) && governor.roles.isDisjoint(with: [.modal, .to])
            guard item.has(.receive), isFuture || isYours, isMoney || isRefund else {
                if isFuture, isRefund, item.has([.infinitive]),
                    item.sense.families.contains(.refund) || item.sense.families.contains(.any)
                {
                    return add(.refund, 0.85, segment)
                }
                continue
            }
            return add(.refund, 0.85, segment)
        }
    }

    /// «within 3–5 business days», «by Friday», with something that is to happen.
    private mutating func readDate(_ segment: Range<Int>, _ figures: [ClaimFigure]) {
        func any(_ role: ClaimRoles) -> Bool { segment.contains { items[$0].has(role) } }
        let timed: [ClaimFigure.Unit] = [
            .minute, .hour, .day, .week, .month, .year, .date, .weekday, .spokenDay,
        ]
        let isEnd = any(.deadline) && any(.timeUnit) && any(.will)
        let isDay = isEnd || any(.day) || figures.contains { [.date, .weekday].contains($0.unit) }
        let isSpan =
            figures.contains { timed.contains($0.unit) }
            && any([.deadline, .happen, .will, .receive, .have])
        guard isDay || isSpan, !any([.ago, .not, .possible]),
            !items[..<segment.upperBound].contains(where: { $0.has(.duty) })
        else { return }
        let isPast = any([.was, .been, .have]) && !any([.will, .happen])
        // «You have 60 days to return it.»
        if isSpan, any(.you), any(.have), any(.to), !any(.participle) {
            return add(.date, 0.75, segment)
        }
        let isMoney = any(.deadline) && any(.money)
        guard any([.will, .happen, .receive]) || isMoney || isSpan && any(.deadline) && !isPast
        else { return }
        if hasDone, !any(.will), !(isSpan && any(.deadline)) { return }
        if any(.modal), !any(.will), !any([.deadline, .happen]) { return }
        if segment.contains(where: { items[$0].has(.condition) }), !any(.will) { return }
        if !any(.will), !any(.happen), !isMoney, any(.have) { return }
        add(.date, any(.usual) ? 0.55 : 0.8, segment)
    }

    private func governor(of index: Int, _ segment: Range<Int>) -> (roles: ClaimRoles, count: Int) {
        var roles: ClaimRoles = []
        var count = 0
        if sentence.language.hasVerbBracket {
            for place in segment where place != index {
                roles.formUnion(
                    items[place].sense.roles.intersection([
                        .will, .not, .you, .me, .possible, .modal,
                    ]))
            }
            if roles.contains(.will) { roles.remove(.modal) }
            return (roles, segment.count)
        }
        var place = index - 1
        let verbal: ClaimRoles = [
            .have, .isNow, .was, .been, .be, .modal, .to, .not, .adverb, .will, .apostrophe, .you,
            .possible, .condition, .me, .progressive,
        ]
        while place >= segment.lowerBound, items[place].has(verbal) {
            roles.formUnion(items[place].sense.roles)
            count += 1
            if items[place].has([.you, .me]) { break }
            place -= 1
        }
        return (roles, count)
    }

    private func isNegated(_ index: Int, _ segment: Range<Int>) -> Bool {
        (max(segment.lowerBound, index - 8)..<index).contains { items[$0].has(.not) }
    }

    private func isConditional(_ index: Int, _ segment: Range<Int>) -> Bool {
        (segment.lowerBound..<index).contains { items[$0].has(.condition) }
    }

    private mutating func add(_ kind: Commitment.Kind, _ score: Double, _ segment: Range<Int>) {
        guard !found.contains(where: { $0.kind == kind && $0.items == segment }) else { return }
        var topics: ClaimObjects = []
        var families: ActionFamilies = []
        for place in segment {
            topics.formUnion(items[place].sense.objects.intersection(.topics))
            families.formUnion(items[place].sense.families)
        }
        // What has a unit counts; a bare number beside it is a card's or an order's.
        let figures = Self.figures(of: segment, sentence)
        let measured = figures.filter { $0.unit != .none }
        found.append(
            Commitment(
                kind: kind, score: score, items: segment, topics: topics,
                figures: measured.isEmpty ? figures.filter { $0.value < 1000_00 } : measured,
                families: families.intersection([.refund, .returned, .apply])))
    }

    private static func figures(of range: Range<Int>, _ sentence: ClaimSentence) -> [ClaimFigure] {
        guard !range.isEmpty else { return [] }
        let first = sentence.items[range.lowerBound].words.lowerBound
        let last = sentence.items[range.upperBound - 1].words.upperBound
        return ClaimFigure.all(in: sentence.text.words[first..<last])
    }
}
