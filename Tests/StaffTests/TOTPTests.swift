// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct TOTPTests {
    /// RFC 6238, appendix B, with SHA-1 and eight digits.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `the codes are those of the RFC`(_ seconds: Int64, _ code: String) {
        let factor = TOTP(secret: Array("12345678901234567890".utf8), digits: 8)
        #expect(factor.code(at: Timestamp(milliseconds: seconds * 1000)) == code)
    }

    /// RFC 4226, appendix D.
    @Test func `the codes of the first steps are those of the RFC`() {
        let factor = TOTP(secret: Array("12345678901234567890".utf8))
        let codes = (0..<10).map { factor.code(step: $0) }
        #expect(
            codes == [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
                "399871", "520489",
            ])
    }

    @Test func `a clock may be off by one step and no more`() {
        let factor = TOTP()
        let now = Timestamp(milliseconds: 1_800_000_000_000)
        for (offset, counts) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let code = factor.code(at: now + .seconds(offset))
            #expect((factor.step(of: code, at: now) != nil) == counts, "\(offset)")
        }
        #expect(factor.step(of: "", at: now) == nil)
        #expect(factor.step(of: String(factor.code(at: now).dropLast()), at: now) == nil)
        let code = factor.code(at: now)
        #expect(factor.step(of: code.prefix(3) + " " + code.suffix(3), at: now) != nil)
    }

    /// RFC 4648, section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `base 32 is that of the RFC`(_ text: String, _ written: String) {
        #expect(Base32.text(text.utf8) == written)
    }

    @Test func `the address names who it is for, and nothing breaks out of it`() {
        let factor = TOTP(secret: Array("12345678901234567890".utf8))
        #expect(
            factor.address(of: "kim@x", at: "A & B?")
                == "otpauth://totp/A%20%26%20B%3F:kim%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=A%20%26%20B%3F&algorithm=SHA1&digits=6&period=30")
    }

    @Test func `a new secret has 160 bits, and each is another`() {
        #expect(TOTP().secret.count == 20)
        #expect(TOTP() != TOTP())
    }
}
