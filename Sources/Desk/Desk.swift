// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
import Policy
import Synchronization
public import Vocabulary

/// Who waits for a yes, who may say it, and what runs then: once.
///
/// Whatever moves a hold on is appended against the hold as it was seen. Of two who press at once one is first, and
/// the other is told.
public final class Desk: Sendable {
    public let decisions: DecisionPoint
    let lines: ActionLines
    let now: @Sendable () -> Timestamp
    /// Who of the staff can be asked for a conversation.
    let attendance: Attendance
    /// When somebody was asked last: of two alike, whoever was asked longer ago is next. It is memory.
    let lastAsked = Mutex<[String: Timestamp]>([:])
    /// The holds that commands are just moving on, and how many: the clock leaves them alone.
    let moving = Mutex<[ID<Decision>: Int]>([:])
    /// The handoffs that each person is just claiming.
    let claims = Mutex<[String: Set<ID<HandedOver>>]>([:])
    /// When systems were asked last what became of what nobody knows. It is memory: a restart asks again.
    let asked = Mutex<[ID<Decision>: Timestamp]>([:])

    /// The views that decisions and the desk rest on. A ledger is opened with them.
    public static let views: [any KeyedView.Type] =
        DecisionPoint.views + [DelegationView.self, ToolPinView.self, CodeView.self]

    public init(
        decisions: DecisionPoint, lines: ActionLines, attendance: Attendance = .nobody,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.decisions = decisions
        self.lines = lines
        self.attendance = attendance
        self.now = now
    }
}

/// What became of an action that somebody asked for.
public struct ActionResult: Sendable {
    public let decision: Decision
    /// Where it stands; `nil` where it was refused, or passed to whoever carries it out.
    public let hold: Hold?
    /// What the system answered, as it may pass to the AI; `nil` where nothing came back.
    public let result: String?
    /// What may be said to the customer or the AI instead; empty where there is a result.
    public let message: String
    /// Whether the same request was made before, and this is what came of it.
    public let isRepeated: Bool

    /// A word for where it stands: `refused`, `allowed`, or the phase of its hold.
    public var status: String {
        hold?.phase.rawValue ?? (decision.effect.passes ? "allowed" : "refused")
    }
}

/// Why somebody's command on a hold was not carried out.
public enum DeskError: Error, Sendable, Hashable {
    /// There is no such hold, or none that they may see.
    case unknown(ID<Decision>)
    /// It stands elsewhere than the command needs: somebody was first, or its time is over.
    case notNow(Hold)
    /// They say yes to something else than what would run.
    case otherFingerprint(Hold)
    /// Whoever asked for something does not approve it.
    case makerIsChecker
    /// They have approved it already.
    case approvedBefore
    /// No role of theirs is asked for.
    case roleNotAsked([String?])
    /// Only a person may.
    case notAPerson
    /// The word is none of the workspace's.
    case unknownCause(String, known: [String])
    /// A note is needed, and is not there.
    case missingNote
    /// The content was erased, so nobody can say what would run.
    case erased(ID<Decision>)
    /// It can't be taken back, and why.
    case notUndoable(String)
    /// A text or a number is not what it must be.
    case invalid(String)
    /// The rules refuse it: nothing was changed.
    case refused(Decision)
    case ledger(LedgerError)
}

extension Desk {
    /// The hold of a decision as it stands.
    ///
    /// - Throws: ``DeskError/unknown(_:)``.
    func hold(_ decision: ID<Decision>) throws(DeskError) -> Hold {
        let hold: Hold?
        do { hold = try decisions.hold(of: decision) } catch { throw .ledger(error) }
        guard let hold else { throw .unknown(decision) }
        return hold
    }

    /// Moves a hold on and says where it stands then; where somebody else was first, where they left it.
    ///
    /// - Parameters:
    ///   - others: What else must stand as it was seen.
    ///   - condition: What must hold besides.
    func move(
        _ hold: Hold, _ drafts: [Draft], expecting others: [ExpectedValue] = [],
        asLongAs condition: StandingCondition? = nil
    ) async throws(DeskError) -> Hold {
        do throws(LedgerError) {
            try await decisions.move(hold, drafts, expecting: others, asLongAs: condition)
        } catch .overtaken {
            throw .notNow(try self.hold(hold.decision))
        } catch { throw .ledger(error) }
        return try self.hold(hold.decision)
    }

    /// Moves a hold on where nothing has changed that somebody's word rests on: a code that was sent or mistyped meanwhile, or
    /// that it was told of, makes nobody's yes or no another one.
    func moveAnyway(_ hold: Hold, _ drafts: [Draft]) async throws(DeskError) -> Hold {
        var seen = hold
        while true {
            do throws(DeskError) { return try await move(seen, drafts) } catch {
                guard case .notNow(let latest) = error, latest != seen,
                    latest.phase == hold.phase, latest.given == hold.given,
                    latest.fingerprint == hold.fingerprint
                else { throw error }
                seen = latest
            }
        }
    }

    /// Keeps the clock from a hold for as long as a command moves it on.
    func alone<Value>(
        with decision: ID<Decision>, isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws(DeskError) -> Value
    ) async throws(DeskError) -> Value {
        moving.withLock { $0[decision, default: 0] += 1 }
        defer {
            moving.withLock { moving in
                moving[decision] = moving[decision].flatMap { $0 > 1 ? $0 - 1 : nil }
            }
        }
        return try await work()
    }

    /// Runs what reads or records.
    func ledgered<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws(LedgerError) -> Value
    ) async throws(DeskError) -> Value {
        do { return try await work() } catch { throw .ledger(error) }
    }
}
