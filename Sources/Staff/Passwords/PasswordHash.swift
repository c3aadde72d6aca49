// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation

/// What it costs to try a password: the parameters of scrypt (RFC 7914).
public struct PasswordCost: Sendable, Hashable {
    /// The logarithm of N to the base 2.
    public let logN: Int
    public let r: Int
    public let p: Int

    public init(logN: Int, r: Int = 8, p: Int = 1) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// What OWASP's Password Storage Cheat Sheet asks for: 128 MiB and a good part of a second.
    public static let standard = PasswordCost(logN: 17)

    /// What a stored hash may ask for: one that was tampered with must not take all memory.
    var isBearable: Bool {
        (1...20).contains(logN) && (1...32).contains(r) && (1...16).contains(p)
    }
}

/// A password as it is kept: nothing that leads back to it.
///
/// The written form is the PHC string format: `$scrypt$ln=17,r=8,p=1$salt$hash`.
public struct PasswordHash: Sendable, Hashable, CustomStringConvertible {
    public let cost: PasswordCost
    private let salt: [UInt8]
    private let hash: [UInt8]

    private init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Takes as long as the cost says: call it where nobody else waits for the thread.
    public init(of password: String, cost: PasswordCost) throws {
        let salt = Secret.bytes(16)
        self.init(
            cost: cost, salt: salt, hash: try Self.derive(password, salt: salt, cost: cost))
    }

    /// One that no password opens, and that costs as much to try: for names that nobody has.
    public static func unopened(cost: PasswordCost) -> PasswordHash {
        PasswordHash(cost: cost, salt: Secret.bytes(16), hash: Secret.bytes(32))
    }

    /// Whether this is the password. Takes as long as the cost says, whatever the answer.
    public func opens(with password: String) throws -> Bool {
        let other = try Self.derive(password, salt: salt, cost: cost)
        return Secret.areEqual(hash, other)
    }

    private static func derive(
        _ password: String, salt: [UInt8], cost: PasswordCost
    ) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.logN,
            blockSize: cost.r, parallelism: cost.p
        ).withUnsafeBytes { Array($0) }
    }

    // MARK: The written form

    public var description: String {
        func text(_ bytes: [UInt8]) -> String {
            Data(bytes).base64EncodedString().replacing("=", with: "")
        }
        return "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(text(salt))$\(text(hash))"
    }

    /// Reads the written form; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
        let numbers = parts[2].split(separator: ",").compactMap { part -> Int? in
            part.split(separator: "=").last.flatMap { Int($0) }
        }
        guard numbers.count == 3, let salt = Self.bytes(parts[3]), let hash = Self.bytes(parts[4]),
            salt.count >= 16, hash.count == 32
        else { return nil }
        self.init(
            cost: PasswordCost(logN: numbers[0], r: numbers[1], p: numbers[2]), salt: salt,
            hash: hash)
        // One spelling a value.
        guard cost.isBearable, description == text else { return nil }
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: String(text) + padding).map { Array($0) }
    }
}
