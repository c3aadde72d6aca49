// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/chat-sessions/current/events`: what is said from here on, and who speaks, as server-sent events.
    func chatEvents(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await crossOrigin(request) {
            let session = try await chatting(request, context).0
            try rooms.takeLook(of: session.id, at: clock.now)
            let after = try Self.after(request)
            let news = try chatNews.subscribe(
                session, from: network(of: request, context),
                atMost: decisions.workspace.chat.streams, at: clock.now)
            let channel = context.channel
            return Response(
                status: .ok,
                headers: [.contentType: "text/event-stream", .cacheControl: "no-cache"],
                body: ResponseBody { [self] writer in
                    try await presence.during(channel) {
                        try await deliver(
                            ChatDelivery(session: session, last: after), news, to: &writer)
                    }
                })
        }
    }

    private func deliver(
        _ delivery: ChatDelivery, _ news: ChatNews.Subscription,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        var delivery = delivery
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        try await send([.own, .queue], of: &delivery, to: &writer)
        for await _ in news.wakes {
            let reasons = news.take()
            if reasons.contains(.beat) {
                // What was closed, or whose key is gone, is told nothing more.
                guard try await isOpen(delivery) else { break }
                try await writer.write(ByteBuffer(string: ": here\n\n"))
            }
            try await send(reasons, of: &delivery, to: &writer)
            if delivery.isOver { break }
        }
        if try await !isOpen(delivery) {
            try await writer.write(
                ByteBuffer(bytes: ServerSentEvent.bytes(data: Array("{}".utf8), event: "over")))
        }
        try await writer.finish(nil)
    }

    private func isOpen(_ delivery: ChatDelivery) async throws -> Bool {
        guard key(of: delivery.session) != nil else { return false }
        return try await recorded { try decisions.chatSession(delivery.session.id) } != nil
    }

    /// Sends what is new of a conversation.
    private func send(
        _ reasons: ChatNews.Reason, of delivery: inout ChatDelivery,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        let conversation = delivery.session.conversation.id
        if reasons.contains(.own) {
            // Closed in another window, or by the site: the end comes before anything else.
            delivery.isOver = try await !isOpen(delivery)
            guard !delivery.isOver else { return }
            for message in try await chatTranscript(of: conversation).messages(after: delivery.last)
            {
                try await writer.write(
                    ByteBuffer(
                        bytes: ServerSentEvent.bytes(
                            data: message.json.serialized, event: "message", id: "\(message.id)")))
                delivery.last = message.id
            }
        }
        guard
            reasons.contains(.own)
                || reasons.contains(.queue) && delivery.state?.status == .waiting
        else { return }
        let state = try await chatState(of: conversation)
        guard state != delivery.state else { return }
        delivery.state = state
        try await writer.write(
            ByteBuffer(bytes: ServerSentEvent.bytes(data: state.json.serialized, event: "state")))
    }
}

/// How far a page has been told.
private struct ChatDelivery {
    let session: ChatSession
    /// The `id` of the last message.
    var last: Int
    var state: ChatState?
    var isOver = false
}
