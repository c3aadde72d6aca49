// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/chat/completions`: decides what goes in, asks the provider, decides what comes out.
    func chatCompletions(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .chat)
        let document = try await document(of: request)
        let chat = try ChatRequest(document, maximumChoices: 16)
        guard caller.key.opens(chat.model.useCase) else {
            throw Problem.forbidden(
                "this key does not open that use case: see `use-cases` of the key")
        }
        let (conversation, name) = try await self.conversation(
            named: request.headers[.belayConversation] ?? chat.conversation,
            orDerivedFrom: [caller.key.hash.description] + chat.opening, of: chat.customer?.id,
            request)
        return try await complete(
            chat, in: conversation, named: name, by: caller, on: context.channel)
    }

    /// One exchange: decides what goes in, asks the provider, decides what comes out.
    ///
    /// - Parameters:
    ///   - name: What the client calls the conversation.
    ///   - channel: The client, so that work for one that left can stop; `nil` where it is seen to its end.
    ///   - takesCalls: Whether the client can carry calls out. Where not, those that Belay would not carry out itself are
    ///     left out before anything is decided.
    func complete(
        _ chat: ChatRequest, in conversation: Conversation, named name: String, by caller: Caller,
        on channel: (any NIOCore.Channel)?, takesCalls: Bool = true
    ) async throws -> Response {
        let holds = try await recorded { try decisions.holds(in: conversation.id) }
        let (masked, code) = try withoutCodes(chat, holds)
        let exchange = ChatExchange(
            gateway: self, caller: caller, chat: masked, conversation: conversation,
            conversationName: name, workspace: decisions.workspace, code: code,
            takesCalls: takesCalls)
        let isStream =
            chat.isStream && !exchange.weighsConfidence && !exchange.mayAnswer(holds)
        let replies = isStream ? (0..<chat.choices).map { _ in exchange.propose(.reply([])) } : []
        let (input, opened) = try await recorded {
            try await decisions.decide(
                exchange.input, in: conversation, knowing: exchange.background,
                by: caller.principal, opening: replies)
        }
        guard input.effect.passes else { return exchange.refusal(by: input) }
        var preface = ""
        if !holds.isEmpty {
            switch try await exchange.hear(holds, after: input) {
            case .answers(let response): return response
            case .goesOn(let said): preface = said
            }
        }
        exchange.readAhead()
        return try await presence.during(channel) { [preface] in
            if opened.isEmpty {
                try await exchange.whole(after: input, saying: preface)
            } else {
                try await exchange.stream(
                    ChatStream(opened, eventLimit: limits.bodyBytes, saying: preface), after: input,
                    opened, on: channel)
            }
        }
    }
}

