// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Why the ledger could not do what was asked. No case carries a customer's words.
public enum LedgerError: Error, Sendable, Hashable {
    /// More waits to be written than the queue holds: try again shortly.
    case full
    /// The ledger was closed, or opened for reading only.
    case closed
    /// One entry, or one group of entries, is larger than the form allows. In bytes.
    case oversized(Int, limit: Int)
    /// What was given has no written form.
    case unwritable(String)
    /// Content was given without a subject whose key could seal it.
    case contentWithoutSubject
    /// The subject's key was destroyed: nothing can be sealed or read under it any more.
    case erased(ID<Subject>)
    /// A view no longer has the value that the append was made for: somebody else was first. Nothing was kept.
    case overtaken(view: String, key: String)
    /// There is no entry at this position.
    case noEntry(Int)
    /// What is stored at this position is not what was written.
    case damaged(position: Int, String)
    /// Storage refused, and nothing of what was asked was kept.
    case storage(String)
    /// Storage broke off while committing and could not be asked again: it may have been kept or
    /// not.
    case unknownOutcome(String)
    /// The entries do not reach, or do not agree with, what was signed: an older backup was
    /// restored, or the book was altered. Nothing is signed or appended.
    case disagreement(signed: Int, entries: Int, against: String)
    /// Two processes, or no right to use the files.
    case folder(path: String, String)
}

extension LedgerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .full:
            "ledger: more waits to be written than the queue holds: try again shortly"
        case .closed:
            "ledger: it is closed, or open for reading only"
        case .oversized(let bytes, let limit):
            "ledger: an entry of \(bytes) bytes is larger than \(limit): put texts into content"
        case .unwritable(let cause):
            "ledger: it has no written form: \(cause)"
        case .contentWithoutSubject:
            "ledger: content without a subject can't be sealed: name the subject of the entry"
        case .erased(let subject):
            "ledger: the key of `\(subject)` was destroyed: its content can't be read or added to"
        case .overtaken(let view, let key):
            "ledger: `\(key)` in `\(view)` has changed meanwhile: look again"
        case .noEntry(let position):
            "ledger: there is no entry \(position)"
        case .damaged(let position, let cause):
            "ledger: entry \(position) is damaged: \(cause): run `belay ledger verify`"
        case .storage(let cause):
            "ledger: nothing was recorded: \(cause)"
        case .unknownOutcome(let cause):
            "ledger: whether it was recorded is not known: \(cause)"
        case .disagreement(let signed, let entries, let against) where entries < signed:
            "ledger: \(against) was signed over \(signed) entries, but only \(entries) are here: "
                + "an older backup was restored: restore the newest one, or start a new data folder"
        case .disagreement(let signed, _, let against):
            "ledger: the first \(signed) entries are not those that \(against) was signed over: "
                + "run `belay ledger verify`, and restore a backup that agrees"
        case .folder(let path, let cause):
            "ledger: `\(path)`: \(cause)"
        }
    }
}
