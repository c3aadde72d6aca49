// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Vocabulary

@testable import Staff

/// A book of the staff with a clock that stands still, what it recorded, and everybody's phone.
final class StaffHouse: Sendable {
    /// The ledger that it records in.
    private final class Book: Sendable {
        let events = Mutex<[Event]>([])
        let isFull = Mutex(false)

        func append(_ event: Event) throws {
            if isFull.withLock({ $0 }) { throw LedgerIsFull() }
            events.withLock { $0.append(event) }
        }
    }

    struct LedgerIsFull: Error {}

    static let password = "dock crane seagull"

    let book: StaffBook
    let storage = MemoryStaffStorage()
    private let ledger: Book
    private let moment = Mutex(Timestamp(milliseconds: 1_800_000_000_000))
    private let phones = Mutex<[String: TOTP]>([:])

    init(ways: SignInWays = .init()) {
        let ledger = Book()
        self.ledger = ledger
        book = StaffBook(
            storage: storage, organisation: "Harbour Bank", cost: PasswordCost(logN: 4), ways: ways
        ) { event, _ in try ledger.append(event) }
    }

    /// One with an administrator, `ada`.
    static func withAdministrator() async throws -> StaffHouse {
        let house = StaffHouse()
        let link = try house.book.firstStart(at: house.now)
        _ = try await house.join(link!, name: "ada")
        return house
    }

    var now: Timestamp { moment.withLock { $0 } }
    var events: [Event] { ledger.events.withLock { $0 } }
    func step(_ length: Duration) { moment.withLock { $0 = $0 + length } }
    func fillLedger() { ledger.isFull.withLock { $0 = true } }
    func phone(of name: String) -> TOTP? { phones.withLock { $0[name] } }
    func code(of name: String) -> String { phone(of: name)?.code(at: now) ?? "" }

    /// Takes up an invitation as its page asks, with a new phone.
    @discardableResult
    func join(_ link: SecretToken, name: String, password: String = password) async throws
        -> Accepted
    {
        let open = try book.open(link, at: now)
        let phone = open.secondFactor
        let accepted = try await book.accept(
            link,
            Acceptance(
                name: name, displayName: name, password: password,
                code: phone?.code(at: now) ?? code(of: name)),
            address: "192.0.2.1", at: now)
        if let phone { phones.withLock { $0[name] = phone } }
        return accepted
    }

    /// Somebody who has joined. Their first code is a step old.
    @discardableResult
    func hire(_ name: String, _ roles: Set<Role>) async throws -> Accepted {
        let link = try await book.invite(
            Member(name: name, displayName: name, roles: roles), by: .person("ada"), at: now)
        let accepted = try await join(link, name: name)
        step(.seconds(30))
        return accepted
    }

    func signIn(
        _ name: String, password: String = password, code: String? = nil,
        from address: String = "192.0.2.1", ending old: SecretToken? = nil
    ) async throws -> NewSession {
        try await book.signIn(
            name: name, password: password, code: code ?? self.code(of: name), address: address,
            ending: old, at: now)
    }

    /// What was recorded last of sign-ins that failed.
    var refusals: [SignInRefused] {
        events.compactMap { if case .signInRefused(let refused) = $0 { refused } else { nil } }
    }

    var changes: [StaffChanged] {
        events.compactMap { if case .staffChanged(let changed) = $0 { changed } else { nil } }
    }
}
