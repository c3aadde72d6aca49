// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// How conversations find a person: how long they may stand where they stand, who is asked, and what is said of their end.
public struct HandoffRules: Sendable, Hashable {
    /// How long a customer waits for a person before they are told that nobody is there. Where there is a calendar, only
    /// open hours count.
    public var wait: Duration
    /// How long one person is asked before somebody else is.
    public var offer: Duration
    /// How long somebody who has a conversation may say nothing before it waits again: they may have closed the laptop.
    public var answer: Duration
    /// How long a call back or a ticket stays open.
    public var followUp: Duration
    /// How soon a customer hears a person first, how soon again after what they said next, and how soon it is settled; what
    /// has no time has no target.
    public var targets: [Target: Duration]
    /// The words that tell how a conversation was settled.
    public var wrapUps: [String]
    /// What some reasons ask for besides.
    public var reasons: [ReasonCode: Route]

    /// What whoever takes a conversation must know, and how urgent it is.
    public struct Route: Sendable, Hashable {
        /// A skill of the staff's, in the workspace's words; `nil` for none in particular.
        public var skill: String?
        /// The smaller the more urgent, from 1 to ``HandoffRules/leastUrgent``.
        public var priority: Int

        public init(skill: String? = nil, priority: Int) {
            self.skill = skill
            self.priority = priority
        }
    }

    /// What a contact centre promises itself of each handoff.
    public enum Target: String, Sendable, Hashable, CaseIterable {
        case firstAnswer = "first-answer"
        case nextAnswer = "next-answer"
        case resolution
    }

    public static let leastUrgent = 5

    public init(
        wait: Duration = .seconds(600), offer: Duration = .seconds(60),
        answer: Duration = .seconds(900), followUp: Duration = .seconds(86_400 * 3),
        wrapUps: [String] = [
            "resolved", "follow-up", "wrong-number", "complaint", "fraud", "no-answer",
        ], reasons: [ReasonCode: Route] = [:], targets: [Target: Duration] = [:]
    ) {
        self.targets = targets
        self.wait = wait
        self.offer = offer
        self.answer = answer
        self.followUp = followUp
        self.wrapUps = wrapUps
        self.reasons = reasons
    }

    /// What a handoff for a reason asks for; a person took over of their own accord for `nil`.
    public func route(for reason: ReasonCode?) -> Route {
        reason.flatMap { reasons[$0] } ?? Route(priority: Self.priority(of: reason))
    }

    /// How urgent a reason is where nobody said: 1 for what can harm somebody, 2 for what can cost the company, 3 for
    /// the rest.
    public static func priority(of reason: ReasonCode?) -> Int {
        switch reason {
        case .vulnerability, .legalOrComplaint, .materialImpact, .protectedData: 1
        case .emotion, .customerRequest, .boundary, .toolFailure, .workflowException: 2
        default: 3
        }
    }
}

// MARK: The form in belay.yaml

extension HandoffRules {
    /// The lengths of time that somebody may be left waiting in.
    private static let times: ClosedRange<Duration> = .seconds(1)...(.seconds(86_400 * 90))

    /// What `handoffs` says; what is wrong with it is in the findings.
    init(_ root: Section) {
        self.init()
        guard let section = root.section("handoffs") else { return }
        func time(_ key: String, _ standard: Duration) -> Duration {
            guard let written = section.duration(key) else { return standard }
            guard Self.times.contains(written) else {
                section.report("`\(key)` must be from `1s` to `90d`", at: key)
                return standard
            }
            return written
        }
        wait = time("wait", wait)
        offer = time("offer", offer)
        answer = time("answer", answer)
        followUp = time("follow-up", followUp)
        if let targets = section.section("targets") {
            for target in Target.allCases {
                guard let length = targets.duration(target.rawValue) else { continue }
                if !Self.times.contains(length) {
                    targets.report(
                        "`\(target.rawValue)` must be from `1s` to `90d`", at: target.rawValue)
                }
                self.targets[target] = length
            }
        }
        if let words = section.texts("wrap-ups") {
            if words.isEmpty {
                section.report("nobody could end a conversation: name a word", at: "wrap-ups")
            }
            for word in words where !word.isName {
                section.report(
                    "`\(word)` is not a name: use up to 64 letters, digits, `-`, `_` and `.`",
                    at: "wrap-ups")
            }
            wrapUps = words
        }
        for (name, place, route) in section.named("reasons") {
            guard let reason = ReasonCode(rawValue: name) else {
                let hint = NearestWord.hint(
                    for: name, among: ReasonCode.allCases.map(\.rawValue))
                section.report("unknown reason code `\(name)`\(hint)", at: place)
                continue
            }
            reasons[reason] = Route(
                skill: route.text("skill"),
                priority: route.integer("priority", in: 1...Self.leastUrgent)
                    ?? Self.priority(of: reason))
        }
    }

    /// For the digest of the rules.
    var json: JSON {
        [
            "answer": .integer(answer.milliseconds), "follow-up": .integer(followUp.milliseconds),
            "offer": .integer(offer.milliseconds),
            "reasons": .object(
                reasons.map { reason, route in
                    .init(
                        reason.rawValue,
                        [
                            "priority": .integer(Int64(route.priority)),
                            "skill": route.skill.map { .string($0) } ?? .null,
                        ])
                }),
            "targets": .object(
                targets.map { .init($0.rawValue, .integer($1.milliseconds)) }),
            "wait": .integer(wait.milliseconds),
            "wrap-ups": .array(wrapUps.map { .string($0) }),
        ]
    }

    /// In plain words, by key: for differences.
    var words: [String: String] {
        var words = [
            "wait": wait.short, "offer": offer.short, "answer": answer.short,
            "follow-up": followUp.short, "wrap-ups": wrapUps.joined(separator: ", "),
        ]
        for (target, length) in targets { words["targets.\(target.rawValue)"] = length.short }
        for (reason, route) in reasons {
            words["reasons.\(reason.rawValue)"] =
                "priority \(route.priority)" + (route.skill.map { ", skill \($0)" } ?? "")
        }
        return words
    }
}
