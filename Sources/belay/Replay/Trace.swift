// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Gateway
import Vocabulary

/// A recorded conversation to replay: who said what, and which calls were made.
///
/// Only what was said is read. Whatever a recording knows besides (what was expected, whether it went well,
/// what the customer was told to want) never comes here, and so never reaches the walk.
struct Trace: Sendable {
    let id: String
    let domain: String?
    let messages: [Message]

    struct Message: Sendable {
        let role: String
        let content: String
        let calls: [Recording.Call]
        /// The call that a tool's message answers.
        let callID: String?
    }

    /// - Throws: ``Failure`` where the line is not a recording.
    init(_ line: [UInt8]) throws {
        let root: JSONDocument.Node
        do {
            root = try JSONDocument(parsing: line, limits: .init(depth: 128, nodes: 1_000_000)).root
        } catch {
            throw Failure("not JSON: \(error)")
        }
        guard let id = root["id"]?.string, let messages = root["messages"], messages.kind == .array
        else {
            throw Failure("a recording has `id` and `messages`")
        }
        self.id = id
        domain = root["domain"]?.string
        self.messages = messages.elements.map { message in
            Message(
                role: message["role"]?.string ?? "", content: message["content"]?.string ?? "",
                calls: (message["tool_calls"].map { Array($0.elements) } ?? []).map { call in
                    Recording.Call(
                        id: call["id"]?.string ?? "", name: call["name"]?.string ?? "",
                        arguments: call["args"].map { String(decoding: $0.raw, as: UTF8.self) }
                            ?? "{}")
                }, callID: message["call_id"]?.string)
        }
    }

    /// Every recording of the files, which are JSON lines, compressed with gzip or not.
    static func all(in files: [String]) throws -> [Trace] {
        var traces: [Trace] = []
        for file in files {
            for (number, line) in try lines(of: file).enumerated() {
                do { traces.append(try Trace(Array(line))) } catch {
                    throw Failure("\(file):\(number + 1): \(error)")
                }
            }
        }
        var names: Set<String> = []
        for trace in traces where !names.insert(trace.id).inserted {
            throw Failure("two recordings have the id `\(trace.id)`")
        }
        return traces
    }

    private static func lines(of file: String) throws -> [Data.SubSequence] {
        guard FileManager.default.fileExists(atPath: file) else {
            throw Failure("`\(file)` does not exist")
        }
        let data: Data
        if file.hasSuffix(".gz") {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["gzip", "-dc", "--", file]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                throw Failure("`\(file)` can't be decompressed")
            }
        } else {
            data = try Data(contentsOf: URL(fileURLWithPath: file))
        }
        return data.split(separator: UInt8(ascii: "\n"))
    }

    /// The AI's side.
    var recording: Recording {
        Recording(
            conversation: id,
            replies: messages.filter { $0.role == "assistant" }.map { message in
                Recording.Reply(
                    text: message.content.isEmpty ? nil : message.content, calls: message.calls)
            })
    }
}
