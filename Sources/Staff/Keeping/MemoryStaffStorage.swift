// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Vocabulary

/// Staff that are gone when the process ends: for tests, and for houses that are played in.
public final class MemoryStaffStorage: StaffStorage {
    fileprivate struct State: Sendable {
        var members: [String: KeptMember] = [:]
        var sessions: [Digest: KeptSession] = [:]
        var links: [Digest: KeptLink] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    public func read<Value: Sendable>(_ body: (any StaffTables) throws -> Value) throws -> Value {
        try body(MemoryTables(state.withLock { $0 }))
    }

    public func write<Value: Sendable>(_ body: (any StaffTables) throws -> Value) throws -> Value {
        try state.withLock { state in
            let tables = MemoryTables(state)
            let value = try body(tables)
            state = tables.state
            return value
        }
    }

    public func close() {}
}

private final class MemoryTables: StaffTables {
    var state: MemoryStaffStorage.State

    init(_ state: MemoryStaffStorage.State) { self.state = state }

    func members() -> [KeptMember] {
        state.members.values.sorted { $0.member.name < $1.member.name }
    }

    func member(named name: String) -> KeptMember? { state.members[name] }
    func member(of account: IdentityAccount) -> KeptMember? {
        state.members.values.first { $0.account == account }
    }

    func save(_ member: KeptMember) { state.members[member.member.name] = member }

    func session(_ id: Digest) -> KeptSession? { state.sessions[id] }

    func sessions(of name: String) -> [KeptSession] {
        state.sessions.values.filter { $0.member == name }.sorted { $0.begun > $1.begun }
    }

    func sessions(on duty: Duty) -> [KeptSession] {
        state.sessions.values.filter { $0.duty == duty }
    }

    func save(_ session: KeptSession) { state.sessions[session.id] = session }
    func endSession(_ id: Digest) { state.sessions[id] = nil }

    func endSessions(of name: String, except id: Digest?) {
        state.sessions = state.sessions.filter { $0.value.member != name || $0.key == id }
    }

    func endSessions(begunBefore begun: Timestamp, unusedSince unused: Timestamp) {
        state.sessions = state.sessions.filter {
            $0.value.begun >= begun && $0.value.lastUsed >= unused
        }
    }

    func link(_ id: Digest) -> KeptLink? { state.links[id] }
    func save(_ link: KeptLink) { state.links[link.id] = link }

    func dropLinks(for name: String?) {
        state.links = state.links.filter { $0.value.member != name }
    }

    func dropLinks(endedBefore moment: Timestamp) {
        state.links = state.links.filter { $0.value.until >= moment }
    }
}
