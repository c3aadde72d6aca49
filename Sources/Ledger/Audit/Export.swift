// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The form of an exported ledger: lines of text that say all that is needed to verify it.
///
/// ```
/// belay-ledger-export@v1 <vkey> <entries>
/// <position> <base64 of the leaf hash> <leaf, in canonical JSON>
/// checkpoint <bytes>
/// <signed note, verbatim, after the last entry that it covers>
/// end <entries> <checkpoints>
/// ```
///
/// A line ends with one line feed, numbers are decimal without leading zeros, one space stands
/// between parts: nothing can be written in two ways. The last checkpoint covers all entries.
enum Export {
    static let format = "belay-ledger-export@v1"
    static let checkpointPrefix = Array("checkpoint ".utf8)
    /// A leaf, its hash, its position, and a little more.
    static let lineLimit = Leaf.sizeLimit + 100

    static func header(_ key: NoteKey, entries: Int) -> [UInt8] {
        Array("\(format) \(key) \(entries)\n".utf8)
    }

    static func entry(_ row: LedgerRow) -> [UInt8] {
        var line = Array(String(row.position).utf8)
        line.append(0x20)
        line += row.hash.withUnsafeBytes { Base64.encoded($0) }
        line.append(0x20)
        line += row.leaf
        line.append(0x0A)
        return line
    }

    static func checkpoint(_ note: [UInt8]) -> [UInt8] {
        checkpointPrefix + Array("\(note.count)\n".utf8) + note
    }

    static func end(entries: Int, checkpoints: Int) -> [UInt8] {
        Array("end \(entries) \(checkpoints)\n".utf8)
    }
}

extension Ledger {
    /// Writes all entries up to the newest checkpoint, and the checkpoints among them.
    ///
    /// What is stored is written as it is, damaged or not: finding damage is for whoever verifies.
    ///
    /// - Parameter write: takes the file piece by piece.
    /// - Throws: `noEntry` where no checkpoint was signed yet, and whatever `write` throws.
    public func export(to write: ([UInt8]) throws -> Void) throws {
        guard let newest = newestCheckpoint else { throw LedgerError.noEntry(0) }
        try write(Export.header(publicKey, entries: newest.size))
        var position = 0
        var checkpoints = 0
        var next = 0
        while next <= newest.size {
            // The newest is taken from its file: it is there before it is in storage.
            let kept = try storage.checkpoints(from: next, limit: 1).first
            let checkpoint =
                kept.flatMap { $0.size < newest.size ? $0 : nil }
                ?? KeptCheckpoint(size: newest.size, note: newest.note.bytes)
            while position < checkpoint.size {
                let end = min(position + 512, checkpoint.size)
                let rows = try storage.rows(position..<end)
                try write(rows.flatMap { Export.entry($0) })
                position = end
            }
            try write(Export.checkpoint(checkpoint.note))
            checkpoints += 1
            next = checkpoint.size + 1
        }
        try write(Export.end(entries: newest.size, checkpoints: checkpoints))
    }
}
