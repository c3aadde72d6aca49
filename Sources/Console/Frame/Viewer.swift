// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Desk
public import Staff
public import Vocabulary

/// Who looks at a page: somebody of the staff, signed in.
public struct Viewer: Sendable, Hashable {
    /// The name they sign in with.
    public let name: String
    /// As colleagues and customers read it.
    public let displayName: String
    public let roles: Set<Role>
    /// What they can do that others can't, in the workspace's words: such as the role that a card names in
    /// `approve: {by: …}`.
    public let skills: Set<String>
    /// How many conversations they have at once.
    public let capacity: Int
    /// The use cases that they see; `nil` for all.
    public let useCases: Set<String>?
    /// Whether they can be asked for conversations; `nil` where nobody asks.
    public let duty: Duty?
    /// What every form of theirs carries, so that no other site can send one in their name.
    public let formToken: String

    public init(
        name: String, displayName: String, roles: Set<Role>, skills: Set<String> = [],
        capacity: Int = 3, useCases: Set<String>? = nil, duty: Duty? = nil, formToken: String
    ) {
        self.name = name
        self.displayName = displayName
        self.roles = roles
        self.skills = skills
        self.capacity = capacity
        self.useCases = useCases
        self.duty = duty
        self.formToken = formToken
    }

    public var principal: Principal { .person(name) }

    /// As the desk asks who decides.
    public var approver: Approver {
        Approver(
            name: name, roles: Set(roles.map(\.rawValue)).union(skills), useCases: useCases,
            mayAssign: may(.assignHandoffs))
    }

    public func may(_ right: Right) -> Bool { roles.rights.contains(right) }
}
