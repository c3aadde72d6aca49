// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// Claims without a participle and its auxiliary.

extension ActionClaimReading {
    func past(_ index: Int) -> Finding {
        let governor = governor(of: index)
        if !governor.roles.isDisjoint(with: [.not, .modal]) { return .vetoed }
        return .claim(items[index].has(.me) ? .active : .passive)
    }

    func progressive(_ index: Int) -> Finding {
        let item = items[index]
        if sentence.items.contains(where: { $0.has([.condition, .onConsent]) }) { return .none }
        let governor = governor(of: index)
        if !governor.roles.isDisjoint(with: [.not, .modal, .to, .be]) { return .vetoed }
        if item.sense.families == .read
            || item.sense.families.isEmpty && nouns(after: index).isEmpty
        {
            return .none
        }
        let isSaid = !governor.roles.isDisjoint(with: [.isNow, .been])
        if isSaid,
            governor.roles.contains(.me) || governor.before.map({ items[$0].has(.me) }) ?? false
        {
            return .claim(.progressive)
        }
        // «Cancelling your order now …»
        if index == segment.lowerBound, !isSaid,
            !segment.contains(where: { items[$0].has([.isNow, .modal, .have, .was]) }),
            segment.contains(where: { items[$0].has(.rightNow) })
        {
            return .claim(.progressive)
        }
        return .none
    }

    /// «was able to cancel», «viens d'annuler».
    func infinitive(_ index: Int) -> Finding {
        if sentence.language.hasVerbBracket {
            let governor = bracket(of: index)
            guard governor.roles.contains(.able), governor.roles.contains(.me),
                governor.roles.isDisjoint(with: [.not])
            else { return .none }
            return .claim(.active)
        }
        let governor = governor(of: index)
        guard governor.roles.contains(.able) else { return .none }
        if governor.roles.contains(.not) { return .vetoed }
        if governor.roles.contains(.me) { return .claim(.active) }
        guard let before = governor.before else { return .none }
        return items[before].has(.me) ? .claim(.active) : .none
    }

    /// «Ich storniere das jetzt.»
    func present(_ index: Int) -> Finding {
        guard !items.contains(where: { $0.has([.condition, .onConsent, .modal, .not]) }) else {
            return .none
        }
        let around = max(0, index - 2)..<min(items.count, index + 3)
        guard segment.contains(where: { items[$0].has(.rightNow) }),
            sentence.language == .polish || around.contains(where: { items[$0].has(.me) })
        else { return .none }
        return items[index].sense.families == .read ? .none : .claim(.progressive)
    }

    /// «Your refund is on its way.»
    func state(_ index: Int) -> Finding {
        let governor = governor(of: index)
        let roles = governor.roles
        if !roles.isDisjoint(with: [.not, .modal, .to, .be]) { return .vetoed }
        guard
            !roles.isDisjoint(with: [.isNow, .apostrophe, .was, .been, .have])
                || items[index].has(.participle)
        else {
            // «Refund on its way!»
            let isAll =
                segment.lowerBound < index && index - segment.lowerBound <= 4
                && index == segment.upperBound - 1
                && segment.dropLast().allSatisfy {
                    items[$0].has([.noun, .definite, .adverb, .object])
                }
            return isAll ? .claim(.elliptic) : .none
        }
        guard let before = governor.before, !items[before].has([.me, .you, .relative]),
            !isNegated(before: governor.first)
        else { return .none }
        // «is complete when …» tells what is always so.
        for place in index + 1..<max(index + 1, min(index + 4, segment.upperBound))
        where items[place].has([.condition, .deadline, .usual]) && !items[place].has(.rightNow) {
            return .vetoed
        }
        // What is on its way must be something that was done.
        let subject = segment.lowerBound..<governor.first
        guard
            subject.contains(where: {
                items[$0].has(.noun) || !items[$0].sense.objects.isDisjoint(with: .things)
                    || items[$0].has(.done)
            })
        else { return .none }
        return .claim(.passive)
    }

    /// «Done!», «You're all set.»
    func done(_ index: Int) -> Finding {
        let light: ClaimRoles = [
            .done, .adverb, .isNow, .apostrophe, .have, .been, .definite, .and, .you, .preposition,
            .rightNow, .marker, .was,
        ]
        let parts = segment.map { items[$0] }
        if parts.contains(where: { $0.has([.not, .modal, .condition]) }) { return .vetoed }
        if items[index].has([.participle]), items[index].words.count == 1, segment.count > 3 {
            return .none
        }
        let governor = governor(of: index)
        let isSaid =
            !governor.roles.isDisjoint(with: [.isNow, .apostrophe, .been])
            && governor.before.map { items[$0].has([.definite, .you, .noun]) } ?? false
            && !(governor.before.map { items[$0].has(.me) } ?? false)
        if isSaid && items[index].words.count > 1 { return .claim(.done) }
        if parts.allSatisfy({ $0.has(light) && !$0.has(.me) }), parts.count <= 6 {
            return .claim(.done)
        }
        return .none
    }

    /// «Cancelled!», «Refund issued.»
    func elliptic(_ index: Int) -> Finding {
        if sentence.isQuestion || sentence.text.end.contains(.colon) { return .none }
        let finite: ClaimRoles = [
            .have, .isNow, .was, .been, .modal, .me, .you, .be, .relative, .condition, .past,
            .infinitive,
        ]
        // What stands before it in the clause must be no sentence either, unless it claimed the like.
        if last == .none || last == .vetoed {
            for place in 0..<segment.lowerBound
            where items[place].has(finite) && !items[place].has([.adverb, .participle, .noun]) {
                return .none
            }
        }
        for place in segment
        where place != index && items[place].has(finite)
            && !items[place].has([.adverb, .participle, .noun])
            && !(place > index && items[place].has(.you))
        {
            return .none
        }
        // A heading or a field goes on behind a colon.
        if segment.upperBound < items.count, items[segment.upperBound].gap.contains(.colon) {
            return .none
        }
        let rest = index + 1..<segment.upperBound
        let follows: ClaimRoles = [.preposition, .definite, .and, .adverb, .rightNow, .you]
        if let next = rest.first {
            guard items[next].has(follows), !items[next].has(.condition),
                sentence.text.words[items[next].words.lowerBound].hash != Self.by
            else {
                return .none
            }
            // «Booked within the last day», «paid with a card» describe.
            if items[next].has([.deadline, .ago]) { return .none }
            if items[index].sense.families == .pay { return .none }
        }
        let head = segment.lowerBound..<index
        if head.allSatisfy({ items[$0].has([.adverb, .done, .and]) }) {
            // «Set up a return» asks for one.
            if items[index].has(.infinitive), !rest.isEmpty { return .none }
            if items[index].sense.families.isSubset(of: [.ship, .named("deliver")]), rest.isEmpty,
                head.isEmpty
            {
                return .none
            }
            return segment.count <= 14 ? .claim(.elliptic) : .none
        }
        // «Order cancelled.»
        guard head.count <= 4, !items[index].has(.infinitive),
            items[segment.lowerBound].has([.definite, .noun, .object, .adverb, .preposition]),
            !head.contains(where: { items[$0].has([.not, .to, .preposition, .condition]) }),
            head.contains(where: {
                items[$0].has(.noun) || !items[$0].sense.objects.isDisjoint(with: .things)
            })
        else { return .none }
        return segment.count <= 8 ? .claim(.elliptic) : .none
    }
}
