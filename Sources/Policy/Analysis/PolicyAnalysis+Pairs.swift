// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension PolicyAnalysis {
    /// Says which rules make others needless, or contradict them.
    mutating func checkPairs(without dead: Set<Int>) {
        var needless: Set<Int> = []
        for later in rules.indices where !dead.contains(later) {
            let second = rules[later]
            let mattering = grounds.mattering(for: second)
            // Only where it can speak can it say the same as another.
            let speaking = mattering.filter {
                !$0.answers(second.formula).isDisjoint(with: second.speaking)
            }
            let samples = samples(of: second, in: speaking)
            var tooHard: RuleFormula?
            for earlier in rules.indices
            where earlier != later && !dead.contains(earlier) && !needless.contains(earlier) {
                let first = rules[earlier]
                guard second.kinds.isSubset(of: first.kinds),
                    // Most pairs have nothing to do with each other, and one look shows it.
                    !samples.contains(where: { ground, place in
                        first.silent.isSuperset(of: ground.answers(first.formula, at: place))
                    })
                else { continue }
                guard let isImplied = implies(second, first, in: speaking) else {
                    tooHard = first
                    continue
                }
                guard isImplied else { continue }
                let isMutual =
                    first.kinds.isSubset(of: second.kinds)
                    && implies(first, second, in: grounds.mattering(for: first)) == true
                // A pair is spoken of once.
                if isMutual, earlier > later, first.covers(second) == second.covers(first) {
                    continue
                }
                guard let message = message(second, after: first, isMutual) else { continue }
                report(.warning, "needless", message, at: second.source)
                needless.insert(later)
                tooHard = nil
                break
            }
            if let tooHard {
                report(
                    .doubt, "needless",
                    "don't know whether rule `\(second.name)` changes anything beside "
                        + "`\(tooHard.name)`: too many cases", at: second.source)
            }
        }
        checkExceptions(without: dead.union(needless))
    }

    /// Some situations in which a boundary speaks.
    private func samples(
        of boundary: RuleFormula, in grounds: [Ground]
    ) -> [(ground: Ground, place: [Int])] {
        grounds.prefix(3).flatMap { ground in
            ([0, 1, 2, 3] as [UInt64]).compactMap { seed -> (Ground, [Int])? in
                var search = Search(
                    ground, [.init(formula: boundary.formula, wanted: boundary.speaking)],
                    seed: seed)
                guard case .found = search.run() else { return nil }
                return (ground, search.place)
            }
        }
    }

    /// Whether `second` speaks wherever `first` does; `nil` where that is too hard to say.
    private func implies(_ first: RuleFormula, _ second: RuleFormula, in grounds: [Ground]) -> Bool?
    {
        isPossible(
            [
                .init(formula: first.formula, wanted: first.speaking),
                .init(formula: second.formula, wanted: second.silent),
            ], in: grounds
        ).map(!)
    }

    private func message(_ second: RuleFormula, after first: RuleFormula, _ isMutual: Bool)
        -> String?
    {
        let place = "`\(first.name)` (\(first.source))"
        let effects = "`\(first.effect.rawValue)` and the other `\(second.effect.rawValue)`"
        switch (isMutual, first.effect == second.effect) {
        case (true, true):
            guard first.covers(second) || second.covers(first) else { return nil }
            return "rule `\(second.name)` says the same as \(place): take one of them out"
        case (true, false):
            guard first.covers(second) else { return nil }
            return
                "rule `\(second.name)` contradicts \(place): they speak of the same situations, and "
                + "one says \(effects), so the stricter one always wins"
        case (false, _):
            guard first.covers(second) else { return nil }
            if second.effect == .allow, first.effect > .allow {
                return "rule `\(second.name)` contradicts \(place): whatever it allows, that rule "
                    + "answers with `\(first.effect.rawValue)`, and the stricter one wins"
            }
            return
                "rule `\(second.name)` changes nothing: whenever it fires, \(place) fires too, and "
                + "`\(first.effect.rawValue)` is "
                + (first.effect == second.effect ? "as strict" : "stricter")
        }
    }

    /// A rule that lets pass loosens nothing: where another holds back as well, that one wins. Said only
    /// of situations that certainly exist.
    private mutating func checkExceptions(without others: Set<Int>) {
        for (index, allowing) in rules.enumerated()
        where allowing.effect == .allow && allowing.obligations.isEmpty && !others.contains(index) {
            for holding in rules where holding.effect > .redact && holding.text != nil {
                let common = grounds.mattering(for: allowing).filter {
                    holding.kinds.contains($0.surroundings.kind)
                }
                guard let example = example(allowing, holding, in: common) else { continue }
                report(
                    .note, "exception \(holding.source)",
                    "rule `\(allowing.name)` allows what `\(holding.name)` (\(holding.source)) "
                        + "answers with `\(holding.effect.rawValue)`, such as \(example): the "
                        + "stricter one wins",
                    at: allowing.source)
            }
        }
    }

    private func example(
        _ allowing: RuleFormula, _ holding: RuleFormula, in grounds: [Ground]
    ) -> String? {
        for ground in grounds {
            var search = Search(
                ground,
                [
                    .init(formula: allowing.formula, wanted: .yes),
                    .init(formula: holding.formula, wanted: .yes),
                ])
            let outcome = search.run { situation in
                situation.keys.allSatisfy { space.axes[$0].term?.isComputed == false }
            }
            guard case .found(let situation) = outcome, !situation.isEmpty else { continue }
            return situation.sorted { $0.key < $1.key }.compactMap { axis, cell in
                cell.told(of: space.axes[axis].words)
            }.joined(separator: " and ")
        }
        return nil
    }
}
