// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// One line of the book: what happened, when, by whom, and where it stands.
public struct Entry: Sendable, Hashable, Identified {
    public static let idPrefix = "ent"

    /// Counted from 0, without gaps. Positions order entries; ``at`` only claims a time.
    public let position: Int
    public let id: ID<Entry>
    public let at: Timestamp
    public let event: Event
    public let principal: Principal
    public let conversation: ID<Conversation>?
    public let subject: ID<Subject>?
    public let useCase: String?
    public let release: Digest?
    public let retention: RetentionClass
    /// What binds the entry to its content without saying anything of it.
    public let commitments: [Commitment]
    /// The entry in canonical JSON: the bytes that are hashed into the tree.
    public let leaf: [UInt8]

    /// A keyed digest of one content field: worthless to whoever has not the key that is sealed
    /// with it.
    public struct Commitment: Sendable, Hashable {
        public let field: String
        /// Thirty-two bytes.
        public let digest: [UInt8]
    }

    init(_ draft: PreparedDraft, position: Int, leaf: [UInt8]) {
        self.position = position
        self.leaf = leaf
        id = draft.id
        at = draft.draft.at
        event = draft.draft.event
        principal = draft.draft.principal
        conversation = draft.draft.conversation
        subject = draft.draft.subject
        useCase = draft.draft.useCase
        release = draft.draft.release
        retention = draft.draft.retention
        commitments = draft.commitments
    }

    /// Reads a leaf, and nothing but the one form in which it can have been written.
    ///
    /// - Throws: ``LedgerError/damaged(position:_:)`` with `position`, where the leaf should stand.
    public init(leaf: [UInt8], at position: Int) throws(LedgerError) {
        guard leaf.count <= Leaf.sizeLimit else { throw .damaged(position: position, "too long") }
        let json: JSON
        do { json = try JSON(parsing: leaf) } catch {
            throw .damaged(position: position, "not JSON: \(error)")
        }
        // Losing the error is the intention: what has no canonical form is not in it.
        guard let entry = Entry(json, leaf: leaf), entry.position == position,
            let canonical = try? json.canonical, canonical == leaf
        else { throw .damaged(position: position, "not the canonical form of an entry") }
        self = entry
    }

    private init?(_ json: JSON, leaf: [UInt8]) {
        let fields = Fields(json)
        guard case .object(let members) = json, members.allSatisfy({ Leaf.keys.contains($0.key) }),
            fields.int("v") == Leaf.version, let position = fields.int("position"),
            let id = fields.id("id", of: Entry.self),
            let at = fields.string("at").flatMap({ Timestamp($0) }),
            let kind = fields.string("kind"), let body = fields["body"],
            let principal = fields.string("principal").flatMap({ Principal($0) }),
            let retention = fields.word("retention", RetentionClass.self)
        else { return nil }
        self.position = position
        self.id = id
        self.at = at
        self.principal = principal
        self.retention = retention
        self.leaf = leaf
        conversation = fields.id("conversation")
        subject = fields.id("subject")
        useCase = fields.string("use-case")
        release = fields.digest("release")
        var commitments = [Commitment]()
        if case .object(let members)? = fields["commitments"] {
            for member in members {
                guard let digest = member.value.string.flatMap({ Base64.decode($0.utf8) }),
                    digest.count == 32
                else { return nil }
                commitments.append(Commitment(field: member.key, digest: digest))
            }
        }
        self.commitments = commitments
        event = Event(
            kind: kind, body: body,
            context: EventContext(
                at: at, conversation: conversation, useCase: useCase, release: release))
        // What is there must have been understood.
        let read = [
            conversation == nil ? nil : "conversation", subject == nil ? nil : "subject",
            useCase == nil ? nil : "use-case", release == nil ? nil : "release",
            commitments.isEmpty ? nil : "commitments",
        ].compactMap { $0 }
        guard members.count == read.count + Leaf.required.count else { return nil }
    }
}
