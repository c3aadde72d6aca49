// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Why a provider's word does not let somebody in.
public enum IdentityError: Error, Sendable, Hashable {
    /// No answer, or one that says that it is out of order.
    case down
    /// It answered something that can't be believed or used.
    case unfit(Misfit)
    /// It said no, with one of the error codes of RFC 6749 and OpenID Connect, or `other`.
    case refused(String)
    /// Nobody began this in this browser, or it was finished, or it took too long.
    case notBegun
    case token(TokenFault)
    /// The token does not say that a second factor was shown.
    case factor

    /// What is wrong with what a provider says of itself.
    public enum Misfit: String, Sendable, Hashable, CaseIterable {
        /// It is not written as it must be.
        case unreadable
        /// It speaks of another issuer.
        case issuer
        /// An address of it is not encrypted.
        case address
        /// It does not do what Belay needs: codes, PKCE with S256, or a way to show the secret.
        case method
    }

    /// Whether it is nobody's try that failed, but the provider.
    var isProviders: Bool {
        switch self {
        case .down, .unfit: true
        default: false
        }
    }

    /// The codes of RFC 6749, sections 4.1.2.1 and 5.2, and OpenID Connect Core, section 3.1.2.6. Others are not repeated: strangers
    /// can write them into an address.
    static let codes: Set = [
        "access_denied", "invalid_request", "unauthorized_client", "unsupported_response_type",
        "invalid_scope", "server_error", "temporarily_unavailable", "invalid_client",
        "invalid_grant", "unsupported_grant_type", "interaction_required", "login_required",
        "account_selection_required", "consent_required",
    ]

    static func refused(saying code: String) -> IdentityError {
        .refused(codes.contains(code) ? code : "other")
    }
}

/// What is wrong with an ID token.
public enum TokenFault: String, Error, Sendable, Hashable, CaseIterable {
    case malformed, algorithm, key, signature, issuer, audience, expired, early, nonce, subject
    /// `at_hash` is not that of the access token that came with it.
    case hash
}
