// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A model provider.
public struct Upstream: Sendable, Hashable {
    public let name: String
    public let kind: Kind
    /// When what a recording plays was said: its rules take it for now. `nil` for the time it is.
    public let at: Timestamp?
    public let timeouts: Timeouts
    /// How often a call is tried before the fallback, counting the first.
    public let attempts: Int

    public enum Kind: Sendable, Hashable {
        /// A server that speaks the OpenAI protocol.
        case openAI(url: String, key: SecretReference?)
        /// The assistant's side of recorded conversations.
        case recorded
    }

    /// How long Belay waits.
    public struct Timeouts: Sendable, Hashable {
        public var connect = Duration.seconds(2)
        public var idle = Duration.seconds(30)

        public init() {}
    }
}

/// Where a secret is kept: never the secret itself.
public struct SecretReference: Sendable, Hashable {
    /// The environment variable that holds it.
    public let environmentVariable: String

    public init(environmentVariable: String) { self.environmentVariable = environmentVariable }
}

extension SecretReference {
    /// Reads `key` of a section; `nil` where there is none, or it holds the secret itself.
    ///
    /// - Parameters:
    ///   - key: The key's name.
    ///   - example: What a variable may be called.
    init?(_ section: Section, at key: String = "key", such example: String = "PROVIDER_KEY") {
        guard let value = section.document(key) else { return nil }
        // The message doesn't repeat what was written: it may be the secret.
        if case .scalar = value.content {
            section.report(
                "a secret is never written into a file: name the environment variable that holds "
                    + "it, as in `\(key): {env: \(example)}`", at: value.place)
            return nil
        }
        guard let name = section.section(key)?.text("env") else { return nil }
        self.init(environmentVariable: name)
    }
}

/// A model that agents use.
public struct Model: Sendable, Hashable {
    public let name: String
    /// A name of ``Workspace/upstreams``.
    public let upstream: String
    /// The name the upstream knows it by.
    public let model: String
    /// The models to ask, in order, where this one does not answer.
    public let fallback: [String]
}

/// One model to ask, with the upstream that serves it.
public struct ModelRoute: Sendable, Hashable {
    public let upstream: Upstream
    public let model: Model
}
