// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Vocabulary

extension Console {
    /// Runs what reads or writes the ledger.
    ///
    /// - Throws: ``Problem/unrecorded`` where it can't.
    func recorded<Value>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
    ) async throws -> Value {
        do { return try await work() } catch is LedgerError { throw Problem.unrecorded }
    }
}

extension DeskError {
    /// Why a command was not carried out, for the person who gave it.
    var words: String {
        switch self {
        case .unknown: return "Nothing waits here any more."
        case .notNow(let hold):
            return
                "Somebody or something was first: it is «\(hold.phase.words)» by now. Nothing of yours was done."
        case .otherFingerprint:
            return
                "What would run is not what you looked at. Read it again below; nothing was done."
        case .makerIsChecker:
            return "Whoever asked for it does not approve it: somebody else must look."
        case .approvedBefore: return "You have said yes already: another person must as well."
        case .roleNotAsked(let roles):
            let words = roles.compactMap(\.self).joined(separator: ", ")
            return words.isEmpty
                ? "None of your roles may do this."
                : "This is for the role \(words), which you have not."
        case .notAPerson: return "Only a person may do this."
        case .unknownCause(_, let known):
            return known.isEmpty
                ? "Say in a word why." : "Choose why: \(known.joined(separator: ", "))."
        case .missingNote: return "Say why, in a sentence."
        case .erased: return "Its content was erased, so nobody can say what would run."
        case .notUndoable(let why): return "It can't be taken back: \(why)."
        case .invalid(let why): return "That does not work: \(why)."
        case .refused(let decision):
            return
                "The rules refuse it: \(decision.verdict.reasons[0].because) (\(decision.verdict.reasons[0].rule))."
        case .ledger: return Problem.unrecorded.words
        }
    }
}
