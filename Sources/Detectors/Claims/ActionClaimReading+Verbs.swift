// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// What governs a verb: who acts, an auxiliary, a modal, a negation.

extension ActionClaimReading {
    /// What stands before a verb and belongs to it.
    struct Governor {
        var roles: ClaimRoles = []
        /// The item before the whole group; the subject or whatever is there instead.
        var before: Int?
        var first = 0
    }

    private static let group: ClaimRoles = [
        .have, .isNow, .was, .been, .being, .be, .modal, .to, .not, .adverb, .apostrophe, .able,
    ]

    /// Looks back over the parts of a verb.
    func governor(of index: Int) -> Governor {
        var governor = Governor(first: index)
        var place = index - 1
        while place >= segment.lowerBound {
            let item = items[place]
            guard item.has(Self.group),
                !item.has([.me, .split]) || item.has([.have, .able, .isNow])
            else {
                break
            }
            governor.roles.formUnion(item.sense.roles.subtracting([.definite, .preposition]))
            governor.first = place
            place -= 1
        }
        if place >= segment.lowerBound { governor.before = place }
        return governor
    }

    /// German and Dutch: the finite verb stands far before the participle, or right behind it.
    func bracket(of index: Int) -> Governor {
        var governor = Governor(first: index)
        var place = index + 1
        while place < segment.upperBound, place <= index + 2,
            items[place].has([.was, .have, .been, .be, .isNow, .modal])
        {
            governor.roles.formUnion(items[place].sense.roles)
            place += 1
        }
        let isClosed = governor.roles.isDisjoint(with: [.was, .have, .isNow, .modal]) == false
        place = index - 1
        // An insertion between commas leaves the bracket open.
        let floor = max(0, index - 24)
        while place >= floor {
            let item = items[place]
            if isClosed, place < segment.lowerBound { break }
            if item.has(.split), place < segment.lowerBound { break }
            governor.roles.formUnion(
                item.sense.roles.intersection([
                    .not, .modal, .me, .you, .have, .was, .isNow, .rightNow, .been, .able,
                    .condition, .relative, .report,
                ]))
            governor.first = place
            if !isClosed, item.has([.have, .was, .isNow, .modal, .able]) {
                for side in [place - 1, place + 1]
                where items.indices.contains(side) && side < index {
                    governor.roles.formUnion(items[side].sense.roles.intersection([.me, .you]))
                }
                governor.before = place > 0 ? place - 1 : nil
                break
            }
            place -= 1
        }
        return governor
    }

    func participle(_ index: Int) -> Finding {
        if sentence.language.hasVerbBracket {
            let found = bracketed(index)
            if found != .none { return found }
            return elliptic(index)
        }
        let governor = governor(of: index)
        let roles = governor.roles
        if !roles.isDisjoint(with: [.not, .modal, .to, .be]) { return .vetoed }
        let before = governor.before.map { items[$0] }
        if let before, before.has(.relative), roles.isDisjoint(with: [.have]) || !before.has(.me),
            governor.before ?? 0 > segment.lowerBound
                || sentence.language != .english
                    && !sentence.text.words[items[segment.lowerBound].words.lowerBound].gap
                        .isDisjoint(
                            with: .comma)
        {
            return .vetoed
        }
        if roles.contains(.being), roles.isDisjoint(with: [.isNow, .was, .apostrophe]) {
            // «the items being returned» are described.
            return .vetoed
        }
        if roles.contains(.being) {
            return isGeneral(before: governor) ? .vetoed : .claim(.passive)
        }
        let isPassive =
            !roles.isDisjoint(with: [.was, .been])
            || (!roles.isDisjoint(with: [.isNow, .apostrophe]) && !roles.contains(.have))
        if isPassive { return passive(index, governor) }
        if roles.contains(.have) {
            if roles.contains(.me) || before?.has(.me) ?? false { return .claim(.active) }
            if let before, before.has([.and, .split]) { return last }
            if before?.has(.you) ?? false { return anySubject ? .claim(.passive) : .vetoed }
            if governor.before == nil { return .vetoed }
            // «the airline has cancelled»: somebody did.
            return isNegated(before: governor.first) ? .vetoed : .claim(.passive)
        }
        guard let before else { return elliptic(index) }
        if before.has(.me) { return .claim(.active) }
        if before.has(.you) { return anySubject ? .claim(.passive) : .vetoed }
        if before.has(.and) || governor.before == nil { return last }
        if causes(index) { return .claim(.active) }
        return elliptic(index)
    }

