// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
public import Ledger
import Policy
public import Vocabulary

extension DecisionPoint {
    /// What the customer may be told of where a hold stands: the question that they are asked, that people look at it,
    /// or what came of it. Empty where there is nothing to say.
    public func words(
        of hold: Hold, in language: String? = nil, on channel: Channel? = nil
    ) throws(LedgerError) -> String {
        var content: JSON?
        if let entry = try ledger.entry(deciding: hold.decision) {
            do {
                // Losing the error is the intention: what was written as JSON and is not is as good as erased.
                content = try ledger.content(of: entry).first { $0.name == "proposal" }
                    .flatMap { try? JSON(parsing: $0.bytes) }
            } catch .erased {}
        }
        return try words(of: hold, content, in: language, on: channel)
    }

    /// The same, where the content of the decision is at hand; `nil` where it was erased.
    func words(
        of hold: Hold, _ content: JSON?, in language: String? = nil, on channel: Channel? = nil
    ) throws(LedgerError) -> String {
        let workspace = workspace
        let tool = hold.useCase.flatMap { workspace.useCase(named: $0) }
            .flatMap { useCase in hold.tool.flatMap { useCase.tools[$0] } }
        let arguments = content?["arguments"]?.string
        let language = language ?? workspace.language
        // The AI goes on with it: nothing was called off.
        if hold.cause == Advice.cause { return "" }
        guard let situation = hold.phase.situation else {
            guard hold.phase == .confirming else { return "" }
            guard !hold.awaitsProof else {
                return workspace.messages.text(for: .codeSent, in: language, on: channel)
            }
            // The question names the arguments, and they are content: once erased, it is the general one.
            let question = tool?.question(arguments: arguments ?? "{}", in: language, on: channel)
            return try heard(
                question ?? workspace.messages.text(for: .confirm, in: language, on: channel),
                of: hold)
        }
        return try heard(
            workspace.telling(
                situation, of: tool, arguments: arguments, in: language, on: channel), of: hold)
    }

    /// What the customer was asked before they said yes; `nil` where their yes is not asked for.
    public func question(of hold: Hold) throws(LedgerError) -> String? {
        guard hold.asksCustomer, let call = try storedCall(of: hold.decision) else { return nil }
        let workspace = workspace
        let tool = hold.useCase.flatMap { workspace.useCase(named: $0) }?.tools[call.tool]
        return tool?.question(arguments: call.arguments, in: workspace.language)
            ?? workspace.messages.text(for: .confirm, in: workspace.language)
    }

    /// What the customer hears of a message: no token of the vault.
    private func heard(_ message: String, of hold: Hold) throws(LedgerError) -> String {
        guard let policy = vaultPolicy(of: hold.useCase) else { return message }
        return try vault(of: hold.conversation, under: policy)
            .restore(message, to: .customerReply).text
    }
}

extension Hold.Phase {
    /// What is said of it; `nil` where it is a question, or nothing is said.
    var situation: Messages.Situation? {
        switch self {
        case .confirming, .approvedWithEdits, .released, .executing: nil
        case .pending: .pending
        case .approved: .approved
        case .denied: .denied
        case .expired: .expired
        case .withdrawn: .withdrawn
        case .superseded: .superseded
        case .executed: .executed
        case .failed: .failed
        case .unknown: .unknown
        case .compensated: .compensated
        }
    }
}

extension DecisionPoint {
    /// The languages in which a question may have been put to the customer: the workspace's first.
    public func languages(of hold: Hold) -> [String] {
        let workspace = workspace
        let tool = hold.useCase.flatMap { workspace.useCase(named: $0) }
            .flatMap { useCase in hold.tool.flatMap { useCase.tools[$0] } }
        let others = tool?.confirm?.ask.languages ?? workspace.messages.languages(for: .confirm)
        return [workspace.language] + others.filter { $0 != workspace.language }.sorted()
    }

    /// The language that a customer writes in, as far as their last words tell; `nil` for that of the workspace.
    public static func language(of dialogue: Dialogue) -> String? {
        for case .said(.customer, let text) in dialogue.turns.reversed() {
            if let guess = LanguageGuess(of: text), guess.score >= 0.6 { return guess.language }
        }
        return nil
    }
}
