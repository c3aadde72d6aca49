// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why a text is no checkpoint of this ledger.
public enum NoteError: Error, Sendable, Hashable {
    /// It is not a note, or not a checkpoint, in the exact form.
    case malformed(String)
    /// No signature in it is by the key, or the one that is does not fit the text.
    case badSignature
    /// It speaks of another ledger.
    case otherOrigin(String)
}

/// A text and who signed it, after C2SP signed-note v1.
public struct SignedNote: Sendable, Hashable {
    /// Ends with a line feed.
    public let text: String
    public let signatures: [Signature]

    public struct Signature: Sendable, Hashable {
        public let name: String
        /// Four bytes that tell keys of one name apart.
        public let hash: [UInt8]
        public let bytes: [UInt8]
    }

    init(text: String, signedBy signer: NoteSigner) throws {
        self.text = text
        let key = signer.publicKey
        signatures = [
            Signature(
                name: key.name, hash: key.hash, bytes: try signer.signature(over: Array(text.utf8)))
        ]
    }

    /// The largest note that is read, and the most signatures in it.
    static let sizeLimit = 16_384
    static let signatureLimit = 64

    /// Reads exactly what ``bytes`` writes.
    public init(parsing bytes: some Collection<UInt8>) throws(NoteError) {
        guard bytes.count <= Self.sizeLimit else {
            throw .malformed("longer than \(Self.sizeLimit)")
        }
        let bytes = Array(bytes)
        guard let whole = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("not UTF-8")
        }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }), bytes.last == 0x0A
        else {
            throw .malformed("control characters, or no line feed at the end")
        }
        // Signatures follow the last empty line.
        guard
            let gap = (1..<bytes.count).last(where: { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A })
        else { throw .malformed("no empty line before the signatures") }
        text = String(decoding: bytes[..<gap], as: UTF8.self)
        let lines = bytes[(gap + 1)...].dropLast().split(
            separator: 0x0A, omittingEmptySubsequences: false)
        guard !lines.isEmpty, lines.count <= Self.signatureLimit, !text.isEmpty else {
            throw .malformed("no signature, or more than \(Self.signatureLimit)")
        }
        var signatures = [Signature]()
        for line in lines {
            guard let signature = Signature(line: line) else {
                throw .malformed("a signature line")
            }
            signatures.append(signature)
        }
        self.signatures = signatures
        guard whole.utf8.elementsEqual(self.bytes) else {
            throw .malformed("not in the exact form")
        }
    }

    /// The written form.
    public var bytes: [UInt8] {
        var bytes = Array(text.utf8) + [0x0A]
        for signature in signatures { bytes += Array(signature.line.utf8) + [0x0A] }
        return bytes
    }

    /// Returns where `key` signed the text. Signatures by other keys are left alone.
    public func verify(with key: NoteKey) throws(NoteError) {
        let own = signatures.filter { $0.name == key.name && $0.hash == key.hash }
        guard own.count == 1, let signature = own.first,
            key.verifies(signature.bytes, over: text.utf8)
        else { throw .badSignature }
    }
}

extension SignedNote.Signature {
    private static let dash = Array("— ".utf8)

    fileprivate init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: Self.dash) else { return nil }
        let parts = line.dropFirst(Self.dash.count)
            .split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(UInt8(ascii: "+")),
            let blob = Base64.decode(parts[1]), blob.count > 4
        else { return nil }
        self.init(
            name: String(decoding: parts[0], as: UTF8.self), hash: Array(blob.prefix(4)),
            bytes: Array(blob.dropFirst(4)))
    }

    fileprivate var line: String { "— \(name) \(Base64.encode(hash + bytes))" }
}
