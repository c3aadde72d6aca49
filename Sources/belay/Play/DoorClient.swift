// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Vocabulary

/// A bot at the door: what transcripts and recordings are played through.
struct DoorClient: Sendable {
    let address: String
    var key: String
    /// What the conversations are marked as, so that they never count as customers.
    let origin: Origin
    let client: HTTPClient

    /// A call that the bot is to carry out.
    struct Call: Sendable {
        var id: String
        var tool: String
        var arguments: String
    }

    /// What came back for one chat completion request.
    struct Reply: Sendable {
        let status: Int
        let text: String
        let finish: String?
        let calls: [Call]
        let decisions: [String]
        /// The problem that the door names; `nil` where it answered.
        let problem: String?
    }

    private func send(
        _ method: HTTPMethod, _ path: String, body: JSON? = nil, headers: [(String, String)] = []
    ) async throws -> (status: Int, headers: HTTPHeaders, body: [UInt8]) {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer " + key)
        request.headers.add(name: "belay-origin", value: origin.rawValue)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body.serialized))
        }
        let response = try await client.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 32 * 1_048_576)
        return (Int(response.status.code), response.headers, Array(bytes.readableBytesView))
    }

    /// Sends what has been said so far, and reads the answer, whole or streamed.
    func chat(
        model: String, conversation: String, channel: Vocabulary.Channel, messages: [JSON],
        isStream: Bool
    ) async throws -> Reply {
        let body: JSON = [
            "model": .string(model), "messages": .array(messages), "stream": .bool(isStream),
            "logprobs": .bool(true),
        ]
        let (status, headers, bytes) = try await send(
            .POST, "/v1/chat/completions", body: body,
            headers: [("belay-conversation", conversation), ("belay-channel", channel.rawValue)])
        let decisions = (headers.first(name: "belay-decision") ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard status == 200 else {
            // Losing the error is the intention: what is not JSON names no problem.
            let problem = (try? JSON(parsing: bytes))?["error"]?["message"]?.string
            return Reply(
                status: status, text: "", finish: nil, calls: [], decisions: decisions,
                problem: problem ?? "status \(status)")
        }
        return isStream ? try Self.streamed(bytes, decisions) : try Self.whole(bytes, decisions)
    }

    private static func whole(_ bytes: [UInt8], _ decisions: [String]) throws -> Reply {
        let json = try JSON(parsing: bytes)
        let choice = json["choices"]?[0]
        var calls: [Call] = []
        if case .array(let list)? = choice?["message"]?["tool_calls"] {
            calls = list.map { call in
                Call(
                    id: call["id"]?.string ?? "", tool: call["function"]?["name"]?.string ?? "",
                    arguments: call["function"]?["arguments"]?.string ?? "")
            }
        }
        return Reply(
            status: 200, text: choice?["message"]?["content"]?.string ?? "",
            finish: choice?["finish_reason"]?.string, calls: calls, decisions: decisions,
            problem: nil)
    }

    private static func streamed(_ bytes: [UInt8], _ decisions: [String]) throws -> Reply {
        var text = ""
        var finish: String?
        var calls: [Int64: Call] = [:]
        var isDone = false
        var problem: String?
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard line.hasPrefix("data: ") else { continue }
            let data = line.dropFirst(6)
            if data == "[DONE]" {
                isDone = true
                continue
            }
            let json = try JSON(parsing: Array(data.utf8))
            problem = json["error"]?["message"]?.string ?? problem
            let choice = json["choices"]?[0]
            text += choice?["delta"]?["content"]?.string ?? ""
            finish = choice?["finish_reason"]?.string ?? finish
            if case .array(let list)? = choice?["delta"]?["tool_calls"] {
                for call in list {
                    guard case .integer(let index)? = call["index"] else { continue }
                    var known = calls[index] ?? Call(id: "", tool: "", arguments: "")
                    known.id += call["id"]?.string ?? ""
                    known.tool += call["function"]?["name"]?.string ?? ""
                    known.arguments += call["function"]?["arguments"]?.string ?? ""
                    calls[index] = known
                }
            }
        }
        if !isDone, problem == nil { problem = "the stream was cut" }
        return Reply(
            status: 200, text: text, finish: finish,
            calls: calls.sorted { $0.key < $1.key }.map(\.value),
            decisions: decisions, problem: problem)
    }

    /// Asks for a decision without proxying.
    ///
    /// - Returns: The decision's identifier.
    func decide(_ question: JSON, conversation: String) async throws -> String {
        let (status, headers, bytes) = try await send(
            .POST, "/v1/decisions", body: question, headers: [("belay-conversation", conversation)])
        guard status == 200, let id = headers.first(name: "belay-decision") else {
            throw Failure("a decision was not given: \(String(decoding: bytes, as: UTF8.self))")
        }
        return id
    }

    func decision(_ id: String) async throws -> JSON {
        let (status, _, bytes) = try await send(.GET, "/v1/decisions/" + id)
        guard status == 200 else {
            throw Failure("decision `\(id)` can't be read: status \(status)")
        }
        return try JSON(parsing: bytes)
    }

    /// The decisions on calls that were made with streamed replies: they were not known when the headers
    /// left.
    func related(to decisions: [JSON]) async throws -> [JSON] {
        var related: [JSON] = []
        for decision in decisions where decision["kind"]?.string == "reply" {
            guard case .array(let ids)? = decision["related"] else { continue }
            for id in ids.compactMap(\.string) { related.append(try await self.decision(id)) }
        }
        return related
    }

    /// Has a person decide about an action.
    ///
    /// - Returns: The decision that it goes on as: another one after an edit or an undo.
    func decide(
        _ act: Transcript.StaffAct, about decision: String, with key: String
    ) async throws -> String {
        var door = self
        door.key = key
        let path = "/v1/approvals/" + decision
        let (status, _, bytes) = try await door.send(.GET, path)
        guard status == 200 else {
            throw Failure("`\(act.person)` can't see \(decision): status \(status)")
        }
        let fingerprint = try JSON(parsing: bytes)["fingerprint"] ?? .null
        let (what, body): (String, JSON) =
            switch act.deed {
            case .approves: ("approval", ["fingerprint": fingerprint])
            case .denies: ("denial", ["cause": .string(act.detail)])
            case .edits: ("edit", ["fingerprint": fingerprint, "arguments": .string(act.detail)])
            case .undoes: ("undo", [:])
            }
        let (answer, _, said) = try await door.send(.POST, "\(path)/\(what)", body: body)
        let json = try JSON(parsing: said)
        guard answer == 200 || answer == 202 else {
            throw Failure(json["error"]?["message"]?.string ?? "status \(answer)")
        }
        return json["id"]?.string ?? decision
    }

    /// Gives the conversation back to the AI.
    func handBack(_ conversation: String) async throws {
        let name =
            conversation.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            ?? conversation
        let (status, _, _) = try await send(.DELETE, "/v1/conversations/\(name)/handover")
        guard status == 204 else {
            throw Failure("the conversation can't be handed back: status \(status)")
        }
    }
}
