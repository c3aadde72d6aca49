// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Gateway
import Logging
import NIOCore
import NIOHTTP1
import Policy
import Staff

extension IdentityProvider {
    /// The provider that a workspace declares.
    ///
    /// - Throws: ``Failure`` where its secret is not there.
    convenience init(
        _ declared: DeclaredIdentityProvider, client: () -> HTTPClient, logger: Logger,
        secret: (String) -> String?
    ) throws {
        let variable = declared.secret.environmentVariable
        guard let value = secret(variable), !value.isEmpty else {
            throw Failure(
                "identity provider `\(declared.name)`: its secret is missing: set the environment variable `\(variable)`"
            )
        }
        var roles: [Role: Set<String>] = [:]
        for (word, groups) in declared.roles {
            if let role = Role(rawValue: word) { roles[role] = groups }
        }
        let line = IdentityHTTP(client: client(), logger: logger)
        self.init(
            IdentitySettings(
                name: declared.name, issuer: declared.issuer, client: declared.client,
                secret: value, console: declared.console, scopes: declared.scopes,
                claim: declared.claim, roles: roles, factors: declared.factors),
            line: { try await line.answer(to: $0) })
    }
}

/// Asks an identity provider over HTTP, once and within limits.
struct IdentityHTTP: Sendable {
    let client: HTTPClient
    let logger: Logger

    /// How long an answer may take, all of it: somebody looks at a page meanwhile.
    static let longest = Duration.seconds(8)
    /// The longest answer that is read, in bytes: room for a hundred keys.
    static let limit = 524_288

    private struct TooLate: Error {}
    private struct TooLong: Error {}

    func answer(to question: IdentityRequest) async throws -> IdentityAnswer {
        do {
            let answer = try await withThrowingTaskGroup(of: IdentityAnswer.self) { group in
                defer { group.cancelAll() }
                group.addTask { try await exchange(question) }
                // The client's own deadline ends with the head of an answer; this one holds for all of it.
                group.addTask {
                    try await Task.sleep(for: Self.longest)
                    throw TooLate()
                }
                guard let answer = try await group.next() else { throw TooLate() }
                return answer
            }
            if answer.status != 200 { warn("status \(answer.status)") }
            return answer
        } catch {
            // The error's own words may hold what was sent.
            warn(error is TooLong ? "too long" : error is TooLate ? "too late" : "unreachable")
            throw error
        }
    }

    private func warn(_ what: String) {
        logger.warning("the identity provider gave no good answer", metadata: ["error": "\(what)"])
    }

    private func exchange(_ question: IdentityRequest) async throws -> IdentityAnswer {
        var request = HTTPClientRequest(url: question.url)
        request.headers.add(name: "accept", value: "application/json")
        if let authorization = question.authorization {
            request.headers.add(name: "authorization", value: authorization)
        }
        if let form = question.form {
            request.method = .POST
            request.headers.add(
                name: "content-type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: form))
        }
        let response = try await client.execute(request, timeout: TimeAmount(Self.longest))
        var bytes: [UInt8] = []
        for try await piece in response.body {
            guard bytes.count + piece.readableBytes <= Self.limit else { throw TooLong() }
            bytes += piece.readableBytesView
        }
        return IdentityAnswer(status: Int(response.status.code), body: bytes)
    }
}

extension HTTPClient.Configuration {
    /// Redirects are not followed: they would take a code and a secret elsewhere.
    static var identity: HTTPClient.Configuration {
        var pool = ConnectionPool(idleTimeout: .seconds(10))
        pool.retryConnectionEstablishment = false
        return .init(
            redirectConfiguration: .disallow,
            timeout: .init(
                connect: TimeAmount(IdentityHTTP.longest), read: TimeAmount(IdentityHTTP.longest)),
            connectionPool: pool)
    }
}
