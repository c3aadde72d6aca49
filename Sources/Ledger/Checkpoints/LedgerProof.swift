// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// All that somebody outside needs to check one entry: its place, the path to the root, and the
/// checkpoint.
///
/// The written form is C2SP tlog-proof v1, in a file that ends with `.tlog-proof`.
public struct LedgerProof: Sendable, Hashable {
    public let inclusion: InclusionProof
    public let checkpoint: SignedNote

    static let header = "c2sp.org/tlog-proof@v1"

    init(inclusion: InclusionProof, checkpoint: Checkpoint) {
        self.inclusion = inclusion
        self.checkpoint = checkpoint.note
    }

    /// Reads exactly what ``text`` writes.
    public init(parsing bytes: some Collection<UInt8>, signedBy key: NoteKey) throws(NoteError) {
        guard bytes.count <= 2 * SignedNote.sizeLimit else { throw .malformed("too long") }
        let bytes = Array(bytes)
        guard
            let gap = bytes.indices.dropFirst().first(where: {
                bytes[$0] == 10 && bytes[$0 - 1] == 10
            })
        else { throw .malformed("no empty line before the checkpoint") }
        let lines = bytes[..<gap].dropLast().split(separator: 10, omittingEmptySubsequences: false)
        guard lines.count >= 2, lines.count <= 66, lines[0].elementsEqual(Self.header.utf8),
            lines[1].starts(with: Array("index ".utf8)),
            let position = Decimal.read(lines[1].dropFirst(6))
        else { throw .malformed("the first two lines") }
        var path = [TreeHash]()
        for line in lines.dropFirst(2) {
            guard let hash = Base64.decode(line).flatMap({ TreeHash(bytes: $0) }) else {
                throw .malformed("a hash")
            }
            path.append(hash)
        }
        let checkpoint = try Checkpoint(parsing: bytes[(gap + 1)...], signedBy: key)
        self.init(
            inclusion: InclusionProof(position: position, size: checkpoint.size, path: path),
            checkpoint: checkpoint)
    }

    public var text: String {
        var text = Self.header + "\nindex \(inclusion.position)\n"
        for hash in inclusion.path { text += Base64.encode(hash.bytes) + "\n" }
        return text + "\n" + String(decoding: checkpoint.bytes, as: UTF8.self)
    }

    /// Returns where `leaf` is in the tree that `key` signed.
    public func verify(leaf: some Collection<UInt8>, signedBy key: NoteKey) throws {
        let checkpoint = try Checkpoint(checkpoint, signedBy: key)
        guard checkpoint.size == inclusion.size else { throw ProofError.outOfRange }
        try inclusion.verify(leaf: .leaf(leaf), root: checkpoint.root)
    }
}
