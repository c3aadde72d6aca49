// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
public import Vocabulary

/// The second factor: six digits that follow from a secret and the time (RFC 6238).
public struct TOTP: Sendable, Hashable {
    /// Twenty bytes, as RFC 4226 recommends.
    public let secret: [UInt8]
    let digits: Int

    /// How long a code stands.
    static let period: Int64 = 30
    /// How many steps the other clock may be off.
    static let tolerance: Int64 = 1

    public init(secret: [UInt8], digits: Int = 6) {
        self.secret = secret
        self.digits = digits
    }

    /// A new one.
    public init() { self.init(secret: Secret.bytes(20)) }

    static func step(at moment: Timestamp) -> Int64 { moment.milliseconds / (period * 1000) }

    /// The code of a step: RFC 4226, section 5.3.
    public func code(step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 15)
        let number =
            mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            & 0x7FFF_FFFF
        var modulus: UInt32 = 1
        for _ in 0..<digits { modulus *= 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The code at a moment: for tests, and for who enrols.
    public func code(at moment: Timestamp) -> String { code(step: Self.step(at: moment)) }

    /// The step that a code is of; `nil` where it is of none that stands at the moment.
    public func step(of code: String, at moment: Timestamp) -> Int64? {
        let given = Array(code.utf8.filter { $0 != UInt8(ascii: " ") })
        let now = Self.step(at: moment)
        // All are looked at, so that the time says nothing of which one it was.
        return (now - Self.tolerance...now + Self.tolerance).reduce(nil) { found, step in
            Secret.areEqual(Array(self.code(step: step).utf8), given) ? step : found
        }
    }

    /// The secret as it is typed into an app.
    public var typed: String { Base32.text(secret) }

    /// What an app reads: the `otpauth` address.
    public func address(of name: String, at organisation: String) -> String {
        "otpauth://totp/\(Self.escaped(organisation)):\(Self.escaped(name))?secret=\(typed)"
            + "&issuer=\(Self.escaped(organisation))&algorithm=SHA1&digits=\(digits)&period=\(Self.period)"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 128, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
