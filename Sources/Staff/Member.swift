// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Somebody of the staff.
public struct Member: Sendable, Hashable {
    /// What they sign in with, and what the ledger calls them.
    public let name: String
    /// As colleagues and customers read it.
    public var displayName: String
    public var roles: Set<Role>
    /// The use cases that they see; `nil` for all.
    public var useCases: Set<String>?
    /// The languages that they talk with customers in, such as `de`; empty for any.
    public var languages: Set<String>
    /// What they can do that others can't, in the workspace's words.
    public var skills: Set<String>
    /// How many conversations they have at once.
    public var capacity: Int
    public var isDisabled: Bool

    public init(
        name: String, displayName: String, roles: Set<Role>, useCases: Set<String>? = nil,
        languages: Set<String> = [], skills: Set<String> = [], capacity: Int = 3,
        isDisabled: Bool = false
    ) {
        self.name = name
        self.displayName = displayName
        self.roles = roles
        self.useCases = useCases
        self.languages = languages
        self.skills = skills
        self.capacity = capacity
        self.isDisabled = isDisabled
    }

    /// What somebody works on.
    public struct Tasks: Sendable, Hashable {
        public var useCases: Set<String>?
        public var languages: Set<String>
        public var skills: Set<String>
        public var capacity: Int

        public init(
            useCases: Set<String>? = nil, languages: Set<String> = [], skills: Set<String> = [],
            capacity: Int = 3
        ) {
            self.useCases = useCases
            self.languages = languages
            self.skills = skills
            self.capacity = capacity
        }
    }

    public var tasks: Tasks {
        get {
            Tasks(
                useCases: useCases, languages: languages, skills: skills, capacity: capacity)
        }
        set {
            (useCases, languages) = (newValue.useCases, newValue.languages)
            (skills, capacity) = (newValue.skills, newValue.capacity)
        }
    }

    public func may(_ right: Right) -> Bool { !isDisabled && roles.rights.contains(right) }

    /// As it is compared: people capitalise their names as they like, and browsers add a space.
    public static func folded(_ name: String) -> String {
        String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            .lowercased()
    }

    /// What is wrong with it, in plain words; `nil` where nothing is.
    public var problem: String? {
        let signs = "abcdefghijklmnopqrstuvwxyz0123456789.-_@+"
        guard (1...64).contains(name.utf8.count), name.allSatisfy(signs.contains) else {
            return "a name has up to 64 small letters, digits and the signs . - _ @ +"
        }
        let length = displayName.unicodeScalars.count
        guard (1...80).contains(length),
            !displayName.unicodeScalars.contains(where: \.isControl)
        else { return "the name that others read has 1 to 80 letters" }
        guard !roles.isEmpty else { return "somebody of the staff has at least one role" }
        guard (1...50).contains(capacity) else {
            return "somebody has 1 to 50 conversations at once"
        }
        // A skill answers approvals as a role does, and so must not be a way around the roles.
        if let skill = skills.first(where: { Role(rawValue: $0) != nil }) {
            return "`\(skill)` is a role: give the role, not a skill of that name"
        }
        guard skills.isEmpty || !roles.contains(.administrator) else {
            return "an administrator has no skills: they approve nothing and take no conversations"
        }
        let words = languages.union(skills).union(useCases ?? [])
        guard words.count <= 200,
            words.allSatisfy({
                (1...64).contains($0.utf8.count) && !$0.unicodeScalars.contains(where: \.isControl)
            })
        else { return "a language, skill or use case has 1 to 64 letters, and there are up to 200" }
        return nil
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate,
            .privateUse:
            true
        default: false
        }
    }
}
