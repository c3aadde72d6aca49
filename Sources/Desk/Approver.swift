// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A person of the staff who decides about what waits, and what they may do.
public struct Approver: Sendable, Hashable {
    public let name: String
    public let roles: Set<String>
    /// The use cases whose holds they see; `nil` for all.
    public let useCases: Set<String>?
    /// Whether they may give a conversation that is not theirs to somebody.
    public let mayAssign: Bool

    public init(
        name: String, roles: Set<String>, useCases: Set<String>? = nil, mayAssign: Bool = false
    ) {
        self.name = name
        self.roles = roles
        self.useCases = useCases
        self.mayAssign = mayAssign
    }

    public var principal: Principal { .person(name) }

    /// Whether they may see what is held in a use case.
    public func sees(_ useCase: String?) -> Bool {
        useCases?.contains(useCase ?? "") ?? true
    }
}
