// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the ledger has signed: so many entries, and the hash over all of them.
///
/// The form is C2SP tlog-checkpoint v1 in a signed note: whoever keeps one can tell, from it alone,
/// whether an entry was already there and whether the ledger still begins with the same entries.
public struct Checkpoint: Sendable, Hashable {
    /// The ledger's name: that of its key.
    public let origin: String
    /// How many entries it covers.
    public let size: Int
    public let root: TreeHash
    /// The note, as it was signed.
    public let note: SignedNote

    init(tree: MerkleTree, signedBy signer: NoteSigner) throws {
        origin = signer.publicKey.name
        size = tree.size
        root = tree.root
        note = try SignedNote(
            text: "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n", signedBy: signer)
    }

    /// Reads a signed note and verifies it with `key`.
    public init(parsing bytes: some Collection<UInt8>, signedBy key: NoteKey) throws(NoteError) {
        try self.init(SignedNote(parsing: bytes), signedBy: key)
    }

    init(_ note: SignedNote, signedBy key: NoteKey) throws(NoteError) {
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
        // Three lines and nothing more: the text ends with a line feed.
        guard lines.count == 4, lines[3].isEmpty else { throw .malformed("not three lines") }
        guard lines[0].utf8.elementsEqual(key.name.utf8) else {
            throw .otherOrigin(String(lines[0].prefix(200)))
        }
        guard let size = Decimal.read(lines[1].utf8) else { throw .malformed("the size") }
        guard let bytes = Base64.decode(lines[2].utf8), let root = TreeHash(bytes: bytes) else {
            throw .malformed("the root")
        }
        try note.verify(with: key)
        self.origin = key.name
        self.size = size
        self.root = root
        self.note = note
    }
}
