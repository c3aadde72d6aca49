// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Where the staff are kept: apart from the ledger, because all of it is changed and forgotten.
///
/// What one call of ``write(_:)`` does is done as a whole and durably, or not at all.
public protocol StaffStorage: Sendable {
    func read<Value: Sendable>(_ body: (any StaffTables) throws -> Value) throws -> Value
    func write<Value: Sendable>(_ body: (any StaffTables) throws -> Value) throws -> Value
    func close()
}

/// What is kept, within one look or one change.
public protocol StaffTables {
    /// All of them, by name.
    func members() throws -> [KeptMember]
    func member(named name: String) throws -> KeptMember?
    func member(of account: IdentityAccount) throws -> KeptMember?
    /// Puts one in the place of the one of the name.
    func save(_ member: KeptMember) throws

    func session(_ id: Digest) throws -> KeptSession?
    /// Those of a member, the newest first.
    func sessions(of name: String) throws -> [KeptSession]
    /// Those of everybody with that duty.
    func sessions(on duty: Duty) throws -> [KeptSession]
    func save(_ session: KeptSession) throws
    func endSession(_ id: Digest) throws
    func endSessions(of name: String, except id: Digest?) throws
    /// Ends all that began or were last used before these moments.
    func endSessions(begunBefore begun: Timestamp, unusedSince unused: Timestamp) throws

    func link(_ id: Digest) throws -> KeptLink?
    func save(_ link: KeptLink) throws
    /// Takes all links of a member out of force; those of the first start for `nil`.
    func dropLinks(for name: String?) throws
    func dropLinks(endedBefore moment: Timestamp) throws
}
