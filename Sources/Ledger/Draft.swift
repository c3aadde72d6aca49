// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What is to be written: an event, what stands at the head of its entry, and its content.
public struct Draft: Sendable {
    public let event: Event
    /// When it happened, as the writer claims. The order is that of positions.
    public let at: Timestamp
    public let principal: Principal
    public let conversation: ID<Conversation>?
    /// Whose content this is; content can't be without one.
    public let subject: ID<Subject>?
    public let useCase: String?
    public let release: Digest?
    public let retention: RetentionClass
    public let content: [ContentField]

    /// A decision's time, conversation, use case and release are its own, whatever is given here.
    public init(
        _ event: Event, at: Timestamp, by principal: Principal,
        conversation: ID<Conversation>? = nil, subject: ID<Subject>? = nil, useCase: String? = nil,
        release: Digest? = nil, retention: RetentionClass = .aiAct, content: [ContentField] = []
    ) {
        self.event = event
        self.principal = principal
        self.subject = subject
        self.retention = retention
        self.content = content
        if case .decided(let decision) = event {
            self.at = decision.at
            self.conversation = decision.conversation
            self.useCase = decision.useCase
            self.release = decision.release
        } else {
            self.at = at
            self.conversation = conversation
            self.useCase = useCase
            self.release = release
        }
    }
}

/// One text that belongs to an entry: sealed beside the ledger, and named in the leaf by a
/// commitment.
public struct ContentField: Sendable, Hashable {
    /// What it is, in lower-case letters, digits, `-` and `.`: `reply`, `arguments`.
    public let name: String
    public let bytes: [UInt8]

    public init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// The largest number of fields of one entry, and the longest name in bytes.
    static let countLimit = 64
    static let nameLimit = 64

    var hasPlainName: Bool {
        (1...Self.nameLimit).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}
