// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
import Vocabulary

/// One transcript under way: what has been said, decided and used up so far.
///
/// INVARIANT: it walks as a bot does that plays the transcript at the door. After each turn of the
/// customer or a tool the AI is asked: its input is decided, then what it says and calls, all of that
/// at once. What was said goes on as it is written, whatever was decided of it.
struct TrialWalk {
    private(set) var result = TranscriptTrial.Result()
    private let transcript: Transcript
    private let file: String
    private let trial: TranscriptTrial
    private let now: Timestamp
    private var thread = TrialThread()
    private var pending: Transcript.Turn?
    private var isHandedOver = false
    private var refusals: [ReasonCode: Int] = [:]
    private var used: [String: Double] = [:]
    private var seen: [String: Timestamp] = [:]
    private var read = DetectorMemory()
    private var settings = Settings()
    /// What is known beside what was said, as a bot's request tells it: the agent's instructions.
    private let background: Background

    init(_ transcript: Transcript, _ file: String, _ trial: TranscriptTrial) {
        self.transcript = transcript
        self.file = file
        self.trial = trial
        let agent = trial.workspace.useCase(named: transcript.useCase)?.agents[transcript.agent]
        now = agent.flatMap(trial.workspace.moment) ?? trial.now
        background = Background(evidence: [agent?.prompt ?? ""].filter { !$0.isEmpty })
    }

    mutating func take(_ turn: Transcript.Turn) {
        switch turn.speech {
        case .customer(let text):
            if pending != nil { ask(for: nil) }
            thread.add(customer: text)
            pending = turn
        case .tool(let tool, let result):
            thread.add(result: result, of: tool)
            pending = turn
        case .agent(let text, let confidence, let calls):
            ask(for: turn, saying: text, calls, confidence: confidence)
            pending = nil
            thread.add(agent: text, calls: calls)
        case .staff, .later:
            // Nobody waits in a trial: it asks the rules, and nothing runs.
            finish()
        case .handsBack:
            finish()
            isHandedOver = false
            // Whoever gives the conversation back has answered what was asked for.
            refusals = [:]
        }
    }

    mutating func finish() {
        if pending != nil { ask(for: nil) }
        pending = nil
    }

    /// - Parameter agent: The turn in which the AI answers; `nil` where the transcript has none.
    private mutating func ask(
        for agent: Transcript.Turn?, saying text: String? = nil, _ calls: [Transcript.Call] = [],
        confidence: Double? = nil
    ) {
        let input = propose(.input(thread.passages), turn: thread.count - 1)
        let decided = judge([(input, pending?.input, "input")], under: pending)
        guard decided[0].effect.passes else {
            if let agent {
                report(missing: agent, calls)
            } else {
                // What Belay said instead is part of the conversation, as a bot would keep it.
                thread.add(agent: message(for: decided[0], on: input), calls: [])
            }
            return
        }
        guard let agent else { return thread.add(agent: nil, calls: []) }
        var proposals: [(Proposal, Transcript.Expectation?, String)] = []
        let passages = [text ?? ""].filter { !$0.isEmpty }.map { Passage(.agent, $0) }
        if !passages.isEmpty || calls.isEmpty {
            let reply = propose(.reply(passages), turn: thread.count, confidence: confidence)
            proposals.append((reply, agent.reply, "reply"))
        } else if agent.reply != nil {
            differ(agent, "reply: nothing was decided")
        }
        for (call, id) in zip(calls, thread.ids(of: calls)) {
            let action = ActionCall(
                tool: call.tool, arguments: call.arguments,
                texts: ArgumentsText(call.arguments).texts, callID: id)
            proposals.append(
                (
                    propose(.action(action), turn: thread.count, confidence: confidence),
                    call.action, "action `\(call.tool)`"
                ))
        }
        _ = judge(proposals, under: agent)
    }

    private func propose(
        _ content: Proposal.Content, turn: Int, confidence: Double? = nil
    ) -> Proposal {
        Proposal(
            useCase: transcript.useCase, agent: transcript.agent, content: content, turn: turn,
            confidence: confidence)
    }

    private func message(for verdict: Verdict, on proposal: Proposal) -> String {
        let decision = Decision(
            id: ID(at: now), at: now, conversation: ID(at: now), turn: proposal.turn,
            kind: proposal.kind, useCase: transcript.useCase, agent: transcript.agent,
            verdict: verdict, findings: [], policy: trial.workspace.digest, release: nil)
        return trial.workspace.message(for: decision, on: proposal)
    }

    // MARK: - Judging

