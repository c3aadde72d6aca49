// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Gateway
import Vocabulary

/// Sends one recorded conversation through the door, and tells what was decided of each turn and call.
///
/// The recording goes on as it was recorded whatever is decided, and after a handover the conversation is
/// handed back: so each decision is judged by itself.
struct TraceReplay: Sendable {
    let door: DoorClient
    let trace: Trace
    let useCase: String
    let agent: String

    /// One line of the result for each decision.
    func run() async throws -> [JSON] {
        var lines: [JSON] = []
        var messages: [JSON] = []
        var isAnswered = true
        for (index, message) in trace.messages.enumerated() {
            if message.role == "assistant" {
                lines += try await replay(message, at: index, after: messages)
                isAnswered = true
            } else {
                isAnswered = false
            }
            messages.append(Self.wire(message))
        }
        if !isAnswered {
            // Nothing was answered any more: what was said last is decided all the same.
            let last = trace.messages[trace.messages.count - 1]
            let id = try await door.decide(
                question("input", at: trace.messages.count - 1) + [
                    .init("text", .string(last.content)),
                    .init("source", .string(last.role == "tool" ? "tool" : "customer")),
                ])
            lines.append(try await line(id, at: trace.messages.count - 1))
        }
        return lines
    }

    private func replay(_ message: Trace.Message, at index: Int, after messages: [JSON])
        async throws -> [JSON]
    {
        guard !messages.isEmpty else {
            // The AI spoke first: there is nothing to answer, only something to say.
            return try await judge(message, at: index, after: messages)
        }
        let reply = try await door.chat(
            model: useCase + "/" + agent, conversation: trace.id, channel: .chat,
            messages: messages,
            isStream: false)
        guard reply.problem == nil, !reply.decisions.isEmpty else {
            throw Failure(
                "\(trace.id): message \(index): \(reply.problem ?? "nothing was decided")")
        }
        var lines: [JSON] = []
        for (position, id) in reply.decisions.enumerated() {
            lines.append(try await line(id, at: position == 0 ? max(0, index - 1) : index))
        }
        if reply.decisions.count == 1 {
            // What was said to the AI did not pass. What it had answered is decided all the same.
            lines += try await judge(message, at: index, after: messages)
        }
        return lines
    }

    /// Asks for the decisions on a turn of the AI's without the provider.
    private func judge(
        _ message: Trace.Message, at index: Int, after messages: [JSON]
    ) async throws -> [JSON] {
        var lines: [JSON] = []
        if !message.content.isEmpty || message.calls.isEmpty {
            let id = try await door.decide(
                question("reply", at: index) + [
                    .init("text", .string(message.content)),
                    .init("messages", .array(messages)),
                ])
            lines.append(try await line(id, at: index))
        }
        for call in message.calls {
            let action: JSON = [
                "id": .string(call.id), "name": .string(call.name),
                "arguments": .string(call.arguments),
            ]
            let id = try await door.decide(
                question("action", at: index) + [
                    .init("action", action), .init("messages", .array(messages)),
                ])
            lines.append(try await line(id, at: index))
        }
        return lines
    }

    private func question(_ kind: String, at index: Int) -> [JSON.Member] {
        [
            .init("use_case", .string(useCase)), .init("agent", .string(agent)),
            .init("conversation", .string(trace.id)), .init("kind", .string(kind)),
            .init("turn", .integer(Int64(index))),
        ]
    }

    private func line(_ id: String, at index: Int) async throws -> JSON {
        let decision = try await door.decision(id)
        if decision["effect"] == "escalate" { try await door.handBack(trace.id) }
        var reasons: [JSON] = []
        if case .array(let list)? = decision["reasons"] {
            for reason in list {
                guard let code = reason["code"]?.string ?? reason["rule"]?.string else { continue }
                if !reasons.contains(.string(code)) { reasons.append(.string(code)) }
            }
        }
        return [
            "id": .string(trace.id), "call_id": decision["proposal"]?["call"] ?? .null,
            "turn": .integer(Int64(index)), "kind": decision["kind"] ?? .null,
            "decision": decision["effect"] ?? .null, "reasons": .array(reasons),
            "decision_id": .string(id),
        ]
    }

    private static func wire(_ message: Trace.Message) -> JSON {
        switch message.role {
        case "assistant":
            var members: [JSON.Member] = [
                .init("role", "assistant"),
                .init("content", message.content.isEmpty ? .null : .string(message.content)),
            ]
            if !message.calls.isEmpty {
                members.append(
                    .init(
                        "tool_calls",
                        .array(
                            message.calls.map { call in
                                [
                                    "id": .string(call.id), "type": "function",
                                    "function": [
                                        "name": .string(call.name),
                                        "arguments": .string(call.arguments),
                                    ],
                                ]
                            })))
            }
            return .object(members)
        case "tool":
            return [
                "role": "tool", "tool_call_id": .string(message.callID ?? ""),
                "content": .string(message.content),
            ]
        default:
            return ["role": "user", "content": .string(message.content)]
        }
    }
}

extension DoorClient {
    fileprivate func decide(_ members: [JSON.Member]) async throws -> String {
        try await decide(
            .object(members), conversation: JSON.object(members)["conversation"]?.string ?? "")
    }
}
