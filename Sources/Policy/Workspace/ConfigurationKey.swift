// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A key of the workspace's files: the list that reading obeys and that `docs/reference` is tested
/// against.
public struct ConfigurationKey: Sendable, Hashable {
    public enum File: String, Sendable, Hashable, CaseIterable {
        case organisation = "belay.yaml"
        case useCase = "use-cases/*/use-case.yaml"
        case policy = "policies/*.yaml"
    }

    public let file: File
    /// From the top of the file, `*` for a name that the author chooses or for each item of a list.
    public let path: String
    /// Whether the mapping it belongs to is refused without it.
    public let isRequired: Bool
    /// What it means, in one line for people.
    public let meaning: String

    /// The last part of the path.
    public var name: String { path.split(separator: ".").last.map(String.init) ?? path }

    /// Every key that is read, in the order of the files.
    public static let all: [ConfigurationKey] = organisationKeys + useCaseKeys + policyKeys

    /// The keys that may stand in the mapping at `path`.
    static func keys(under path: String, of file: File) -> [ConfigurationKey] {
        keysByParent[file]?[path] ?? []
    }

    private static let keysByParent = Dictionary(grouping: all, by: \.file).mapValues { keys in
        Dictionary(grouping: keys) { key in
            key.path.split(separator: ".").dropLast().joined(separator: ".")
        }
    }

    /// Why a key of the design is refused today: nothing would enforce it, and silence is never
    /// consent.
    static func later(_ path: String, in file: File) -> String? {
        file == .organisation ? laterOrganisationKeys[path] : nil
    }

    private init(_ file: File, _ path: String, _ isRequired: Bool, _ meaning: String) {
        self.file = file
        self.path = path
        self.isRequired = isRequired
        self.meaning = meaning
    }

    static func must(_ path: String, _ meaning: String, in file: File) -> Self {
        Self(file, path, true, meaning)
    }

    static func may(_ path: String, _ meaning: String, in file: File) -> Self {
        Self(file, path, false, meaning)
    }

    private static let laterOrganisationKeys = [
        "channels": "channels are named by the caller",
        "roles": "what each role may do is the same in every workspace",
    ]
}