extension ChatExchange {
    /// Answers with everything at once.
    ///
    /// - Parameter preface: What is said first; empty for nothing.
    func whole(after input: Outcome, saying preface: String = "") async throws -> Response {
        let answer: ProviderRoutes.Answer
        let completion: ChatAnswer
        let asked = gateway.clock.now
        do {
            (answer, completion) = try await gateway.decisions.unlessPaused(at: place) {
                let answer = try await self.ask(passing: input.passing, isStream: false)
                let bytes = try await answer.response.body.collect(upTo: self.gateway.answerLimit)
                guard let document = try? JSONDocument(parsing: bytes) else {
                    // Losing the error is the intention: it is the provider's, and may quote what it said.
                    throw ProviderError.unreadable
                }
                return (
                    answer,
                    try ChatAnswer(
                        self.takesCalls
                            ? document : document.withoutCalls(except: self.ownWrites))
                )
            }
        } catch is PausedMeanwhile {
            return try await pausedAnswer()
        } catch let error as ProviderError {
            throw Problem.provider(error)
        }
        let waited = gateway.clock.now - asked
        let call = ModelCall(
            upstream: answer.call.upstream, model: answer.call.model,
            attempts: answer.call.attempts,
            firstByte: answer.call.firstByte, promptTokens: completion.promptTokens,
            completionTokens: completion.completionTokens)
        let submissions = completion.submissions(
            { propose($0, confidence: $1, spoken: $2) }, call: call)
        let outcomes = try await gateway.recorded {
            try await gateway.decisions.decide(
                Array(submissions.joined()), in: conversation, knowing: background,
                by: caller.principal)
        }
        try await askProofs(after: outcomes)
        let body = completion.body(after: outcomes.grouped(as: submissions)).saying(preface)
        let type = chat.isStream ? "text/event-stream" : "application/json"
        let headers = headers(
            type, decisions: [input.decision.id] + outcomes.map(\.decision.id), waited: waited)
        let delivered =
            chat.isStream ? ChatAnswer.events(of: body, includingUsage: chat.includesUsage) : body
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: delivered)))
    }

    /// Answers piece by piece.
    func stream(
        _ stream: ChatStream, after input: Outcome, _ opened: [OpenReply],
        on channel: (any NIOCore.Channel)?
    ) async throws -> Response {
        let answer: ProviderRoutes.Answer
        do {
            answer = try await gateway.decisions.unlessPaused(at: place) {
                try await self.ask(passing: input.passing, isStream: true)
            }
            guard answer.response.isEventStream else { throw ProviderError.unreadable }
        } catch is PausedMeanwhile {
            var stream = stream
            stream.stop()
            let call = ModelCall(upstream: "", model: "", attempts: 0, firstByte: .zero)
            return try refusal(
                byPauseIn: await conclude(stream, ending: .stopped, call).joined().first)
        } catch {
            // The replies were opened: that nothing came of them is on record before the client learns it.
            let call = ModelCall(upstream: "", model: "", attempts: 0, firstByte: .zero)
            _ = try await conclude(
                stream, ending: error is ProviderError ? .broken : .abandoned, call)
            throw (error as? ProviderError).map(Problem.provider) ?? error
        }
        return Response(
            status: .ok,
            headers: headers(
                "text/event-stream", decisions: [input.decision.id] + opened.map(\.id),
                waited: answer.waited),
            body: ResponseBody { writer in
                try await self.gateway.presence.during(channel) {
                    try await self.deliver(stream, answer, to: &writer)
                }
            })
    }

    private func deliver(
        _ stream: ChatStream, _ answer: ProviderRoutes.Answer,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        var stream = stream
        do {
            try await gateway.decisions.relaying(answer.response.body, at: place) { relay in
                while !stream.isOver {
                    switch try await relay.next() {
                    case .piece(let piece):
                        // First: nothing that comes after a handover leaves, not even what has just arrived.
                        if try gateway.decisions.leads(conversation.id) != nil { stream.stop() }
                        let leaving = try stream.receive(piece.readableBytesView)
                        if !leaving.isEmpty { try await writer.write(ByteBuffer(bytes: leaving)) }
                    case .paused: stream.stop()
                    case .end: return
                    }
                }
            }
            let leaving = try stream.finish()
            if !leaving.isEmpty { try await writer.write(ByteBuffer(bytes: leaving)) }
        } catch let error as ProviderError {
            _ = try await conclude(stream, ending: .broken, answer.call)
            try await writer.write(
                ByteBuffer(bytes: ServerSentEvent.bytes(data: Problem.provider(error).body)))
            try await writer.finish(nil)
            return
        } catch {
            _ = try await conclude(stream, ending: .abandoned, answer.call)
            throw error
        }
        let outcomes = try await conclude(stream, ending: .complete, answer.call)
        var conclusion = stream.conclusion(after: outcomes)
        if stream.isSilent, let refused = outcomes.joined().first(where: { !$0.effect.passes }) {
            // Stopped before the provider said a word: there is no form of its own to say it in.
            conclusion = refusalText(by: refused).events(includingUsage: chat.includesUsage)
        }
        try await writer.write(ByteBuffer(bytes: conclusion))
        try await writer.finish(nil)
    }

    /// The answer where a pause came before the provider's: that nothing came of it is on record.
    private func pausedAnswer() async throws -> Response {
        let outcomes = try await gateway.recorded {
            try await gateway.decisions.decide(
                [Submission(propose(.reply([])))], in: conversation, knowing: background,
                by: caller.principal)
        }
        return try refusal(byPauseIn: outcomes.first)
    }

    private func refusal(byPauseIn outcome: Outcome?) throws -> Response {
        guard let outcome, !outcome.effect.passes else { throw Problem.paused }
        return refusal(by: outcome)
    }

    /// Records how a streamed answer ended.
    private func conclude(
        _ stream: ChatStream, ending: Decision.Ending, _ call: ModelCall
    ) async throws -> [[Outcome]] {
        let submissions = stream.submissions(ending: ending, call: call)
        let outcomes = try await gateway.recorded {
            try await gateway.decisions.decide(
                Array(submissions.joined()), in: conversation, knowing: background,
                by: caller.principal)
        }
        try await askProofs(after: outcomes)
        return outcomes.grouped(as: submissions)
    }
}

extension [Outcome] {
    /// The outcomes in the groups that their submissions came in.
    fileprivate func grouped(as submissions: [[Submission]]) -> [[Outcome]] {
        var rest = self[...]
        return submissions.map { group in
            defer { rest = rest.dropFirst(group.count) }
            return Array(rest.prefix(group.count))
        }
    }
}
