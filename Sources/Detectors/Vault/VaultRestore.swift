// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Where a text with tokens goes, and so who would see the values.
public enum VaultSink: Sendable, Hashable {
    /// What is said to the customer of this conversation.
    case customerReply
    /// An argument of a tool: the names of the members down to it.
    case toolArgument(tool: String, path: [String])
    /// A person of the staff who serves this conversation.
    case staff
    /// Anything that is written down: nothing ever comes back there.
    case log
}

/// What became of one token on its way out. Each belongs on record.
public struct VaultRestore: Sendable, Hashable {
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The value came back.
        case restored
        /// It may not come back there.
        case refused
        /// The vault never issued it: the model made it up, miswrote it, or brought it from elsewhere.
        case invented
    }

    /// As it would be written; as it was written where it is none of the vault's.
    public let token: String
    /// The signal of its class; that of its word where the token is none of the vault's.
    public let signal: String
    public let sink: VaultSink
    public let outcome: Outcome
    /// Where it stood, in UTF-8 bytes of the text with tokens.
    public let bytes: Range<Int>

    public init(
        token: String, signal: String, sink: VaultSink, outcome: Outcome, bytes: Range<Int>
    ) {
        self.token = token
        self.signal = signal
        self.sink = sink
        self.outcome = outcome
        self.bytes = bytes
    }
}

extension VaultRestore {
    /// The form on record: no value is in it.
    public var json: JSON {
        [
            "end": .integer(Int64(bytes.upperBound)), "outcome": .string(outcome.rawValue),
            "signal": .string(signal), "sink": sink.json,
            "start": .integer(Int64(bytes.lowerBound)), "token": .string(token),
        ]
    }
}

extension VaultSink {
    /// A word, or for an argument an object.
    public var json: JSON {
        switch self {
        case .customerReply: "customer-reply"
        case .staff: "staff"
        case .log: "log"
        case .toolArgument(let tool, let path):
            ["path": .array(path.map { .string($0) }), "tool": .string(tool)]
        }
    }
}
