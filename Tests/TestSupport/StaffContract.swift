// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Staff
import Vocabulary

/// What every back end of the staff does.
public enum StaffContract: String, CaseIterable, Sendable, CustomStringConvertible {
    case `keeps members with all that is of them, by name`
    case `puts a member in the place of the one of the name`
    case `finds members by who they are at a provider, and by that alone`
    case `keeps sessions until they are ended`
    case `ends the sessions of one member but one`
    case `ends sessions that are too old or were not used`
    case `knows which sessions take conversations`
    case `keeps links until they are dropped`
    case `does all of a change or nothing`

    public var description: String { rawValue }

    private static let kim = KeptMember(
        member: Member(
            name: "kim", displayName: "Kim <b>\"K\"</b> 🦉", roles: [.agent, .risk],
            useCases: ["refunds"], languages: ["de", "en"], skills: ["cards"], capacity: 4,
            isDisabled: true),
        password: .unopened(cost: PasswordCost(logN: 4)), secret: [1, 2, 0, 255], lastStep: 77,
        recovery: [Digest(of: [1]), Digest(of: [2])])
    private static let ada = KeptMember(
        member: Member(name: "ada", displayName: "Ada", roles: [.administrator]))

    private static func session(_ number: UInt8, of member: String, begun: Int64, used: Int64)
        -> KeptSession
    {
        KeptSession(
            id: Digest(of: [number]), member: member, begun: Timestamp(milliseconds: begun),
            lastUsed: Timestamp(milliseconds: used), address: "::1")
    }

    private static let sessions = [
        session(1, of: "kim", begun: 100, used: 500), session(2, of: "kim", begun: 200, used: 200),
        session(3, of: "ada", begun: 300, used: 900),
    ]

    private struct Planned: Error {}

    /// - Throws: ``RuleViolation`` with the line that was not true.
    public func check(_ storage: any StaffStorage) throws {
        defer { storage.close() }
        switch self {
        case .`keeps members with all that is of them, by name`:
            try storage.write { tables in
                try tables.save(Self.kim)
                try tables.save(Self.ada)
            }
            try require(storage.read { try $0.members() } == [Self.ada, Self.kim])
            try require(storage.read { try $0.member(named: "kim") } == Self.kim)
            try require(storage.read { try $0.member(named: "Kim") } == nil)
        case .`puts a member in the place of the one of the name`:
            var other = Self.ada
            other.member.useCases = []
            other.member.roles = [.engineer]
            try storage.write { try $0.save(Self.ada) }
            try storage.write { try $0.save(other) }
            try require(storage.read { try $0.members() } == [other])
        case .`finds members by who they are at a provider, and by that alone`:
            let account = IdentityAccount(issuer: "https://id.example", subject: "kim'1")
            let zoe = KeptMember(
                member: Member(name: "zoe", displayName: "Zoe", roles: [.agent]), account: account)
            try storage.write { tables in
                try tables.save(Self.kim)
                try tables.save(zoe)
                try tables.save(zoe)
            }
            try require(storage.read { try $0.member(of: account) } == zoe)
            try require(storage.read { try $0.member(named: "zoe") } == zoe)
            try require(storage.read { try $0.members() } == [Self.kim, zoe])
            for other in [
                IdentityAccount(issuer: "https://id.example/", subject: "kim'1"),
                IdentityAccount(issuer: "https://id.example", subject: "kim"),
            ] { try require(storage.read { try $0.member(of: other) } == nil) }
        case .`keeps sessions until they are ended`:
            try fill(storage)
            try require(storage.read { try $0.session(Digest(of: [1])) } == Self.sessions[0])
            try require(
                storage.read { try $0.sessions(of: "kim") } == [Self.sessions[1], Self.sessions[0]])
            var used = Self.sessions[0]
            used.lastUsed = Timestamp(milliseconds: 600)
            try storage.write { [used] in try $0.save(used) }
            try require(storage.read { try $0.session(used.id) } == used)
            try storage.write { try $0.endSession(Digest(of: [1])) }
            try require(storage.read { try $0.session(Digest(of: [1])) } == nil)
        case .`ends the sessions of one member but one`:
            try fill(storage)
            try storage.write { try $0.endSessions(of: "kim", except: Digest(of: [2])) }
            try require(storage.read { try $0.sessions(of: "kim") } == [Self.sessions[1]])
            try storage.write { try $0.endSessions(of: "kim", except: nil) }
            try require(storage.read { try $0.sessions(of: "kim") }.isEmpty)
            try require(storage.read { try $0.sessions(of: "ada") } == [Self.sessions[2]])
        case .`ends sessions that are too old or were not used`:
            try fill(storage)
            try storage.write {
                try $0.endSessions(
                    begunBefore: Timestamp(milliseconds: 200),
                    unusedSince: Timestamp(milliseconds: 300))
            }
            try require(storage.read { try $0.sessions(of: "kim") }.isEmpty)
            try require(storage.read { try $0.sessions(of: "ada") } == [Self.sessions[2]])
        case .`knows which sessions take conversations`:
            var second = Self.sessions[1]
            second.duty = .on
            var third = Self.sessions[2]
            third.duty = .missed
            try storage.write { [second, third] tables in
                for session in [Self.sessions[0], second, third] { try tables.save(session) }
            }
            try require(storage.read { try $0.sessions(on: .on) } == [second])
            try require(storage.read { try $0.session(third.id) } == third)
            second.duty = .off
            try storage.write { [second] in try $0.save(second) }
            try require(storage.read { try $0.sessions(on: .on) }.isEmpty)
        case .`keeps links until they are dropped`:
            let until = Timestamp(milliseconds: 1000)
            let first = KeptLink(
                id: Digest(of: [1]), purpose: .firstStart, member: nil, until: until)
            var join = KeptLink(id: Digest(of: [2]), purpose: .join, member: "kim", until: until)
            try storage.write { [join] in
                try $0.save(first)
                try $0.save(join)
            }
            join.secret = [9, 9]
            try storage.write { [join] in try $0.save(join) }
            try require(storage.read { try $0.link(join.id) } == join)
            try storage.write { try $0.dropLinks(for: nil) }
            try require(storage.read { try $0.link(first.id) } == nil)
            try require(storage.read { try $0.link(join.id) } == join)
            try storage.write { try $0.dropLinks(endedBefore: Timestamp(milliseconds: 1001)) }
            try require(storage.read { try $0.link(join.id) } == nil)
        case .`does all of a change or nothing`:
            try fill(storage)
            do {
                try storage.write { tables in
                    try tables.save(Self.kim)
                    try tables.endSessions(of: "kim", except: nil)
                    throw Planned()
                }
            } catch is Planned {}
            try require(storage.read { try $0.members() }.isEmpty)
            try require(storage.read { try $0.sessions(of: "kim") }.count == 2)
        }
    }

    private func require(
        _ holds: @autoclosure () throws -> Bool, line: UInt = #line
    ) throws {
        guard try holds() else { throw RuleViolation(description: "\(rawValue): line \(line)") }
    }

    private func fill(_ storage: any StaffStorage) throws {
        try storage.write { tables in for session in Self.sessions { try tables.save(session) } }
    }
}
