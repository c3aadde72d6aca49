// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Foundation
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
        ways: SignInWays = .init(),
        now: @escaping @Sendable () -> Timestamp
    ) throws -> StaffBook {
        StaffBook(
            storage: try SQLiteStaffStorage(path: path(in: folder)),
            organisation: organisation, ways: ways
        ) { event, principal in
            _ = try await ledger.append(
                Draft(event, at: now(), by: principal, retention: retention()))
        }
    }
}

extension StaffBook {
    private static func path(in folder: String) -> String { folder + "/staff.sqlite" }

    /// Whether a data folder has staff.
    static func exists(in folder: String) -> Bool {
        FileManager.default.fileExists(atPath: path(in: folder))
    }

    /// Whether somebody of the staff may not come in, by whatever key. Who is no member is not for this book to say.
    func bars(_ person: String, logger: Logger) -> Bool {
        do { return try member(named: person)?.isDisabled ?? false } catch {
            logger.error("the staff can't be read", metadata: ["error": "\(error)"])
            return true
        }
    }
}

extension Attendance {
    /// Whoever of a book is on duty. Where it can't be read nobody is asked, and conversations wait for whoever comes by.
    ///
    /// - Parameter isKeyHolder: Whether an API key is that person's.
    init(
        _ book: StaffBook, isKeyHolder: @escaping @Sendable (String) -> Bool, logger: Logger
    ) {
        let known: @Sendable (String) -> Member? = { name in
            do { return try book.member(named: name) } catch {
                logger.error("the staff can't be read", metadata: ["error": "\(error)"])
                return nil
            }
        }
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
            },
            canTake: { name, useCase in
                guard let member = known(name) else { return isKeyHolder(name) }
                return member.may(.takeHandoffs)
                    && member.useCases?.contains(useCase ?? "") ?? true
            },
            presence: { name, now in
                // Who works with a key of their own signs in nowhere.
                guard let member = known(name), !isKeyHolder(name) else { return .here }
                guard member.may(.takeHandoffs) else { return .gone }
                do { return try book.isSignedIn(name, at: now) ? .here : .away } catch {
                    // What can't be known takes nothing from anybody.
                    return .here
                }
            },
            shownName: { known($0)?.displayName ?? $0 })
    }
}
