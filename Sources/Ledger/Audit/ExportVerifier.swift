// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Verifies an export with nothing but its bytes and the public key: no storage, no folder, no
/// clock.
///
/// It reads the file in pieces of any size, and needs little memory however large the file is.
/// Every change of the file gives at least one finding, because each byte is either fixed by the
/// form, or hashed into a signed root, or part of a signed checkpoint.
public struct ExportVerifier: Sendable {
    private enum Phase {
        case header
        case entries
        case checkpoint(bytes: [UInt8], left: Int)
        case end
    }

    private let key: NoteKey
    // Those that were not reached yet, the smallest first.
    private var trusted: ArraySlice<Checkpoint>
    private let readsEntries: Bool
    private var phase = Phase.header
    private var tree = TreeAudit()
    private var announced = 0
    private var checkpoints = 0
    private var newest = -1
    private var line = 0
    // The beginning of a line whose end has not come yet.
    private var rest: [UInt8] = []

    /// - Parameters:
    ///   - trusted: checkpoints that were kept elsewhere; the export must contain their entries.
    ///   - readsEntries: whether each entry is also read as one. Slower, and only finds what the
    ///     ledger's own key signed.
    public init(key: NoteKey, trusted: [Checkpoint] = [], readsEntries: Bool = false) {
        self.key = key
        self.trusted = trusted.sorted { $0.size < $1.size }[...]
        self.readsEntries = readsEntries
    }

    /// What is wrong with the file at `path`.
    public static func verify(
        _ path: String, key: NoteKey, trusted: [Checkpoint] = []
    ) throws -> [LedgerFinding] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        var verifier = ExportVerifier(key: key, trusted: trusted)
        while let bytes = try file.read(upToCount: 1 << 20), !bytes.isEmpty {
            verifier.read(Array(bytes))
        }
        try file.close()
        return verifier.finish()
    }

    /// Whether nothing is wrong with what was read until now.
    public var isSound: Bool { tree.isSound }

    /// How many entries were read.
    public var entries: Int { tree.next }

    /// The next piece of the file.
    public mutating func read(_ bytes: [UInt8]) { read(bytes[...]) }

    public mutating func read(_ bytes: ArraySlice<UInt8>) {
        var bytes = bytes
        while let end = bytes.lineEnd {
            if rest.isEmpty {
                read(line: bytes[..<end])
            } else {
                rest += bytes[..<end]
                let whole = rest
                rest = []
                read(line: whole[...])
            }
            bytes = bytes[(end + 1)...]
        }
        rest += bytes
        if rest.count > Export.lineLimit {
            tree.add(.malformed(line: line + 1, "longer than any line can be"))
            rest = []
        }
    }

    /// What is wrong with the file, all of which was read.
    public mutating func finish() -> [LedgerFinding] {
        if case .end = phase, rest.isEmpty {
            if newest < announced { tree.add(.cut(at: max(newest, 0), of: announced)) }
        } else {
            tree.add(.cut(at: tree.next, of: max(announced, tree.next)))
        }
        tree.finish(size: announced)
        for checkpoint in trusted where checkpoint.size > tree.next {
            tree.add(.cut(at: tree.next, of: checkpoint.size))
        }
        return tree.findings
    }

    private mutating func read(line bytes: ArraySlice<UInt8>) {
        line += 1
        switch phase {
        case .header:
            phase = .entries
            read(header: bytes)
        case .checkpoint(var note, let left):
            note += bytes
            note.append(0x0A)
            if note.count < left {
                phase = .checkpoint(bytes: note, left: left)
            } else {
                phase = .entries
                guard note.count == left else {
                    malformed("the checkpoint is not as long as announced")
                    return
                }
                read(checkpoint: note)
            }
        case .end:
            malformed("something follows the end")
        case .entries:
            switch bytes.first {
            case UInt8(ascii: "c"): read(announcement: bytes)
            case UInt8(ascii: "e"): read(end: bytes)
            default: read(entry: bytes)
            }
        }
    }

    private mutating func malformed(_ cause: String) { tree.add(.malformed(line: line, cause)) }

    private mutating func read(header bytes: ArraySlice<UInt8>) {
        let parts = bytes.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual(Export.format.utf8),
            let size = Decimal.read(parts[2])
        else {
            malformed("not the head of an export")
            return
        }
        announced = size
        if !parts[1].elementsEqual(key.description.utf8) {
            tree.add(.otherKey(String(decoding: parts[1].prefix(300), as: UTF8.self)))
        }
    }

    private mutating func read(entry bytes: ArraySlice<UInt8>) {
        // position, space, 44 characters of hash, space, leaf
        guard let space = bytes.prefix(20).firstIndex(of: 0x20), space + 45 < bytes.endIndex,
            bytes[space + 45] == 0x20, let position = Decimal.read(bytes[..<space])
        else {
            malformed("neither an entry, nor a checkpoint, nor the end")
            return
        }
        let leaf = bytes[(space + 46)...]
        let text = bytes[(space + 1)..<(space + 45)]
        let hash = TreeHash.leaf(leaf)
        var stated = hash
        if !text.elementsEqual(hash.withUnsafeBytes { Base64.encoded($0) }) {
            guard let other = Base64.decode(text).flatMap({ TreeHash(bytes: $0) }) else {
                malformed("the hash of entry \(position) is not written as one")
                return
            }
            stated = other
        }
        guard position < announced else {
            tree.add(.inserted(position: position))
            return
        }
        tree.entry(at: position, computed: hash, stated: stated)
        while let other = trusted.first, let size = tree.treeSize, size >= other.size {
            trusted.removeFirst()
            if size == other.size, tree.root != other.root { tree.add(.rewritten(0..<size)) }
        }
        // Losing the error is the intention: the finding says where, and the form is closed.
        if readsEntries, hash == stated, (try? Entry(leaf: Array(leaf), at: position)) == nil {
            tree.add(.unreadable(position: position))
        }
    }

    private mutating func read(announcement bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: Export.checkpointPrefix),
            let count = Decimal.read(bytes.dropFirst(Export.checkpointPrefix.count)), count > 0,
            count <= SignedNote.sizeLimit
        else {
            malformed("not the announcement of a checkpoint")
            return
        }
        phase = .checkpoint(bytes: [], left: count)
    }

    private mutating func read(checkpoint bytes: [UInt8]) {
        checkpoints += 1
        let checkpoint: Checkpoint
        do {
            checkpoint = try Checkpoint(parsing: bytes, signedBy: key)
        } catch {
            switch error {
            case .badSignature: tree.add(.badSignature(size: tree.next))
            case .otherOrigin(let origin): tree.add(.otherKey(origin))
            case .malformed(let cause): malformed("checkpoint: \(cause)")
            }
            return
        }
        guard checkpoint.size > newest, checkpoint.size == tree.next || !tree.isSound else {
            malformed("a checkpoint over \(checkpoint.size) entries after \(tree.next)")
            return
        }
        newest = checkpoint.size
        tree.checkpoint(checkpoint)
    }

    private mutating func read(end bytes: ArraySlice<UInt8>) {
        phase = .end
        let expected = Export.end(entries: announced, checkpoints: checkpoints).dropLast()
        guard bytes.elementsEqual(expected) else {
            malformed("the end does not fit what came before it")
            return
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where the next line feed is.
    fileprivate var lineEnd: Int? {
        withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let end = memchr(start, 0x0A, bytes.count)
            else { return nil }
            return startIndex + start.distance(to: UnsafeRawPointer(end))
        }
    }
}
