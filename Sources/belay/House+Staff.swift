// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Decisions
import Ledger
import Policy
import Staff
import Storage
import Vocabulary

extension StaffBook {
    /// The staff of a data folder, who are recorded in its ledger.
    static func open(
        in folder: String, organisation: String, ledger: Ledger,
        retention: @escaping @Sendable () -> RetentionClass = { .aiAct },
        ways: SignInWays = .init(),
        now: @escaping @Sendable () -> Timestamp
    ) throws -> StaffBook {
        StaffBook(
            storage: try SQLiteStaffStorage(path: folder + "/staff.sqlite"),
            organisation: organisation, ways: ways
        ) { event, principal in
            _ = try await ledger.append(
                Draft(event, at: now(), by: principal, retention: retention()))
        }
    }
}

extension StaffDoor {
    /// The door for the staff of a data folder.
    static func open(
        in folder: String, ledger: Ledger, decisions: DecisionPoint,
        provider: IdentityProvider?,
        now: @escaping @Sendable () -> Timestamp
    ) throws -> StaffDoor {
        StaffDoor(
            book: try .open(
                in: folder, organisation: decisions.workspace.organisation, ledger: ledger,
                retention: { decisions.workspace.retention },
                ways: SignInWays(
                    takesPasswords: decisions.workspace.staff.takesPasswords,
                    issuer: provider?.settings.issuer), now: now),
            provider: provider, now: now)
    }
}
