// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads the claims out of a sentence.
///
/// From each verb it looks back for what governs it: who acts, an auxiliary, a modal, a negation, a
/// condition. What is conditional, negated, asked, offered or the customer's own doing is no claim.
struct ActionClaimReading {
    let sentence: ClaimSentence
    /// Whether somebody else than the company may have acted: how the customer's own words are read.
    let anySubject: Bool

    var claims: [ActionClaim] = []
    /// What became of the last verb in the clause: «… and refunded» goes the same way.
    var last: Finding = .none
    /// Where the present segment begins and ends, and from where on nothing counts.
    var segment = 0..<0
    var vetoFrom = Int.max
    /// Whether the segment before reported others' words.
    private var isReported = false

    enum Finding: Equatable { case none, vetoed, claim(ActionClaim.Form) }

    static func claims(in sentence: ClaimSentence, anySubject: Bool = false) -> [ActionClaim] {
        var reading = ActionClaimReading(sentence: sentence, anySubject: anySubject)
        reading.read()
        return reading.claims
    }

    private init(sentence: ClaimSentence, anySubject: Bool) {
        self.sentence = sentence
        self.anySubject = anySubject
    }

    private static let news = Set(
        ClaimWords(
            """
            successfully now just erfolgreich soeben nun jetzt zojuist succesvol pomyślnie właśnie
            éxito successo sucesso succès ora maintenant ahora agora nu teraz
            """
        ).words.map(\.hash))

    private static let subordinators = Set(
        ClaimWords("that dass daß dat que qu che że").words.map(\.hash))

    private static let verbs: ClaimRoles = [
        .participle, .past, .progressive, .present, .infinitive, .state, .done,
    ]

    var items: [ClaimSentence.Item] { sentence.items }

    private mutating func read() {
        guard items.contains(where: { $0.has(Self.verbs) }) else { return }
        let segments = sentence.segments
        for (number, range) in segments.enumerated() {
            // A question asks; what stands before its last comma may still be said.
            if sentence.isQuestion, number == segments.count - 1 || asks(segments[0]) { break }
            let follows = vetoFrom != Int.max && isReported && number > 0
            segment = range
            vetoFrom = veto(in: range)
            // «I'm sorry, that your order was cancelled»: in some languages the comma is a must.
            let opening = sentence.text.words[items[range.lowerBound].words.lowerBound].hash
            if follows, Self.subordinators.contains(opening) { vetoFrom = range.lowerBound }
            isReported = range.contains { items[$0].has(.report) }
            for index in range where items[index].has(Self.verbs) {
                read(index)
            }
        }
    }

    private func asks(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        return items[first].has([.have, .was, .isNow, .modal, .condition])
            && !items[first].has([.me, .past])
    }

    /// From where on a condition or a report of others' words holds in a segment.
    private func veto(in range: Range<Int>) -> Int {
        for index in range {
            let item = items[index]
            if item.has(.report) { return index }
            guard item.has(.condition) else { continue }
            // «after checking your account I have …» is no condition.
            let next = index + 1
            if next < range.upperBound,
                items[next].words.contains(where: { sentence.text.words[$0].endsInIng }),
                !items[next].has(.object)
            {
                continue
            }
            return index
        }
        return Int.max
    }

    private mutating func read(_ index: Int) {
        let item = items[index]
        guard index < vetoFrom else {
            last = .vetoed
            return
        }
        var found = Finding.none
        if item.has(.past) { found = past(index) }
        if found == .none, item.has(.participle) { found = participle(index) }
        if found == .none, item.has(.progressive) { found = progressive(index) }
        if found == .none, item.has(.infinitive) {
            found = infinitive(index)
            // «I'll add it and set …» goes on as it began.
            if found == .none, !item.has([.participle, .noun, .object]) { last = .vetoed }
        }
        if found == .none, item.has(.present) { found = present(index) }
        if found == .none, item.has(.state) { found = state(index) }
        if found == .none, item.has(.done) { found = done(index) }
        switch found {
        case .none: break
        case .vetoed: last = .vetoed
        case .claim(let form):
            if add(form, at: index) { last = found }
        }
    }
}

// MARK: - What is claimed

