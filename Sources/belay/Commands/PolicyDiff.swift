// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Policy
import Vocabulary

/// `belay policy diff`
struct PolicyDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what becomes allowed that was not, and what stops that passed.",
        discussion: """
            Each difference comes with an example on which both workspaces were asked. A difference for which none could \
            be made up is called possible, with the conditions that it depends on. Exits with 0 whatever differs.
            """)

    @Argument(help: "The old workspace and the new one; with --from, the new one alone.")
    var folders: [String]

    @Option(help: "A git revision of the new folder to compare with, such as HEAD~1.")
    var from: String?

    @Flag(help: "Prints JSON for programs.")
    var json = false

    func validate() throws {
        guard folders.count == (from == nil ? 2 : 1) else {
            throw ValidationError(
                from == nil
                    ? "diff compares two folders: give the old one and the new one, or --from a revision"
                    : "with --from there is one folder")
        }
    }

    func run() throws {
        let old: Workspace
        if let from {
            old = try read("`\(from)`") {
                try Workspace.load(files: GitRevision(from, of: folders[0]).files)
            }
        } else {
            old = try read("`\(folders[0])`") {
                try Workspace.load(folder: folders[0])
            }
        }
        let folder = folders[folders.count - 1]
        let new = try read("`\(folder)`") {
            try Workspace.load(folder: folder)
        }
        let diff = PolicyDiff(from: old, to: new)
        print(json ? diff.json.line : diff.text)
    }

    private func read(_ name: String, _ load: () throws -> Workspace) throws -> Workspace {
        do { return try load() } catch let refused as WorkspaceRefused {
            throw Failure("\(name) can't be used:\n\(refused)")
        }
    }
}

extension PolicyDiff {
    fileprivate var text: String {
        var lines: [String] = []
        for direction in Direction.allCases {
            let changes = changes.filter { $0.direction == direction }
            guard !changes.isEmpty else { continue }
            lines.append(
                direction == .loosened
                    ? "goes further than before:" : "is held or stopped more than before:")
            for change in changes { lines += change.lines }
        }
        if !plain.isEmpty {
            lines.append("differs in the cards:")
            for difference in plain {
                lines.append("  \(difference.useCase.map { "\($0): " } ?? "")\(difference.text)")
            }
        }
        let shown = changes.count { if case .shown = $0.certainty { true } else { false } }
        let loosened = changes.count { $0.direction == .loosened }
        lines.append(
            changes.isEmpty
                ? (plain.isEmpty ? "nothing differs" : "no proposal is decided otherwise")
                : "\(loosened) loosened, \(changes.count - loosened) tightened; \(shown) with an example "
                    + "that both were asked about")
        return lines.joined(separator: "\n")
    }

    fileprivate var json: JSON {
        [
            "changes": .array(changes.map(\.json)),
            "plain": .array(
                plain.map { difference in
                    [
                        "use-case": difference.useCase.map { .string($0) } ?? .null,
                        "text": .string(difference.text),
                    ]
                }),
        ]
    }
}

extension PolicyDiff.Change {
    fileprivate var lines: [String] {
        let head = "  \(useCase) \(tool ?? kind.rawValue): `\(cause)` (\(source))"
        switch certainty {
        case .shown(let example):
            let words = example.words.isEmpty ? "any" : example.words
            return [
                "\(head): `\(before.rawValue)` → `\(after.rawValue)`", "    such as: \(words)",
            ]
        case .possible(let conditions):
            let listed = conditions.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
            let more = conditions.count > 3 ? " and \(conditions.count - 3) more" : ""
            return ["\(head): possible, depends on \(listed)\(more)"]
        case .unknown: return ["\(head): don't know, too many cases"]
        }
    }

    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            .init("use-case", .string(useCase)), .init("kind", .string(kind.rawValue)),
            .init("tool", tool.map { .string($0) } ?? .null), .init("cause", .string(cause)),
            .init("source", .string(source)), .init("direction", .string(direction.rawValue)),
        ]
        switch certainty {
        case .shown(let example):
            members += [
                .init("certainty", "shown"), .init("before", .string(before.rawValue)),
                .init("after", .string(after.rawValue)), .init("words", .string(example.words)),
                .init("example", example.json),
            ]
        case .possible(let conditions):
            members += [
                .init("certainty", "possible"),
                .init("depends-on", .array(conditions.map { .string($0) })),
            ]
        case .unknown: members.append(.init("certainty", "unknown"))
        }
        return .object(members)
    }
}
