// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// What can be said of the rules of a use case without any conversation.
///
/// A finding is certain: it holds whatever the conditions that are not looked into answer, and in
/// every situation that the space knows of, which are never too few. Where that can't be found out,
/// the analysis says that it does not know.
struct PolicyAnalysis {
    let useCase: UseCase
    let space: Space
    let reader: FormulaReader
    let rules: [RuleFormula]
    let grounds: [Ground]
    /// The same where the contract of the tool is kept, by the tool.
    let keptGrounds: [String: [Ground]]
    private(set) var findings: [StaticFinding] = []

    init(_ useCase: UseCase) {
        self.useCase = useCase
        space = Space()
        reader = FormulaReader(useCase, space: space)
        rules = useCase.allRules.map { [reader] in RuleFormula($0, reader) }
        let consents = useCase.consentConditions.map { [reader] in reader.formula($0.condition) }
        for tool in useCase.tools.values {
            for argument in tool.arguments {
                guard let axis = space.existingAxis(of: ["action", "args", argument.name]) else {
                    continue
                }
                space.mark(
                    axis,
                    argument.landmarks
                        + tool.limits.filter { $0.argument == argument.name }.map {
                            Value.double($0.most)
                        })
            }
        }
        space.seal()
        let tellsAgents = space.axes.contains { $0.term?.path?.first == "agent" }
        grounds = Surroundings.all(of: useCase, tellingAgents: tellsAgents).map { [space] in
            Ground($0, space)
        }
        keptGrounds = Dictionary(
            grouping: grounds.filter { $0.surroundings.tool != nil }.map { [space] ground in
                var inner = ground.surroundings
                inner.isWithinContract = true
                return Ground(inner, space)
            }, by: \.surroundings.toolName)
        findArithmetic()
        var dead: Set<Int> = []
        for index in rules.indices where !checkRule(index) { dead.insert(index) }
        checkPairs(without: dead)
        for (index, consent) in useCase.consentConditions.enumerated() {
            check(consent, consents[index])
        }
        checkTools()
    }

    /// - Parameter topic: What it is about besides the rule: the same in each use case that shares it.
    mutating func report(
        _ severity: Finding.Severity, _ topic: String, _ message: String, at source: String,
        ofRule isOfRule: Bool = true
    ) {
        findings.append(
            StaticFinding(
                about: .init(source: source, topic: topic, isOfRule: isOfRule), severity: severity,
                message: message))
    }

    /// Whether a formula can answer as is wanted anywhere; `nil` where that is too hard to say.
    func isPossible(_ goals: [Search.Goal], in grounds: [Ground]) -> Bool? {
        var isKnown = true
        for ground in grounds {
            var search = Search(ground, goals)
            switch search.run() {
            case .found: return true
            case .gaveUp: isKnown = false
            case .none: continue
            }
        }
        return isKnown ? false : nil
    }

    func isPossible(_ formula: Formula, _ wanted: Answers, in grounds: [Ground]) -> Bool? {
        isPossible([.init(formula: formula, wanted: wanted)], in: grounds)
    }
}

/// A finding of the analysis, before it is known whether it holds in each use case that shares the rule.
struct StaticFinding {
    let about: Subject
    let severity: Finding.Severity
    let message: String

    struct Subject: Hashable {
        /// As `file:line`.
        let source: String
        let topic: String
        let isOfRule: Bool
    }

    var finding: Finding {
        let parts = about.source.split(separator: ":")
        guard parts.count > 1, let line = parts.last.flatMap({ Int($0) }) else {
            return Finding(file: about.source, message: message, severity: severity)
        }
        return Finding(
            file: parts.dropLast().joined(separator: ":"), place: Place(line: line, column: 1),
            message: message, severity: severity)
    }
}

extension Workspace {
    /// What its rules say that can't be meant, the worst first: rules that never speak, always speak,
    /// change nothing or contradict each other, and risky actions that none speaks of.
    ///
    /// A rule that several use cases share is only found fault with where it is wrong in all of them.
    public var findings: [Finding] {
        var found: [StaticFinding.Subject: [StaticFinding]] = [:]
        var users: [String: Int] = [:]
        for useCase in useCases.values.sorted(by: { $0.name < $1.name }) {
            var subjects: Set<StaticFinding.Subject> = []
            for finding in PolicyAnalysis(useCase).findings
            where subjects.insert(finding.about).inserted {
                found[finding.about, default: []].append(finding)
            }
            for source in Set(useCase.allRules.map(\.source)) { users[source, default: 0] += 1 }
        }
        return Set(
            found.compactMap { subject, findings in
                let needed = subject.isOfRule ? users[subject.source] ?? 1 : 1
                return findings.count >= needed ? findings[0].finding : nil
            }
        ).sorted()
    }
}
