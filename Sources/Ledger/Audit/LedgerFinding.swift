// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What is wrong with a ledger, or with an export of one. No finding, nothing wrong.
public enum LedgerFinding: Sendable, Hashable {
    /// The entry's bytes and its hash do not belong together.
    case changed(position: Int)
    /// These entries are not there.
    case missing(Range<Int>)
    /// A second entry at a position that is taken, or one behind the end.
    case inserted(position: Int)
    /// The entry is there, but not in its place.
    case reordered(position: Int)
    /// It ends too early: so many entries are there, so many were signed or announced.
    case cut(at: Int, of: Int)
    /// Each of these entries agrees with its hash, but all of them are not what was signed.
    case rewritten(Range<Int>)
    /// These entries could not be compared with a signature, because of what is wrong before them.
    case unchecked(Range<Int>)
    /// The entry's bytes are what was signed, but no entry of this ledger can look like this.
    case unreadable(position: Int)
    /// A stored part of the tree does not belong to the entries. Proofs made from it are refused.
    case wrongNode(level: Int, index: Int)
    /// A checkpoint that the key did not sign.
    case badSignature(size: Int?)
    /// It belongs to another ledger than the key does.
    case otherKey(String)
    /// A line of an export that can't stand there; lines count from 1.
    case malformed(line: Int, String)
    /// Sealed content is not what its entry commits to.
    case contentChanged(position: Int, field: String)
    /// Content is gone whose key is still there.
    case contentMissing(position: Int, field: String)
    /// A subject's key is gone, but no entry says that it was destroyed.
    case keyMissing(ID<Subject>)
    /// Content that its entry does not commit to.
    case contentInserted(position: Int, field: String)
}

extension LedgerFinding: CustomStringConvertible {
    public var description: String {
        switch self {
        case .changed(let position): "entry \(position): changed: it does not fit its hash"
        case .missing(let range) where range.count == 1: "entry \(range.lowerBound): missing"
        case .missing(let range):
            "entries \(range.lowerBound) to \(range.upperBound - 1): missing"
        case .inserted(let position):
            "entry \(position): inserted: there is one at its position already"
        case .reordered(let position): "entry \(position): not in its place"
        case .cut(let end, let size): "cut: it ends after \(end) entries of \(size)"
        case .rewritten(let range):
            "entries \(range.lowerBound) to \(range.upperBound - 1): rewritten: "
                + "together they are not what was signed"
        case .unchecked(let range):
            "entries \(range.lowerBound) to \(range.upperBound - 1): "
                + "not compared with a signature, because of what is wrong before them"
        case .unreadable(let position): "entry \(position): signed, but not in the form of an entry"
        case .wrongNode(let level, let index):
            "stored tree: the hash \(index) of level \(level) does not belong to the entries"
        case .badSignature(let size?): "checkpoint over \(size) entries: the key did not sign it"
        case .badSignature(nil): "checkpoint: the key did not sign it"
        case .otherKey(let key): "it belongs to `\(key)`, not to the key it was verified with"
        case .malformed(let line, let cause): "line \(line): \(cause)"
        case .contentChanged(let position, let field):
            "entry \(position): its content `\(field)` is not what was sealed"
        case .contentMissing(let position, let field):
            "entry \(position): its content `\(field)` is gone, but was not erased"
        case .keyMissing(let subject):
            "the key of `\(subject)` is gone, but no entry says that it was destroyed: "
                + "restore `keys.sqlite`, or erase it again"
        case .contentInserted(let position, let field):
            "entry \(position): content `\(field)` was added to it"
        }
    }
}
