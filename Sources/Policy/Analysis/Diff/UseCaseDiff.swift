// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Looks for proposals on which two versions of a use case differ.
struct UseCaseDiff {
    typealias Version = (workspace: Workspace, useCase: UseCase)

    /// What can be proposed, and what either side has against it.
    private struct Setting {
        let old: Surroundings
        let new: Surroundings
        let before: [Safeguard]
        let after: [Safeguard]
    }

    private let old: Version
    private let new: Version
    private let space = Space()
    private(set) var changes: [PolicyDiff.Change] = []

    /// How many situations are tried, from how many beginnings, before a difference counts as possible
    /// only.
    private static let tries = 8
    private static let ways = 12

    init(old: Version, new: Version) {
        self.old = old
        self.new = new
        let changed = ChangedMeanings(old.useCase, new.useCase)
        func reader(_ useCase: UseCase, _ side: Side) -> SafeguardReader {
            SafeguardReader(
                useCase,
                FormulaReader(
                    useCase, space: space, side: { changed.contains($0) ? side : nil }))
        }
        let before = reader(old.useCase, .old)
        let after = reader(new.useCase, .new)
        let settings = Self.surroundings(old.useCase, new.useCase).map { first, second in
            Setting(
                old: first, new: second, before: before.safeguards(in: first),
                after: after.safeguards(in: second))
        }
        space.seal()
        for setting in settings { compare(setting) }
    }

    /// What both know: each kind, each agent of both, and each tool that one of them lets it call.
    private static func surroundings(_ old: UseCase, _ new: UseCase) -> [(
        Surroundings, Surroundings
    )] {
        var pairs: [(Surroundings, Surroundings)] = []
        for kind in [Proposal.Kind.action, .reply, .input, .suggestion] {
            for name in old.agents.keys.sorted() {
                guard let first = old.agents[name], let second = new.agents[name] else { continue }
                let tools = kind == .action ? first.tools.union(second.tools).sorted() : [""]
                for tool in tools {
                    pairs.append(
                        (
                            Surroundings(
                                useCase: old, kind: kind, agent: first, toolName: tool,
                                tool: first.tools.contains(tool) ? old.tools[tool] : nil),
                            Surroundings(
                                useCase: new, kind: kind, agent: second, toolName: tool,
                                tool: second.tools.contains(tool) ? new.tools[tool] : nil)
                        ))
                }
            }
        }
        return pairs
    }

    private mutating func compare(_ setting: Setting) {
        let ground = Ground(setting.new, space, old: setting.old)
        for cause in setting.before
        where !setting.after.contains(where: { $0.isSame(as: cause) }) {
            look(for: cause, against: setting.after, .loosened, setting, ground)
        }
        for cause in setting.after
        where !setting.before.contains(where: { $0.isSame(as: cause) }) {
            look(for: cause, against: setting.before, .tightened, setting, ground)
        }
    }

    /// Looks for what `cause` keeps from passing and the other side lets go further.
    private mutating func look(
        for cause: Safeguard, against others: [Safeguard], _ direction: PolicyDiff.Direction,
        _ setting: Setting, _ ground: Ground
    ) {
        // A threshold speaks of everything alike: it is told once.
        let isGeneral = [Clause.trigger, Clause.lowConfidence].contains(cause.name)
        let known = changes.firstIndex { change in
            change.cause == cause.name && change.source == cause.source
                && change.direction == direction
                && (isGeneral
                    || change.kind == setting.new.kind
                        && change.tool ?? "" == setting.new.toolName)
        }
        if let known, case .shown(let example) = changes[known].certainty {
            // Where something passes on one side says more than where both hold it.
            guard isGeneral, !min(example.before, example.after).passes else { return }
        }
        let goals =
            [Search.Goal(formula: cause.formula, wanted: .yes)]
            + others.filter { $0.effect >= cause.effect }.map {
                Search.Goal(formula: $0.formula, wanted: .no)
            }
        var search = Search(ground, goals)
        let certainty: PolicyDiff.Certainty
        var shown: SituationExample?
        switch search.run() {
        case .none: return
        case .found:
            shown = example(for: cause, goals, direction, setting, ground)
            certainty =
                shown.map { .shown($0) } ?? .possible(undecided(cause, others, goals, ground))
        case .gaveUp:
            shown = example(for: cause, goals, direction, setting, ground)
            certainty = shown.map { .shown($0) } ?? .unknown
        }
        let counterpart = others.filter(cause.isCounterpart).map(\.effect).max()
        let weaker = counterpart.map { min($0, cause.effect) } ?? .allow
        let effects =
            shown.map { ($0.before, $0.after) }
            ?? (direction == .loosened ? (cause.effect, weaker) : (weaker, cause.effect))
        let change = PolicyDiff.Change(
            useCase: new.useCase.name, kind: setting.new.kind,
            tool: setting.new.kind == .action ? setting.new.toolName : nil, cause: cause.name,
            source: cause.source, direction: direction, before: effects.0, after: effects.1,
            certainty: certainty)
        if let known {
            if shown != nil { changes[known] = change }
        } else {
            changes.append(change)
        }
    }

