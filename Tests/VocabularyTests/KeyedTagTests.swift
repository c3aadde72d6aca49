// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@Suite struct KeyedTagTests {
    @Test func `a tag is the HMAC of the standard's example`() {
        // RFC 4231, section 4.3.
        let tag = KeyedTag(key: Array("Jefe".utf8)).tag(Array("what do ya want for nothing?".utf8))
        #expect(
            Digest(bytes: tag)?.description
                == "sha256:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `tags of two scopes and two keys have nothing in common`() {
        let keys = [KeyedTag(key: [UInt8](repeating: 1, count: 32)), KeyedTag(key: [2])]
        let scoped = keys.flatMap { key in [key, key.scoped(to: [1]), key.scoped(to: [1, 0])] }
        #expect(Set(scoped.map { $0.tag([7]) }).count == 6)
        #expect(scoped[1].tag([7]) == keys[0].scoped(to: [1]).tag([7]))
    }

    @Test func `a tag of others is told from one that differs, with SHA-1 as well`() {
        let key = KeyedTag(key: Array("Jefe".utf8))
        let text = Array("what do ya want for nothing?".utf8)
        #expect(key.isTag(key.tag(text), of: text))
        #expect(!key.isTag(Array(key.tag(text).dropLast()), of: text))
        #expect(!key.isTag([], of: text))
        // RFC 2202, section 3, test case 2.
        let known: [UInt8] = [
            0xEF, 0xFC, 0xDF, 0x6A, 0xE5, 0xEB, 0x2F, 0xA2, 0xD2, 0x74, 0x16, 0xD5, 0xF1, 0x84,
            0xDF, 0x9C, 0x25, 0x9A, 0x7C, 0x79,
        ]
        #expect(key.isSHA1Tag(known, of: text))
        #expect(!key.isSHA1Tag(known, of: text + [0]))
        #expect(!key.isSHA1Tag(known.reversed(), of: text))
    }
}