extension ActionClaimReading {
    /// What is named after a verb, up to the next one.
    func nouns(after index: Int) -> [ClaimSense] {
        var found: [ClaimSense] = []
        for place in index + 1..<max(index + 1, min(index + 9, segment.upperBound)) {
            let item = items[place]
            if item.has([.participle, .progressive]), !item.has(.noun), place > index + 1 { break }
            if item.has([.noun, .object]) || !item.sense.objects.isEmpty {
                found.append(item.sense)
            }
        }
        return found
    }

    private func nouns(before index: Int) -> [ClaimSense] {
        (segment.lowerBound..<max(index, segment.lowerBound)).compactMap { place in
            let item = items[place]
            return item.has([.noun, .object]) || !item.sense.objects.isEmpty ? item.sense : nil
        }
    }

    private mutating func add(_ form: ActionClaim.Form, at index: Int) -> Bool {
        let verb = items[index].sense
        var things = nouns(after: index)
        if form != .active, form != .progressive || sentence.language.hasVerbBracket {
            things = nouns(before: index) + things
            // «The return of the hat and shirt has been …»: the subject began before.
            if things.isEmpty || segment.lowerBound > 0, last == .none {
                for place in 0..<segment.lowerBound where items[place].has(.noun) {
                    things.append(items[place].sense)
                }
            }
        } else if sentence.language.hasVerbBracket {
            things = nouns(before: index) + things
        } else if causes(index) {
            things = nouns(before: index)
        }
        var form = form
        var families = form == .done ? .any : verb.families
        var objects: ClaimObjects = []
        for thing in things { objects.formUnion(thing.objects.intersection(.things)) }
        let named = things.reduce(into: ActionFamilies()) { $0.formUnion($1.families) }
        if families.contains(.read) {
            // What the customer wrote can be read without a tool.
            let after = index + 1..<max(index + 1, min(index + 7, segment.upperBound))
            if after.contains(where: { items[$0].has(.spoken) }) { return false }
            guard form == .active || form == .elliptic || families.contains(.any) else {
                return false
            }
            if families == .read { form = form == .elliptic ? .elliptic : .looked }
            if form == .elliptic, families == .read { return false }
        }
        if form == .done {
            things = []
        } else if families.isEmpty || families == .any
            || items[index].has(.state) && !items[index].has(.participle)
        {
            // «was placed on Monday» is how the customer came here.
            if form == .record, families.isEmpty { return false }
            if named.isEmpty {
                guard !families.isEmpty || form == .done else { return false }
            } else {
                families =
                    families.contains(.activate)
                    ? families.union(named)
                    : families.contains(.any) ? named.union(.any) : named
            }
            if families.subtracting(.any) == .read { form = .looked }
            if families.isEmpty { families = .any }
        } else if families.isSubset(of: [.add, .returned]), named.contains(.refund) {
            // «has been added to your gift card», said of a refund.
            families.formUnion(.refund)
        } else if families == .send || families.contains(.log) {
            // «sent you a refund» is more than a message.
            if let first = things.first(where: { !$0.families.isEmpty })?.families,
                families == .send || first.isDisjoint(with: families)
            {
                families.formUnion(first)
            }
        } else if families.contains(.contact), families.isDisjoint(with: [.send]) {
            if index + 1 < items.count, items[index + 1].has(.you) { return false }
            // «You will be notified» says nothing; «the warehouse has been notified» does.
            if form != .active, families == .contact,
                segment.contains(where: { $0 < index && items[$0].has(.you) })
            {
                return false
            }
        }
        // «The shop is closed» is no claim; «your account is closed» is.
        let doors: ActionFamilies = [.open, .close, .log]
        if form == .passive || form == .record, families.isSubset(of: doors),
            !named.isDisjoint(with: .log) == false,
            objects.isDisjoint(with: [.named("account"), .named("subscription"), .named("card")])
        {
            return false
        }
        let governor = governor(of: index)
        let start =
            [.passive, .elliptic, .record].contains(form) || sentence.language.hasVerbBracket
            ? segment.lowerBound : min(governor.before ?? governor.first, governor.first)
        claims.append(
            ActionClaim(
                form: form, families: families, objects: objects,
                isNews: segment.contains { place in
                    items[place].words.contains { Self.news.contains(sentence.text.words[$0].hash) }
                },
                items: start..<max(segment.upperBound, start + 1)))
        return true
    }
}
