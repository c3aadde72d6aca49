// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Vocabulary

/// Where the running server is, and by which key its door opens: of commands that speak to it.
struct Door: ParsableArguments {
    @Option(help: "Where the running server is.")
    var url = "http://127.0.0.1:8080"

    @Option(help: "The API key. That of the environment variable BELAY_KEY where none is given.")
    var key: String?

    @Option(help: "A file that holds the API key, such as data/run.key.")
    var keyFile: String?

    /// The key, from where it is given.
    private func secret() throws -> String {
        if let key { return key }
        if let keyFile {
            guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
                // Losing the error is the intention: what is wrong with a file, the person sees by its name.
                throw Failure("`\(keyFile)` can't be read: give a file that holds an API key")
            }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if let key = ProcessInfo.processInfo.environment["BELAY_KEY"], !key.isEmpty { return key }
        throw Failure(
            "an API key is needed: set BELAY_KEY, or give `--key` or `--key-file`; "
                + "`belay keys add` makes one")
    }

    /// Asks the running server.
    ///
    /// - Returns: Its answer, or `nil` where it has nothing to say.
    /// - Throws: ``Failure`` with what the server says is wrong.
    @discardableResult
    func send(_ method: HTTPMethod, _ path: String, _ body: JSON? = nil) async throws -> JSON? {
        var request = HTTPClientRequest(url: url + path)
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer " + (try secret()))
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body.serialized))
        }
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(5)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let answer: Result<JSON?, any Error>
        do {
            answer = .success(try await ask(request, client))
        } catch {
            answer = .failure(error)
        }
        try await client.shutdown()
        return try answer.get()
    }

    /// What a list of the running server holds.
    ///
    /// - Throws: ``Failure`` with the sentence where it answers with something else.
    func list(_ path: String, orElse sentence: String) async throws -> [JSON] {
        guard case .array(let list)? = try await send(.GET, path)?["data"] else {
            throw Failure(sentence)
        }
        return list
    }

    private func ask(_ request: HTTPClientRequest, _ client: HTTPClient) async throws -> JSON? {
        let response: HTTPClientResponse
        let bytes: [UInt8]
        do {
            response = try await client.execute(request, timeout: .seconds(30))
            bytes = Array(
                try await response.body.collect(upTo: 32 * 1_048_576).readableBytesView)
        } catch {
            throw Failure(
                "no server answers at `\(url)`: start one with `belay serve`, or give `--url`")
        }
        // Losing the error is the intention: an answer that is not JSON says nothing that can be told.
        let json = try? JSON(parsing: bytes)
        guard (200..<300).contains(Int(response.status.code)) else {
            throw Failure(
                json?["error"]?["message"]?.string
                    ?? "the server at `\(url)` answered with status \(response.status.code)")
        }
        return json
    }
}