    /// The conditions that are not looked into and that the difference may hang on.
    private func undecided(
        _ cause: Safeguard, _ others: [Safeguard], _ goals: [Search.Goal], _ ground: Ground
    ) -> [String] {
        func words(_ formulas: [Formula]) -> [String] {
            var axes: Set<Int> = []
            for formula in formulas {
                ground.simplified(formula).visitAtoms { axes.insert(space.atoms[$0].axis) }
            }
            return axes.map { space.axes[$0] }.filter { $0.term?.isComputed ?? true }
                .map(\.words).sorted()
        }
        let own = words([cause.formula] + others.filter(cause.isCounterpart).map(\.formula))
        return own.isEmpty ? words(goals.map(\.formula)) : own
    }

    /// An example on which the two really differ; `nil` where none was found.
    private func example(
        for cause: Safeguard, _ goals: [Search.Goal], _ direction: PolicyDiff.Direction,
        _ setting: Setting, _ ground: Ground
    ) -> SituationExample? {
        var relevant: Set<Int> = []
        for formula in [cause.formula]
            + (setting.before + setting.after).filter(cause.isCounterpart).map(\.formula)
        {
            ground.simplified(formula).visitAtoms { relevant.insert(space.atoms[$0].axis) }
        }
        for seed in 0..<Self.ways {
            var shown: SituationExample?
            var count = 0
            var search = Search(
                ground, goals, steps: 2_000, isConcrete: true, seed: UInt64(seed))
            _ = search.run { situation in
                count += 1
                shown = example(situation, relevant, for: cause, direction, setting)
                return shown != nil || count >= Self.tries
            }
            if let shown { return shown }
        }
        return nil
    }

    private func example(
        _ situation: [Int: Cell], _ relevant: Set<Int>, for cause: Safeguard,
        _ direction: PolicyDiff.Direction, _ setting: Setting
    ) -> SituationExample? {
        for variant in ExampleMaker.Variant.all(for: cause.name) {
            let maker = ExampleMaker(
                old: setting.old, new: setting.new, space: space, situation: situation,
                relevant: relevant, variant: variant, workspaces: [old.workspace, new.workspace])
            let (proposal, signals, circumstances) = maker.situationAsked()
            let before = old.workspace.verdict(on: proposal, signals: signals, in: circumstances)
            let after = new.workspace.verdict(on: proposal, signals: signals, in: circumstances)
            // The cause must be what made the stricter verdict, and the other less strict than it.
            let (strict, other) = direction == .loosened ? (before, after) : (after, before)
            let isRight =
                strict.effect == cause.effect && other.effect < cause.effect
                && strict.reasons.contains {
                    $0.rule == cause.name && $0.effect == cause.effect
                }
            guard isRight else { continue }
            return SituationExample(
                proposal: proposal, signals: signals, circumstances: circumstances,
                before: before.effect, after: after.effect, words: maker.words)
        }
        return nil
    }
}
