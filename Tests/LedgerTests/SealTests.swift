// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import TestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct SealTests {
    let key = SubjectKey([UInt8](repeating: 7, count: 32))
    let entry = ID<Entry>(high: 1, low: 2)

    @Test(arguments: [0, 1, 200, 100_000])
    func `sealed content opens to what it was`(_ count: Int) throws {
        var entropy = Entropy(count: 44)
        let seal = Seal(key: key, entry: entry)
        let field = ContentField("reply", [UInt8](repeating: 3, count: count))
        let closed = try #require(seal.close(field, with: &entropy))
        #expect(seal.open(closed.sealed, commitment: closed.commitment.digest) == field)
        // 12 bytes nonce, 32 bytes commitment key, 16 bytes tag.
        #expect(closed.sealed.bytes.count == count + 60)
    }

    @Test func `it opens nowhere else and not with one byte changed`() throws {
        var entropy = Entropy(count: 44)
        let seal = Seal(key: key, entry: entry)
        let (sealed, commitment) = try #require(
            seal.close(ContentField("reply", "words"), with: &entropy))
        let digest = commitment.digest
        for index in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[index] ^= 1
            #expect(seal.open(SealedField(name: "reply", bytes: bytes), commitment: digest) == nil)
        }
        for count in 0..<sealed.bytes.count {
            let short = SealedField(name: "reply", bytes: Array(sealed.bytes.prefix(count)))
            #expect(seal.open(short, commitment: digest) == nil)
        }
        let other = SubjectKey([UInt8](repeating: 8, count: 32))
        #expect(Seal(key: other, entry: entry).open(sealed, commitment: digest) == nil)
        #expect(Seal(key: key, entry: ID(high: 1, low: 3)).open(sealed, commitment: digest) == nil)
        #expect(
            seal.open(SealedField(name: "input", bytes: sealed.bytes), commitment: digest) == nil)
        #expect(seal.open(sealed, commitment: [UInt8](repeating: 0, count: 32)) == nil)
    }

    @Test func `keyed hashes are those of RFC 4231, and of the library`() {
        let first = KeyedHash(key: [UInt8](repeating: 0x0B, count: 20))
        #expect(
            TreeHash(bytes: first.code(for: Array("Hi There".utf8)))?.hexadecimal
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        let second = KeyedHash(key: Array("Jefe".utf8))
        let words = ["what do ya want ", "for nothing?"].map { Array($0.utf8) }
        #expect(
            TreeHash(bytes: second.code(for: words[0], words[1]))?.hexadecimal
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        var random = SeededGenerator(seed: 1)
        for count in [0, 1, 55, 56, 63, 64, 65, 200, 5000] {
            let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
            let message = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let code = HMAC<SHA256>.authenticationCode(
                for: message, using: SymmetricKey(data: key))
            #expect(KeyedHash(key: key).code(for: message) == Array(code))
        }
    }

    @Test func `random bytes are handed out once`() {
        var entropy = Entropy(count: 32)
        let taken = (0..<100).map { _ in Array(entropy.take(12)) }
        #expect(Set(taken).count == 100)
        #expect(entropy.next() != entropy.next())
    }

    @Test func `a name leads to one conversation, whoever asks first`() async throws {
        let keys = SubjectKeys(storage: MemoryKeyStorage(), master: SymmetricKey(size: .bits256))
        defer { keys.close() }
        let found = await withTaskGroup(of: NamedConversation?.self) { group in
            for _ in 0..<100 {
                group.addTask { try? await keys.conversation(named: "a", of: nil, at: .sample) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(found.map { $0?.id }).count == 1)
        #expect(found.filter { $0?.isNew == true }.count == 1)
    }

    @Test func `conversations of one customer share a subject, others do not`() async throws {
        let storage = MemoryKeyStorage()
        let master = SymmetricKey(size: .bits256)
        let keys = SubjectKeys(storage: storage, master: master)
        let a = try await keys.conversation(named: "a", of: "ana", at: .sample)
        let b = try await keys.conversation(named: "b", of: "ana", at: .sample)
        let c = try await keys.conversation(named: "c", of: nil, at: .sample)
        let d = try await keys.conversation(named: "d", of: nil, at: .sample)
        #expect(a.subject == b.subject && a.id != b.id)
        #expect(Set([a.subject, c.subject, d.subject]).count == 3)

        // Another process with the same master key finds the same.
        let again = SubjectKeys(storage: storage, master: master)
        #expect(try await again.conversation(named: "a", of: nil, at: .sample).id == a.id)
        // With another one, nobody finds anything, and no key opens.
        let stranger = SubjectKeys(storage: storage, master: SymmetricKey(size: .bits256))
        #expect(try await stranger.conversation(named: "a", of: nil, at: .sample).id != a.id)
        #expect(throws: LedgerError.self) { try stranger.key(of: a.subject) }

        try keys.erase(a.subject)
        #expect(throws: LedgerError.erased(a.subject)) { try keys.key(of: a.subject) }
        let anew = try await keys.conversation(named: "a", of: "ana", at: .sample)
        #expect(anew.isNew && anew.id != a.id && anew.subject != a.subject)
        for keys in [keys, again, stranger] { keys.close() }
    }
}