    /// «got your order cancelled».
    func causes(_ index: Int) -> Bool {
        for place in stride(from: index - 1, through: max(segment.lowerBound, index - 6), by: -1)
        where items[place].has(.causative) {
            let governor = governor(of: place)
            guard governor.roles.isDisjoint(with: [.not, .modal, .to, .be]) else { return false }
            guard let before = governor.before else { return false }
            return items[before].has(.me)
        }
        return false
    }

    private func passive(_ index: Int, _ governor: Governor) -> Finding {
        guard let before = governor.before else {
            // «Has been cancelled.» leaves its subject out; «Was the order …» asks.
            return governor.roles.contains(.been) && governor.first == segment.lowerBound
                && !sentence.isQuestion ? .claim(.passive) : last == .none ? .none : last
        }
        if items[before].has(.and), governor.first == before + 1 { return last }
        if isNegated(before: governor.first) { return .vetoed }
        let isPresent =
            !governor.roles.isDisjoint(with: [.isNow, .apostrophe])
            && governor.roles.isDisjoint(with: [.was, .been, .have])
        // «cancelled by the airline»: not the company's doing.
        if isByOthers(index) { return .vetoed }
        guard isPresent else {
            let isRecord =
                sentence.language == .english && governor.roles.contains(.was)
                && governor.roles.isDisjoint(with: [.been, .have])
            return .claim(isRecord ? .record : .passive)
        }
        // «is processed within two days» is how it is done, not that it is.
        if items[before].has(.me) { return .vetoed }
        if isGeneral(before: governor) { return .vetoed }
        for place in index + 1..<max(index + 1, min(index + 4, segment.upperBound))
        where items[place].has([.condition, .deadline]) {
            return .vetoed
        }
        if segment.contains(where: { items[$0].has(.usual) && $0 > index }) { return .vetoed }
        if index + 1 < items.count, items[index + 1].has(.to) { return .vetoed }
        return .claim(.record)
    }

    private func isByOthers(_ index: Int) -> Bool {
        guard index + 2 < segment.upperBound, sentence.language == .english,
            items[index + 1].words.count == 1, items[index + 1].has(.deadline)
        else { return false }
        let word = sentence.text.words[items[index + 1].words.lowerBound].hash
        return word == Self.by && items[index + 2].has(.definite) && !items[index + 2].has(.me)
            && !items[index + 2].has(.noun)
    }
    static let by = ClaimWords.hash("by")

    /// «refunds are …», «orders are …»: no thing that is meant.
    func isGeneral(before governor: Governor) -> Bool {
        guard let before = governor.before else { return true }
        for place in segment.lowerBound...before where items[place].has([.definite, .you]) {
            return items[place].has(.usual)
        }
        return true
    }

    func isNegated(before index: Int) -> Bool {
        for place in segment.lowerBound..<max(segment.lowerBound, index)
        where items[place].has(.not) {
            return true
        }
        return false
    }

    private func bracketed(_ index: Int) -> Finding {
        let governor = bracket(of: index)
        let roles = governor.roles
        if !roles.isDisjoint(with: [.not, .modal, .be, .condition, .report]) { return .vetoed }
        if roles.contains(.have) {
            if roles.contains(.me) { return .claim(.active) }
            if roles.contains(.you) { return anySubject ? .claim(.passive) : .vetoed }
            return .claim(.passive)
        }
        if !roles.isDisjoint(with: [.was, .been]) { return .claim(.passive) }
        if roles.contains(.isNow) {
            if roles.contains(.me) { return .vetoed }
            // «is …» with what is general or comes yet.
            for place in segment where items[place].has([.deadline, .usual]) { return .vetoed }
            return .claim(.passive)
        }
        return .none
    }
}
