// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Ledger
import Logging
import Staff
import Storage
import Vocabulary

extension StaffBook {
    /// The staff of a data folder, who are recorded in its ledger.
    static func open(
        in folder: String, organisation: String, ledger: Ledger,
        retention: @escaping @Sendable () -> RetentionClass = { .aiAct },
        now: @escaping @Sendable () -> Timestamp
    ) throws -> StaffBook {
        StaffBook(
            storage: try SQLiteStaffStorage(path: folder + "/staff.sqlite"),
            organisation: organisation
        ) { event, principal in
            _ = try await ledger.append(
                Draft(event, at: now(), by: principal, retention: retention()))
        }
    }
}

extension Attendance {
    /// Whoever of a book is on duty. Where it can't be read nobody is asked, and conversations wait for whoever comes by.
    init(_ book: StaffBook, logger: Logger) {
        self.init(
            present: { now in
                do {
                    return try book.onDuty(at: now).map { member in
                        Attendant(
                            name: member.name, useCases: member.useCases,
                            languages: member.languages, skills: member.skills,
                            capacity: member.capacity)
                    }
                } catch {
                    logger.error(
                        "nobody knows who is on duty", metadata: ["error": "\(error)"])
                    return []
                }
            },
            missed: { name in
                do { try book.missed(by: name) } catch {
                    logger.error(
                        "somebody could not be taken off duty", metadata: ["error": "\(error)"])
                }
            })
    }
}
