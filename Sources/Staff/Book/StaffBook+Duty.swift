// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension StaffBook {
    /// Whoever has said that they take conversations, may, and is signed in: by name.
    public func onDuty(at now: Timestamp) throws -> [Member] {
        try storage.read { tables in
            let names = Set(
                try tables.sessions(on: .on).filter { lives($0, at: now) }.map(\.member))
            return try names.sorted().compactMap { try tables.member(named: $0) }
                .filter { ways.admit($0) && $0.member.may(.takeHandoffs) }.map(\.member)
        }
    }

    /// Whether somebody has a session.
    public func isSignedIn(_ name: String, at now: Timestamp) throws -> Bool {
        try storage.read { tables in
            try tables.sessions(of: name).contains { lives($0, at: now) }
        }
    }

    /// They take conversations from now on, for as long as they are signed in here; or no longer.
    public func setDuty(_ isOn: Bool, in session: Session) throws {
        try storage.write { tables in
            guard var kept = try tables.session(session.id) else { return }
            kept.duty = isOn ? .on : .off
            try tables.save(kept)
        }
    }

    /// They were asked and did not answer: nobody asks them until they say that they are there.
    public func missed(by name: String) throws {
        try storage.write { tables in
            for var session in try tables.sessions(of: name) where session.duty == .on {
                session.duty = .missed
                try tables.save(session)
            }
        }
    }
}
