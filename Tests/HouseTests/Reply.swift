// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Vocabulary

/// An answer of the door as a client reads it. It knows nothing of how Belay writes.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let bytes: [UInt8]

    init(_ response: HTTPClientResponse) async throws {
        status = Int(response.status.code)
        headers = response.headers
        bytes = Array(try await response.body.collect(upTo: 64 << 20).readableBytesView)
    }

    func header(_ name: String) -> String? { headers.first(name: name) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var isStream: Bool { headers.first(name: "content-type") == "text/event-stream" }
    var json: JSON? { try? JSON(parsing: bytes) }
    var error: JSON? { json?["error"] }

    /// The identifiers in `Belay-Decision`.
    var decisions: [String] {
        (headers.first(name: "belay-decision") ?? "").split(separator: ",").map {
            String($0.drop { $0 == " " })
        }
    }

    // MARK: What a client hears

    /// The data of each event.
    var events: [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("data:") }
            .map { String($0.dropFirst(5).drop { $0 == " " }) }
    }

    var chunks: [JSON] { events.compactMap { try? JSON(parsing: Array($0.utf8)) } }
    var isDone: Bool { events.last == "[DONE]" }

    /// The choices: of a whole answer its own, of a stream each delta.
    private func choices(_ index: Int) -> [JSON] {
        (isStream ? chunks : [json ?? .null]).flatMap { body in
            guard case .array(let choices)? = body["choices"] else { return [JSON]() }
            return choices.filter { $0["index"] == .integer(Int64(index)) }
        }
    }

    /// What is said in a choice, put together.
    func content(_ index: Int = 0) -> String { field("content", index) }

    func field(_ name: String, _ index: Int = 0) -> String {
        choices(index).compactMap { ($0["delta"] ?? $0["message"])?[name]?.string }.joined()
    }

    func finish(_ index: Int = 0) -> String? {
        choices(index).compactMap { $0["finish_reason"]?.string }.last
    }

    /// The calls of a choice, put together.
    func calls(_ index: Int = 0) -> [(tool: String, arguments: String)] {
        var calls: [Int64: (tool: String, arguments: String)] = [:]
        for choice in choices(index) {
            let message = choice["delta"] ?? choice["message"]
            if case .array(let list)? = message?["tool_calls"] {
                for (position, call) in list.enumerated() {
                    var index = Int64(position)
                    if case .integer(let number)? = call["index"] { index = number }
                    let function = call["function"] ?? call["custom"]
                    calls[index, default: ("", "")].tool += function?["name"]?.string ?? ""
                    calls[index, default: ("", "")].arguments +=
                        (function?["arguments"] ?? function?["input"])?.string ?? ""
                }
            }
            if let call = message?["function_call"], call != .null {
                calls[-1, default: ("", "")].tool += call["name"]?.string ?? ""
                calls[-1, default: ("", "")].arguments += call["arguments"]?.string ?? ""
            }
        }
        return calls.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// A streamed answer that a test reads event by event.
struct LiveReply {
    let status: Int
    let headers: HTTPHeaders
    private var pieces: HTTPClientResponse.Body.AsyncIterator
    private var buffered: [UInt8] = []

    init(_ response: HTTPClientResponse) {
        status = Int(response.status.code)
        headers = response.headers
        pieces = response.body.makeAsyncIterator()
    }

    /// The lines of the next event; `nil` at the end.
    mutating func nextBlock() async throws -> [String]? {
        let blank = Array("\n\n".utf8)
        while true {
            if let end = buffered.firstRange(of: blank) {
                let event = String(decoding: buffered[..<end.lowerBound], as: UTF8.self)
                buffered.removeFirst(end.upperBound)
                return event.split(separator: "\n").map(String.init)
            }
            guard let piece = try await pieces.next() else { return nil }
            buffered += piece.readableBytesView
        }
    }

    /// The data of the next event; `nil` at the end.
    mutating func next() async throws -> String? {
        let blank = Array("\n\n".utf8)
        while true {
            while let end = buffered.firstRange(of: blank) {
                let event = String(decoding: buffered[..<end.lowerBound], as: UTF8.self)
                buffered.removeFirst(end.upperBound)
                if event.hasPrefix("data: ") { return String(event.dropFirst(6)) }
            }
            guard let piece = try await pieces.next() else { return nil }
            buffered += piece.readableBytesView
        }
    }

    /// The first text that is said from here on.
    mutating func nextContent() async throws -> String? {
        while let event = try await next() {
            let delta = (try? JSON(parsing: Array(event.utf8)))?["choices"]?[0]?["delta"]
            if let text = delta?["content"]?.string, !text.isEmpty { return text }
        }
        return nil
    }

    /// Everything from here to the end.
    mutating func rest() async throws -> [String] {
        var events: [String] = []
        while let event = try await next() { events.append(event) }
        return events
    }
}

extension TestHouse {
    /// Sends a request for a stream, and returns with its first bytes still to come.
    func stream(
        _ text: String = "hello", to model: String = "cards/triage", in conversation: String? = nil,
        with members: JSON = [:]
    ) async throws -> LiveReply {
        let body = Self.body(text, to: model, isStream: true, with: members)
        let headers = conversation.map { [("belay-conversation", $0)] } ?? []
        return LiveReply(
            try await send(
                .POST, "/v1/chat/completions", .bytes(ByteBuffer(bytes: body.serialized)),
                headers: headers))
    }
}
