// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension UseCaseReader {
    /// Who answers, what may go wrong, and how it is tested, released and watched.
    func governance(_ card: Section) -> Governance? {
        let title = card.text("title")
        let owner = card.text("owner")
        let accountable = card.section("accountable").flatMap(accountable)
        let touches = Set(card.choices("touches", of: Governance.Touch.self) ?? [])
        let failureModes = card.sections("failure-modes").compactMap(failureMode)
        var playbook: String?
        if let written = card.text("playbook") {
            playbook = path(written, named: "playbook", in: card)
        }
        let impact = card.section("impact").map {
            Governance.Impact(harms: $0.texts("harms") ?? [], worst: $0.text("worst"))
        }
        let governance = title.flatMap { title in
            owner.flatMap { owner in
                accountable.map { accountable in
                    Governance(
                        title: title, owner: owner, accountable: accountable,
                        signOff: card.texts("sign-off") ?? [], touches: touches,
                        impact: impact ?? Governance.Impact(harms: [], worst: nil),
                        failureModes: failureModes,
                        dataHandling: card.texts("data-handling") ?? [], suits: suits(card),
                        evaluation: card.section("evaluate").flatMap(evaluation),
                        rollout: card.section("rollout").flatMap(rollout),
                        monitor: card.texts("monitor") ?? [],
                        review: card.section("review").flatMap(review), playbook: playbook,
                        procedure: playbook.flatMap { files.contents[$0] }.map {
                            Playbook(String(decoding: $0, as: UTF8.self))
                        })
                }
            }
        }
        return governance
    }

    private func accountable(_ section: Section) -> Governance.Accountable? {
        let testing = section.text("testing")
        let deployment = section.text("deployment")
        let monitoring = section.text("monitoring")
        let incidents = section.text("incidents")
        guard let testing, let deployment, let monitoring, let incidents else { return nil }
        return Governance.Accountable(
            testing: testing, deployment: deployment, monitoring: monitoring, incidents: incidents)
    }

    private func failureMode(_ section: Section) -> Governance.FailureMode? {
        let mode = section.text("mode")
        let isAcceptable = section.flag("acceptable")
        let control = section.text("control")
        guard let mode, let isAcceptable, let control else { return nil }
        return Governance.FailureMode(mode: mode, isAcceptable: isAcceptable, control: control)
    }

    private func suits(_ card: Section) -> Suitability.Answers {
        let section = card.section("suits")
        return Suitability.Answers(
            isRepetitive: section?.flag("repetitive") ?? false,
            isBounded: section?.flag("bounded") ?? false,
            isDataRich: section?.flag("data-rich") ?? false,
            isFrequent: section?.flag("volume") ?? false)
    }

    private func evaluation(_ section: Section) -> Governance.Evaluation? {
        let suite = section.text("suite")
        let pass = section.number("pass", in: 0...1)
        let never = section.choices("never", of: ReasonCode.self) ?? []
        guard let suite, let pass else { return nil }
        return Governance.Evaluation(suite: suite, pass: pass, never: never.map(\.rawValue))
    }

    private func rollout(_ section: Section) -> Governance.Rollout? {
        let steps = section.integers("steps", in: 1...100) ?? []
        if zip(steps, steps.dropFirst()).contains(where: { $0 >= $1 }) || steps.last != 100 {
            section.report("`steps` must rise and end with 100", at: "steps")
        }
        let rollback = section.choice("rollback", of: Governance.Rollout.Rollback.self)
        let alpha = section.number("alpha", in: 0...1) ?? 0.05
        return rollback.map {
            Governance.Rollout(
                steps: steps, guard: section.texts("guard") ?? [], alpha: alpha, rollback: $0)
        }
    }

    private func review(_ section: Section) -> Governance.Review? {
        section.number("sample", in: 0...1).map {
            Governance.Review(sample: $0, always: section.texts("always") ?? [])
        }
    }
}
