// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// What the same HTTP server and the same HTTP client cost with nothing between them.
///
/// `BareProxy PORT UPSTREAM` forwards every request as it is. Belay's own share of a benchmark is what
/// it takes beyond this.
@main
struct BareProxy {
    static let largestRequest = 16 << 20

    static func main() async throws {
        guard CommandLine.arguments.count == 3, let port = Int(CommandLine.arguments[1]) else {
            print("usage: BareProxy PORT UPSTREAM, such as BareProxy 9200 http://127.0.0.1:9100")
            return
        }
        let upstream = CommandLine.arguments[2]
        let client = HTTPClient(configuration: clientConfiguration)
        let application = Application(
            responder: CallbackResponder { (request, _: BasicRequestContext) in
                try await forward(request, to: upstream, through: client)
            },
            configuration: .init(address: .hostname("127.0.0.1", port: port), backlog: 1024))
        try await application.runService()
        try await client.shutdown()
    }

    /// As many connections upstream as there are downstream: a queue for the eight that are the default
    /// would be measured in place of the proxy.
    static var clientConfiguration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1024
        configuration.httpVersion = .http1Only
        return configuration
    }

    static func forward(
        _ request: Request, to upstream: String, through client: HTTPClient
    ) async throws -> Response {
        var forwarded = HTTPClientRequest(url: upstream + request.uri.string)
        forwarded.method = .init(rawValue: request.method.rawValue)
        if let type = request.headers[.contentType] {
            forwarded.headers.add(name: "Content-Type", value: type)
        }
        if request.method == .post {
            forwarded.body = .bytes(try await request.body.collect(upTo: largestRequest))
        }
        let answer = try await client.execute(forwarded, timeout: .seconds(60))
        var fields = HTTPFields()
        if let type = answer.headers.first(name: "Content-Type") { fields[.contentType] = type }
        // A body of known size is passed on whole, in one write with its head; a stream as it comes.
        let body =
            answer.headers.contains(name: "Content-Length")
            ? ResponseBody(byteBuffer: try await answer.body.collect(upTo: largestRequest))
            : ResponseBody(asyncSequence: answer.body)
        return Response(
            status: .init(code: Int(answer.status.code)), headers: fields, body: body)
    }
}
