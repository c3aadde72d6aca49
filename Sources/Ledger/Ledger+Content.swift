// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Ledger {
    /// The conversation of this name, made durably where there is none yet.
    ///
    /// Neither name is kept: only a keyed digest, until the subject is erased. Conversations of one
    /// named customer share a subject; without a customer each has its own.
    public func conversation(
        named name: String, ofCustomer customer: String? = nil, at now: Timestamp
    ) async throws(LedgerError) -> NamedConversation {
        guard folder.isWritable else { throw .closed }
        return try await keys.conversation(named: name, of: customer, at: now)
    }

    /// The conversation of this name; `nil` where none was ever made.
    public func knownConversation(named name: String) throws(LedgerError) -> NamedConversation? {
        try keys.find(keys.lookup("conversation", name)).map {
            NamedConversation(id: $0.id, subject: $0.subject, isNew: false)
        }
    }

    /// Whose content the conversations of a named customer are; `nil` where no conversation began with that customer, and where
    /// they were erased.
    public func knownSubject(ofCustomer customer: String) throws(LedgerError) -> ID<Subject>? {
        try keys.subject(ofCustomer: customer)
    }

    /// Whether the key of a subject was destroyed.
    public func isErased(_ subject: ID<Subject>) throws(LedgerError) -> Bool {
        do {
            _ = try keys.key(of: subject)
            return false
        } catch .erased { return true }
    }

    /// A name for something that must be recognised again and by nobody else: the first 16 bytes of
    /// its HMAC-SHA-256 under a key of the ledger, in hexadecimal.
    public func keyedName(of text: String) -> String {
        keys.lookup("name", text).prefix(16).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// The content of an entry, opened and checked against its commitments, in the order of their
    /// names.
    ///
    /// - Throws: `erased` where the key was destroyed; `damaged` where what is stored is not what
    ///   was committed to.
    public func content(of entry: Entry) throws(LedgerError) -> [ContentField] {
        guard !entry.commitments.isEmpty, let subject = entry.subject else { return [] }
        let seal = Seal(key: try keys.key(of: subject), entry: entry.id)
        let stored = try storage.content(at: entry.position)
        var fields: [ContentField] = []
        for commitment in entry.commitments {
            guard let sealed = stored.first(where: { $0.name == commitment.field }),
                let field = seal.open(sealed, commitment: commitment.digest)
            else {
                throw .damaged(
                    position: entry.position,
                    "its content `\(commitment.field)` is not what was sealed")
            }
            fields.append(field)
        }
        guard stored.count == fields.count else {
            throw .damaged(position: entry.position, "it has content that it does not commit to")
        }
        return fields
    }

    /// Destroys the key of a subject and deletes its content, and records that this was done.
    ///
    /// Every entry and every proof stays valid. Whether a record may be erased at all is for the
    /// caller.
    @discardableResult
    public func erase(
        _ subject: ID<Subject>, at now: Timestamp, by principal: Principal
    ) async throws(LedgerError) -> Entry {
        guard folder.isWritable else { throw .closed }
        // The key first: if the process ends here, the content is unreadable, and erasing again
        // works.
        try keys.erase(subject)
        let draft = Draft(
            .contentErased(ContentErased(subject: subject)), at: now, by: principal,
            subject: subject)
        var work = Writer.Work(drafts: [try PreparedDraft(draft, key: keys.key)])
        work.erasing = subject
        guard let entry = try await commit(work).first else { throw .closed }
        return entry
    }
}
