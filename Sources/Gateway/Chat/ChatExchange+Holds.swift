// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension ChatExchange {
    /// Whether Belay may answer this turn itself, so that no model's answer is opened before that is known.
    func mayAnswer(_ holds: [Hold]) -> Bool {
        holds.contains { hold in
            hold.phase == .confirming || hold.phase == .approved && hold.kind == .action
        }
    }

    /// What holds make of the customer's turn: an answer of Belay's own, or what is said before the model's.
    enum HoldTurn {
        case answers(Response)
        /// What became of things since the customer spoke last; empty where nothing did.
        case goesOn(preface: String)
    }

    /// Hears the customer's answer to what they were asked, and tells them what became of what waited.
    func hear(_ holds: [Hold], after input: Outcome) async throws -> HoldTurn {
        var said: [String] = []
        var told: [Hold] = []
        for hold in holds {
            switch hold.phase {
            case .confirming where hold.awaitsProof:
                guard let next = try await proven(hold) else { continue }
                return .answers(try await answer(next, after: input))
            case .confirming:
                if let next = try await agreed(hold) {
                    return .answers(try await answer(next, after: input))
                }
                // What a person wrote in the place of what the customer was asked is put to them first.
                if hold.maker.hasPrefix("person:"), try !wasAsked(hold) {
                    return .answers(try await answer(hold, after: input))
                }
            case .approved where hold.kind == .action:
                return .answers(try await answer(hold, after: input))
            case .executed, .failed, .unknown, .denied, .expired, .compensated:
                guard hold.told != hold.phase else { continue }
                said.append(try words(of: hold))
                told.append(hold)
            case .superseded, .withdrawn, .approvedWithEdits: told.append(hold)
            case .pending, .approved, .executing, .released: continue
            }
        }
        try await gateway.desk.tell(told, by: caller.principal)
        return .goesOn(preface: said.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Where a hold stands that the customer has just answered with yes; `nil` where they did not.
    private func agreed(_ hold: Hold) async throws -> Hold? {
        guard let question = try await question(of: hold) else { return nil }
        do {
            let (understood, next) = try await gateway.desk.hear(
                question.said, to: question.text, of: hold, by: caller.principal)
            return understood == .yes ? next : nil
        } catch DeskError.notNow(let now) {
            // Their yes came too late, or twice at once: they are told how it stands.
            return now
        }
    }

    /// Where a hold stands once the customer has given a code, right or wrong, or called it off; `nil` where they spoke
    /// of something else.
    private func proven(_ hold: Hold) async throws -> Hold? {
        var said = code
        if said == nil { said = try await question(of: hold)?.said }
        guard let said, hold.proof != nil else { return nil }
        do {
            let (understood, next) = try await gateway.desk.prove(
                said, of: hold, by: caller.principal)
            return understood == .unclear ? nil : next
        } catch DeskError.notNow(let now) {
            return now
        }
    }

    /// Has the codes sent that calls which were just held wait for.
    func askProofs(after outcomes: [Outcome]) async throws {
        for outcome in outcomes
        where outcome.decision.verdict.obligations.first == .customerProof {
            _ = try await gateway.recorded {
                try await gateway.desk.askProof(of: outcome.decision)
            }
        }
    }

    /// The question of a hold, where it was the last that the customer was asked, and what they said.
    private func question(of hold: Hold) async throws -> (text: String, said: String)? {
        for language in gateway.decisions.languages(of: hold) {
            let text = try await gateway.recorded {
                try gateway.decisions.words(of: hold, in: language, on: conversation.channel)
            }
            if let said = CustomerAnswer.words(answering: text, in: background.dialogue) {
                return (text, said)
            }
        }
        return nil
    }

    /// Whether the customer was asked the question of a hold in what was said last.
    private func wasAsked(_ hold: Hold) throws -> Bool {
        let question = try words(of: hold)
        return background.dialogue.turns.contains { turn in
            guard case .said(.agent, let text) = turn else { return false }
            return text.contains(question)
        }
    }

    private func words(of hold: Hold) throws -> String {
        // Just agreed to, it is told that a person looks; later, that they still do.
        if hold.phase == .pending {
            return workspace.messages.text(
                for: .awaitingApproval, in: language ?? workspace.language,
                on: conversation.channel)
        }
        return try gateway.decisions.words(of: hold, in: language, on: conversation.channel)
    }

    /// Belay's own answer: where a hold stands now, and the call that was agreed to where the bot carries it out.
    private func answer(_ hold: Hold, after input: Outcome) async throws -> Response {
        let (stored, hold) = try await released(hold)
        let call = stored.map { ($0.callID ?? "call_" + hold.decision.description, $0) }
        if !hold.phase.isWaiting { try await gateway.desk.tell([hold], by: caller.principal) }
        let own = OwnAnswer(
            decision: input.decision.id.description,
            model: chat.document.root["model"]?.string ?? "",
            message: call == nil ? try words(of: hold) : "", call: call,
            finish: call == nil ? "stop" : "tool_calls", choices: chat.choices,
            created: input.decision.at.milliseconds / 1000)
        return response(own, decisions: [input.decision.id, hold.decision])
    }

    /// The call for the bot to carry out, where all have agreed to it and it is the bot's; and where the hold stands.
    private func released(_ hold: Hold) async throws -> (StoredCall?, Hold) {
        guard hold.phase == .approved else { return (nil, hold) }
        do {
            return (try await gateway.desk.release(hold.decision, by: caller.principal), hold)
        } catch DeskError.notNow(let now) {
            return (nil, now)
        }
    }

    /// An answer of Belay's own, in the form that was asked for.
    func response(_ own: OwnAnswer, decisions: [ID<Decision>]) -> Response {
        let body = chat.isStream ? own.events(includingUsage: chat.includesUsage) : own.body
        return Response(
            status: .ok,
            headers: headers(
                chat.isStream ? "text/event-stream" : "application/json", decisions: decisions,
                waited: .zero),
            body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