    /// Judges what is proposed at once, and compares it with what must be decided.
    private mutating func judge(
        _ proposals: [(proposal: Proposal, expected: Transcript.Expectation?, what: String)],
        under turn: Transcript.Turn?
    ) -> [Verdict] {
        let circumstances = circumstances(of: proposals.map(\.proposal))
        var judged: [(signals: [Signal], circumstances: Circumstances, verdict: Verdict)] = []
        let calls = proposals.compactMap { proposal, _, _ -> ActionCall? in
            if case .action(let call) = proposal.content { call } else { nil }
        }
        for (proposal, _, _) in proposals {
            let plan = trial.plans[proposal.useCase]
            let setting = settings.setting(
                of: proposal.useCase, circumstances, knowing: background, plan)
            let signals = trial.detectors.signals(
                for: Scene(proposal, in: setting, calls: calls), under: plan, remembering: &read)
            var circumstances = circumstances
            let claims = trial.workspace.claims(on: proposal, in: circumstances)
                .filter { !$0.account.isEmpty }
            for claim in claims { circumstances.used[claim.account] = used[claim.account] ?? 0 }
            let verdict = trial.workspace.verdict(
                on: proposal, signals: signals, in: circumstances)
            if verdict.effect.passes || verdict.effect.holds {
                for claim in claims { used[claim.account, default: 0] += claim.amount }
            }
            judged.append((signals, circumstances, verdict))
        }
        for (_, _, verdict) in judged where !verdict.effect.passes {
            if let code = verdict.reasons[0].code { refusals[code, default: 0] += 1 }
        }
        let handover = judged.firstIndex { $0.verdict.effect == .escalate }
        if handover != nil { isHandedOver = true }
        if let turn, turn.handedOver != nil, handover == nil {
            differ(turn, "handed over: the AI still leads")
        }
        for (index, (proposal, expected, what)) in proposals.enumerated() {
            let (signals, circumstances, verdict) = judged[index]
            let judgement = Judgement(
                proposal, signals: signals, circumstances: circumstances, expectation: expected,
                handover: index == handover ? turn?.handedOver : nil,
                source: "\(file):\(turn?.line ?? 0)")
            result.judgements.append(judgement)
            result.verdicts.append(verdict)
            if let turn { compare(judgement, verdict, what, turn) }
        }
        return judged.map(\.verdict)
    }

    /// What is known beside the proposals, as far as a rule may ask for it.
    private mutating func circumstances(of proposals: [Proposal]) -> Circumstances {
        var needs = UseCase.Needs()
        let useCase = trial.workspace.useCase(named: transcript.useCase)
        for proposal in proposals { useCase?.add(needsFor: proposal, to: &needs) }
        let plan = trial.plans[transcript.useCase]
        let isWhole = useCase?.needsDialogue ?? false || plan?.needsDialogue ?? false
        let dialogue = isWhole ? thread.dialogue : thread.dialogue.newest
        var history = CallHistory(Dialogue())
        if needs.calls {
            for case .returned(let result) in dialogue.turns where seen[result.id] == nil {
                seen[result.id] = now
            }
            history = CallHistory(dialogue, of: needs.tools, seen: needs.ages ? seen : [:])
        }
        return Circumstances(
            conversation: file, dialogue: dialogue, history: history, isHandedOver: isHandedOver,
            refusals: refusals, now: now)
    }

    // MARK: - Comparing

    private mutating func compare(
        _ judgement: Judgement, _ verdict: Verdict, _ what: String, _ turn: Transcript.Turn
    ) {
        let names = judgement.signals.map(\.name)
        if let expected = judgement.expectation, !expected.isMet(by: verdict, signals: names) {
            let was = Transcript.Expectation(
                verdict.effect,
                Transcript.Expectation.words(of: verdict, signals: names).sorted())
            differ(turn, "\(what): expected `\(expected.words)`, was `\(was.words)`")
        }
        if let expected = judgement.handover {
            let code = verdict.reasons[0].code ?? .boundary
            if code != expected {
                differ(
                    turn, "handed over: expected `\(expected.rawValue)`, was `\(code.rawValue)`")
            }
        }
    }

    /// What was written of an answer that the AI was never asked for.
    private mutating func report(missing agent: Transcript.Turn, _ calls: [Transcript.Call]) {
        if agent.reply != nil { differ(agent, "reply: nothing was decided") }
        for call in calls where call.action != nil {
            differ(agent, "action `\(call.tool)`: nothing was decided")
        }
        if agent.handedOver != nil { differ(agent, "handed over: the AI still leads") }
    }

    private mutating func differ(_ turn: Transcript.Turn, _ message: String) {
        result.differences.append(
            TranscriptTrial.Difference(source: "\(file):\(turn.line)", message: message))
    }
}

extension Transcript.Expectation {
    fileprivate var words: String { ([effect.rawValue] + reasons).joined(separator: " ") }
}
