// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Where subjects' keys are kept, and which names mean which conversations: apart from the ledger,
/// because all of it can be erased.
///
/// ``commit(_:)`` and ``erase(_:)`` are only called from one thread at a time.
public protocol KeyStorage: Sendable {
    func isEmpty() throws(LedgerError) -> Bool
    func conversation(named lookup: [UInt8]) throws(LedgerError) -> KeptConversation?
    func subject(named lookup: [UInt8]) throws(LedgerError) -> ID<Subject>?
    /// The wrapped key; `nil` where it was destroyed, or never was.
    func key(of subject: ID<Subject>) throws(LedgerError) -> [UInt8]?
    /// Keeps all of this, or nothing, durably.
    func commit(_ additions: KeyAdditions) throws(LedgerError)
    /// Destroys the key, and every name that leads to the subject. When it returns the file holds
    /// none of these bytes any more.
    func erase(_ subject: ID<Subject>) throws(LedgerError)
    func close()
}

/// What a name leads to. The name itself is not kept, only a keyed digest of it.
public struct KeptConversation: Sendable, Hashable {
    public let lookup: [UInt8]
    public let id: ID<Conversation>
    public let subject: ID<Subject>

    public init(lookup: [UInt8], id: ID<Conversation>, subject: ID<Subject>) {
        self.lookup = lookup
        self.id = id
        self.subject = subject
    }
}

public struct KeyAdditions: Sendable {
    public struct KeptSubject: Sendable {
        public let id: ID<Subject>
        /// `nil` for a subject that nobody named.
        public let lookup: [UInt8]?
        public let wrappedKey: [UInt8]
    }

    public var subjects: [KeptSubject] = []
    public var conversations: [KeptConversation] = []
}
