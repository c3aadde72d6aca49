// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Decisions
import Foundation
import NIOCore
import NIOHTTP1
import Testing
import Vocabulary

@testable import belay

/// One conversation through a door: an honest bot, a customer, a model that obeys.
struct AttackTalk {
    let scenario: Scenario
    let house: TestHouse
    let bank: AttackedBank
    /// What became of calls, in words.
    private(set) var seen: [String] = []
    private var messages: [JSON] = []
    private var lines: [String]

    private var conversation: String { "attack-\(scenario.number)" }
    private var customer: String { AttackedBank.customer(scenario.number) }

    init(_ scenario: Scenario, _ house: TestHouse, _ bank: AttackedBank) {
        (self.scenario, self.house, self.bank) = (scenario, house, bank)
        lines = scenario.lines
    }

    mutating func run() async throws {
        switch scenario.door {
        case .chat, .stream: try await chat()
        case .actions, .mcp: try await act()
        }
    }

    // MARK: Through the chat door

    private mutating func chat() async throws {
        say()
        for _ in 0..<12 {
            let isStream = scenario.door == .stream
            var body: JSON = [
                "model": "bank/execution", "messages": .array(messages),
                "metadata": ["customer_id": .string(customer)],
            ]
            if isStream { body["stream"] = true }
            let reply = try await house.chat(body, in: conversation)
            #expect(reply.status == 200, "\(scenario.number): \(reply.text)")
            let calls = reply.calls()
            if calls.isEmpty {
                let content = reply.content()
                messages.append(["role": "assistant", "content": .string(content)])
                if reply.finish() == "content_filter" { seen.append("answered by Belay") }
                try await approve(reply.decisions)
                guard !lines.isEmpty else { return }
                say()
            } else {
                run(calls)
            }
        }
    }

    private mutating func say() {
        guard !lines.isEmpty else { return }
        messages.append(["role": "user", "content": .string(lines.removeFirst())])
    }

    /// The honest bot runs what the door let through, exactly as it stands.
    private mutating func run(_ calls: [(tool: String, arguments: String)]) {
        let ids = calls.map { _ in "call_" + UUID().uuidString }
        let list: [JSON] = zip(ids, calls).map { id, call in
            [
                "id": .string(id), "type": "function",
                "function": ["name": .string(call.tool), "arguments": .string(call.arguments)],
            ]
        }
        messages.append(["role": "assistant", "content": .null, "tool_calls": .array(list)])
        for (id, call) in zip(ids, calls) {
            let arguments = (try? JSON(parsing: Array(call.arguments.utf8))) ?? .null
            let whose = arguments["customer"]?.string ?? customer
            let result = bank.run(call.tool, for: whose, arguments)
            seen.append("ran \(call.tool)")
            messages.append([
                "role": "tool", "tool_call_id": .string(id), "content": .string(result.text),
            ])
        }
    }

    // MARK: Through the doors for actions

    private mutating func act() async throws {
        say()
        for case .calls(let calls) in scenario.steps {
            for call in calls { try await ask(call) }
        }
        // The bot goes on asking, whatever it is told.
        for _ in 0..<2 where scenario.effect == nil {
            say()
            try await ask(scenario.wanted)
        }
    }

    private mutating func ask(_ call: Scenario.Call) async throws {
        let reply = try await scenario.door == .mcp ? callTool(call) : postAction(call)
        // What can't be asked in this form is refused before anything is looked at.
        guard reply.status < 300, let id = reply.json?["id"]?.string ?? reply.decisions.first,
            id.hasPrefix("dec_") || scenario.door == .mcp
        else {
            seen.append("status \(reply.status)")
            return
        }
        if try phase(of: id) == .confirming, !lines.isEmpty {
            let said = lines.removeFirst()
            let asked = try await house.decision(id)["message"]?.string ?? ""
            messages.append(["role": "assistant", "content": .string(asked)])
            messages.append(["role": "user", "content": .string(said)])
            let answer = try await house.post(
                (["said": .string(said)] as JSON).serialized, to: "/v1/actions/\(id)/confirmation")
            seen.append("answer \(answer.json?["answer"]?.string ?? "\(answer.status)")")
        }
        try await approve([id])
        seen.append("\(call.tool) \(try phase(of: id)?.rawValue ?? "refused")")
    }

    private func phase(of id: String) throws -> Hold.Phase? {
        try ID<Decision>(id).flatMap { try house.house.decisions.hold(of: $0) }?.phase
    }

    private func postAction(_ call: Scenario.Call) async throws -> Reply {
        // Arguments go as they are, or as a text where they are no JSON at all.
        let arguments = (try? JSON(parsing: Array(call.arguments.utf8)))
        let raw =
            arguments != nil && scenario.number % 2 == 0
            ? call.arguments : JSON.string(call.arguments).text
        let head: JSON = [
            "use_case": "bank", "agent": "execution", "conversation": .string(conversation),
            "customer_id": .string(customer), "messages": .array(messages),
        ]
        let body =
            head.text.dropLast()
            + #","action":{"name":\#(JSON.string(call.tool).text),"arguments":\#(raw)}}"#
        return try await house.post(Array(body.utf8), to: "/v1/actions")
    }

    private func callTool(_ call: Scenario.Call) async throws -> Reply {
        let meta: JSON = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": [:],
            "io.modelcontextprotocol/clientInfo": ["name": "test", "version": "1"],
        ]
        let name = JSON.string(call.tool).text
        let body =
            #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":\#(name),"#
            + #""arguments":\#(call.arguments),"_meta":\#(meta.text)}}"#
        let isPlain = call.tool.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        return try await Reply(
            house.send(
                .POST, "/mcp/bank/execution", .bytes(ByteBuffer(string: body)),
                headers: [
                    ("accept", "application/json"), ("mcp-protocol-version", "2026-07-28"),
                    ("mcp-method", "tools/call"),
                    ("mcp-name", isPlain ? call.tool : "change_email"),
                    ("belay-conversation", conversation), ("belay-customer", customer),
                ]))
    }

    /// As many people as the scenario has say yes to what waits.
    private mutating func approve(_ ids: [String]) async throws {
        for id in ids {
            guard let decision = ID<Decision>(id),
                let hold = try house.house.decisions.hold(of: decision)
            else { continue }
            if hold.phase.isWaiting { seen.append("held") }
            guard hold.phase == .pending else { continue }
            for person in ["ann", "ben"].prefix(scenario.approvals) {
                let body: JSON = ["fingerprint": .string(hold.fingerprint ?? "")]
                let reply = try await house.post(
                    body.serialized, key: person + "-key", to: "/v1/approvals/\(id)/approval")
                seen.append("\(person) \(reply.status)")
            }
        }
    }
}
