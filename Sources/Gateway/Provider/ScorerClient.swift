// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import AsyncHTTPClient
public import Decisions
public import Logging
import NIOCore
import NIOHTTP1
public import Policy

/// The line to the external scorer that a workspace declares.
public struct ScorerClient: Sendable {
    private let scorer: DeclaredScorer
    private let client: HTTPClient
    private let key: String?
    private let logger: Logger

    /// The largest answer that is read, in bytes: room for the scores of a very long reply.
    static let answerLimit = 1_048_576

    /// - Parameters:
    ///   - client: Gives the HTTP client. It follows no redirects: they would take a customer's words and a key
    ///     elsewhere.
    ///   - secret: Finds the value of an environment variable.
    /// - Throws: ``MissingSecret`` where the scorer's key is not there.
    public init(
        _ scorer: DeclaredScorer, client: (DeclaredScorer) -> HTTPClient, logger: Logger,
        secret: (String) -> String?
    ) throws(MissingSecret) {
        key = try scorer.key.map { reference throws(MissingSecret) in
            guard let value = secret(reference.environmentVariable) else {
                throw MissingSecret(
                    of: "scorer `\(scorer.name)`",
                    environmentVariable: reference.environmentVariable)
            }
            return value
        }
        self.scorer = scorer
        self.client = client(scorer)
        self.logger = logger
    }

    /// Sends questions, as the decision point wants it.
    public var line: ScorerLine { { try await answer(to: $0) } }

    /// - Throws: ``ProviderError`` where no answer came in time. It is asked once: another try would take as long
    ///   again, and the customer waits.
    func answer(to question: [UInt8]) async throws -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                defer { group.cancelAll() }
                group.addTask { try await exchange(question) }
                // The client's own deadline ends with the head of an answer; this one holds for all of it.
                group.addTask {
                    try await Task.sleep(for: scorer.timeout)
                    throw ProviderError.timedOut
                }
                guard let answer = try await group.next() else { throw ProviderError.timedOut }
                return answer
            }
        } catch {
            logger.warning(
                "the external scorer gave no answer",
                metadata: ["scorer": "\(scorer.name)", "error": "\(Self.word(for: error))"])
            throw error
        }
    }

    private func exchange(_ question: [UInt8]) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: scorer.url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "accept", value: "application/json")
        if let key { request.headers.add(name: "authorization", value: "Bearer " + key) }
        request.body = .bytes(ByteBuffer(bytes: question))
        let response: HTTPClientResponse
        do {
            response = try await client.execute(request, timeout: TimeAmount(scorer.timeout))
        } catch {
            throw HTTPProvider.translated(error, hasBegun: false)
        }
        // A redirect is no answer either.
        guard response.status == .ok else {
            throw ProviderError.failed(status: Int(response.status.code))
        }
        return try await ProviderBody.client(response.body).collect(upTo: Self.answerLimit)
    }

    /// A word for the log, which tells nothing of what was asked.
    private static func word(for error: any Error) -> String {
        guard let error = error as? ProviderError else { return "broke off" }
        return switch error {
        case .unreachable: "unreachable"
        case .timedOut: "late"
        case .brokenOff, .unreadable: "broke off"
        case .failed(let status), .refused(let status, _): "status \(status)"
        case .tooLarge: "too large"
        }
    }
}
