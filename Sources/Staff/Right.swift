// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// One thing that somebody of the staff may do.
public enum Right: String, Sendable, Hashable, CaseIterable {
    /// See what waits, claim it, talk with the customer and give the conversation back.
    case takeHandoffs = "handoffs.take"
    /// Give somebody else's handoff to another person, or back to the queue.
    case assignHandoffs = "handoffs.assign"
    /// Answer an approval. Whether the workspace asks for this person's role is decided besides.
    case approve = "approvals.answer"
    /// See conversations as they happen.
    case watch = "conversations.watch"
    /// Read what customers and the AI said, unredacted. Each disclosure is on record.
    case readContent = "content.read"
    /// Say what was right or wrong of an AI's reply.
    case giveFeedback = "feedback.give"
    /// See the registry, the policies and their coverage.
    case seeUseCases = "use-cases.see"
    /// Pause and resume.
    case pause = "pauses.set"
    /// Read the ledger, and verify it.
    case readLedger = "ledger.read"
    /// See the health of connectors and webhooks, and send dead letters again.
    case operate = "connectors.operate"
    /// Invite, dismiss and reset staff, and give them roles.
    case manageStaff = "staff.manage"
}

extension Role {
    /// What each role may do: the whole table. Where two roles must not meet in one person is for
    /// ``Role/excludes`` to say.
    public var rights: Set<Right> {
        switch self {
        case .agent: [.takeHandoffs, .approve, .readContent, .giveFeedback]
        case .supervisor:
            [
                .takeHandoffs, .assignHandoffs, .approve, .watch, .readContent, .giveFeedback,
                .seeUseCases, .pause,
            ]
        case .risk: [.approve, .watch, .seeUseCases, .pause, .readLedger]
        case .compliance: [.approve, .watch, .readContent, .seeUseCases, .pause, .readLedger]
        case .engineer: [.seeUseCases, .operate, .readLedger]
        case .administrator: [.manageStaff, .seeUseCases]
        }
    }

    /// Roles that nobody has besides this one: who gives rights out does not use those that move money or read what
    /// customers said.
    public var excludes: Set<Role> {
        self == .administrator ? [.agent, .supervisor, .risk, .compliance] : []
    }
}

extension Set<Role> {
    /// What somebody with these roles may do.
    public var rights: Set<Right> { reduce(into: []) { $0.formUnion($1.rights) } }

    /// The first two that nobody may have together; `nil` where there are none.
    public var conflict: (Role, Role)? {
        for role in Role.allCases where contains(role) {
            if let other = Role.allCases.first(where: { role.excludes.contains($0) && contains($0) }
            ) {
                return (role, other)
            }
        }
        return nil
    }
}
