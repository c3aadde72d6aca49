// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

/// Who works here, and how they sign in: the room's face.
///
/// What changes something is recorded before it is done, and not done where it can't be recorded. Each change is looked at twice,
/// before it is recorded and within the transaction that does it, because somebody else may have been quicker.
public final class StaffBook: Sendable {
    /// Puts an event into the ledger, durably, with who did it.
    public typealias Recorder = @Sendable (Event, Principal) async throws -> Void

    let storage: any StaffStorage
    let organisation: String
    let rules: PasswordRules
    let cost: PasswordCost
    let limits: Session.Limits
    let ways: SignInWays
    let record: Recorder
    let bench = PasswordBench()
    let brake = Mutex(SignInBrake())
    let failures = Mutex(FailureMeter())
    /// When it was written down last that a provider is down, or can't be believed.
    let outages = Mutex<[SignInRefused.Cause: Timestamp]>([:])
    /// What names that nobody has are tried against.
    let unopened: PasswordHash

    /// How long a link works.
    static let linkLife = Duration.seconds(86_400)

    public init(
        storage: any StaffStorage, organisation: String, cost: PasswordCost = .standard,
        limits: Session.Limits = .standard, ways: SignInWays = .init(),
        record: @escaping Recorder
    ) {
        self.storage = storage
        self.organisation = organisation
        self.cost = cost
        self.limits = limits
        self.ways = ways
        self.record = record
        rules = PasswordRules(organisation: organisation)
        unopened = .unopened(cost: cost)
    }

    /// Everybody, by name.
    public func members() throws -> [Member] { try storage.read { try $0.members().map(\.member) } }

    public func member(named name: String) throws -> Member? {
        try storage.read { try $0.member(named: name)?.member }
    }

    /// The names of those who have joined.
    public func joined() throws -> Set<String> {
        try storage.read { Set(try $0.members().filter(\.hasJoined).map(\.member.name)) }
    }

    /// The names of those who come from a provider, with who they are there.
    public func accounts() throws -> [String: IdentityAccount] {
        let kept = try storage.read { try $0.members() }
        return Dictionary(
            uniqueKeysWithValues: kept.compactMap { kept in
                kept.account.map { (kept.member.name, $0) }
            })
    }

    /// Whether people sign in with a password that is kept here.
    public var takesPasswords: Bool { ways.takesPasswords }

    /// The names of those who were invited and have never joined.
    public func invited() throws -> Set<String> {
        try storage.read {
            Set(try $0.members().filter { !$0.hasEverJoined }.map(\.member.name))
        }
    }

    public func close() { storage.close() }
}

/// How people come in.
public struct SignInWays: Sendable, Hashable {
    public let takesPasswords: Bool
    /// The issuer whose word lets somebody in; `nil` for none.
    public let issuer: String?

    public init(takesPasswords: Bool = true, issuer: String? = nil) {
        self.takesPasswords = takesPasswords
        self.issuer = issuer
    }

    /// Whether a member still comes in one of these ways.
    func admit(_ kept: KeptMember) -> Bool {
        kept.account.map { $0.issuer == issuer } ?? takesPasswords
    }
}

extension StaffTables {
    func required(_ name: String) throws -> KeptMember {
        guard let kept = try member(named: name) else { throw StaffError.noSuchMember(name) }
        return kept
    }

    /// Who may change the staff: an administrator, and whoever owns the machine.
    func requireAdministrator(_ principal: Principal) throws {
        switch principal {
        case .system: return
        case .person(let name):
            guard let kept = try member(named: name), kept.hasJoined, kept.member.may(.manageStaff)
            else { throw StaffError.notAllowed }
        case .key: throw StaffError.notAllowed
        }
    }

    /// Whether somebody is there who can let others in. Whom a provider has sent need not be one.
    func hasAdministrator() throws -> Bool {
        try members().contains {
            $0.hasJoined && ($0.account == nil || $0.member.may(.manageStaff))
        }
    }

    /// INVARIANT: from the first start on there is always an administrator who can sign in.
    func requireAnotherAdministrator(than name: String) throws {
        let others = try members().filter {
            $0.member.name != name && $0.hasJoined && $0.member.may(.manageStaff)
        }
        guard !others.isEmpty else { throw StaffError.lastAdministrator }
    }
}
