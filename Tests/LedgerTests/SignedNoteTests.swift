// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import TestSupport
import Testing

@testable import Ledger

@Suite struct SignedNoteTests {
    let signer = NoteSigner(name: "belay.local/test")

    @Test func `the key of the specification's example is read and written`() throws {
        let text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
        let key = try #require(NoteKey(text))
        #expect(key.name == "example.com/foo")
        #expect(key.hash == [0x53, 0x0D, 0x90, 0x3A])
        #expect(key.description == text)
    }

    @Test(arguments: [
        "", "+", "++", "example.com/foo", "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l\n",
        "example.com/foo +530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ])
    func `no other spelling is a key`(_ text: String) {
        #expect(NoteKey(text) == nil)
    }

    @Test func `a signer is the same after it was written down`() throws {
        let signer = try #require(signer)
        let again = try #require(NoteSigner(secret: signer.secret))
        #expect(again.publicKey == signer.publicKey)
        #expect(again.secret == signer.secret)
        #expect(NoteSigner(secret: signer.secret + " ") == nil)
        #expect(NoteSigner(name: "two words") == nil)
        #expect(NoteSigner(name: "") == nil)
    }

    @Test func `a signature by another key beside ours is left alone`() throws {
        let signer = try #require(signer)
        let other = try #require(NoteSigner(name: "witness"))
        let text = "text\n"
        let note = try SignedNote(text: text, signedBy: signer)
        let blob = Base64.encode(other.publicKey.hash + [UInt8](repeating: 1, count: 72))
        let witnessed = note.bytes + Array("— witness \(blob)\n".utf8)
        let read = try SignedNote(parsing: witnessed)
        #expect(read.signatures.count == 2)
        try read.verify(with: signer.publicKey)
        #expect(throws: NoteError.badSignature) { try read.verify(with: other.publicKey) }
    }

    @Test func `the same signature twice is refused`() throws {
        let signer = try #require(signer)
        let bytes = try SignedNote(text: "text\n", signedBy: signer).bytes
        let line = bytes.dropFirst("text\n\n".utf8.count)
        let note = try SignedNote(parsing: bytes + line)
        #expect(throws: NoteError.badSignature) { try note.verify(with: signer.publicKey) }
    }

    @Test func `every single changed byte of a checkpoint is refused`() throws {
        let signer = try #require(signer)
        var tree = MerkleTree()
        for index in 0..<1234 { tree.append(.leaf([UInt8(index & 255)])) }
        let checkpoint = try Checkpoint(tree: tree, signedBy: signer)
        let bytes = checkpoint.note.bytes
        #expect(try Checkpoint(parsing: bytes, signedBy: signer.publicKey) == checkpoint)
        for index in bytes.indices {
            for change in [1, 2, 0x10, 0x20, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] ^= change
                #expect(throws: NoteError.self) {
                    try Checkpoint(parsing: changed, signedBy: signer.publicKey)
                }
            }
            #expect(throws: NoteError.self) {
                try Checkpoint(parsing: bytes[..<index], signedBy: signer.publicKey)
            }
            var longer = bytes
            longer.insert(0x0A, at: index)
            #expect(throws: NoteError.self) {
                try Checkpoint(parsing: longer, signedBy: signer.publicKey)
            }
        }
        #expect(throws: NoteError.self) {
            try Checkpoint(parsing: bytes + [0x0A], signedBy: signer.publicKey)
        }
    }

    @Test func `a proof as text is read back, and changed nowhere without being refused`() throws {
        let signer = try #require(signer)
        let forest = Forest(count: 300)
        let leaf = Array("leaf 77".utf8)
        let proof = LedgerProof(
            inclusion: InclusionProof(
                position: 77, size: 300, path: try forest.stored.inclusionPath(of: 77, in: 300)),
            checkpoint: try Checkpoint(tree: forest.trees[300], signedBy: signer))
        let bytes = Array(proof.text.utf8)
        let read = try LedgerProof(parsing: bytes, signedBy: signer.publicKey)
        #expect(read == proof)
        try read.verify(leaf: leaf, signedBy: signer.publicKey)
        #expect(throws: (any Error).self) {
            try read.verify(leaf: leaf + [0], signedBy: signer.publicKey)
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: (any Error).self) {
                try LedgerProof(parsing: changed, signedBy: signer.publicKey)
                    .verify(leaf: leaf, signedBy: signer.publicKey)
            }
        }
    }

    @Test func `random and mangled bytes never stop a parser`() throws {
        let signer = try #require(signer)
        let key = signer.publicKey
        let forest = Forest(count: 20)
        let proof = LedgerProof(
            inclusion: InclusionProof(
                position: 7, size: 20, path: try forest.stored.inclusionPath(of: 7, in: 20)),
            checkpoint: try Checkpoint(tree: forest.trees[20], signedBy: signer))
        let seed: UInt64 = 7
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3000 {
            let bytes = Mangled.bytes(of: Array(proof.text.utf8), using: &random)
            guard bytes != Array(proof.text.utf8) else { continue }
            // Nothing to expect but to come back: what is accepted must still be exactly what it
            // says.
            if let read = try? LedgerProof(parsing: bytes, signedBy: key) {
                #expect(Array(read.text.utf8) == bytes, "seed \(seed)")
            }
            if let note = try? SignedNote(parsing: bytes) {
                #expect(note.bytes == bytes, "seed \(seed)")
            }
            _ = NoteKey(String(decoding: bytes, as: UTF8.self))
            _ = NoteSigner(secret: String(decoding: bytes, as: UTF8.self))
        }
    }
}
