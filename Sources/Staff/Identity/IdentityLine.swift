// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is asked of a provider.
public struct IdentityRequest: Sendable, Hashable {
    public let url: String
    /// What is posted, as `application/x-www-form-urlencoded`; `nil` where something is got.
    public let form: String?
    /// The value of `Authorization`.
    public let authorization: String?

    init(url: String, form: String? = nil, authorization: String? = nil) {
        self.url = url
        self.form = form
        self.authorization = authorization
    }
}

/// What it answers.
public struct IdentityAnswer: Sendable, Hashable {
    public let status: Int
    public let body: [UInt8]

    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// Asks a provider: handed in, because this room knows no HTTP. It follows no redirects, waits and reads within limits, and throws
/// where no answer came.
public typealias IdentityLine = @Sendable (IdentityRequest) async throws -> IdentityAnswer
