// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Policy
import Vocabulary

/// `belay keys`
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes, lists and revokes API keys of a data folder.",
        discussion: """
            Only digests are kept. A running server takes changes over within a second. Keys that belong to \
            everybody stand in belay.yaml.
            """, subcommands: [Add.self, List.self, Revoke.self])

    struct Folder: ParsableArguments {
        @Option(help: "The data folder.")
        var data = "data"

        var file: KeyFile { KeyFile(folder: data) }
    }

    /// `belay keys add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a key and prints it, once.")

        @OptionGroup var folder: Folder

        @Argument(help: "What the key is called, such as webchat.")
        var name: String

        @Option(
            help: "A use case that it opens; may be given several times. All where none is given.")
        var useCase: [String] = []

        @Option(
            help:
                "What it may do: chat, decide, return, metrics, act, approve, pause, operate; may be given several times. Chat where none is given."
        )
        var right: [String] = []

        @Option(
            help:
                "Whose key it is: what is done with it is done by that person. A program's where none is given."
        )
        var person: String?

        @Option(help: "A staff role of that person; may be given several times.")
        var role: [String] = []

        @Option(help: "Requests a second. No limit where none is given.")
        var rate: Int?

        @Option(help: "Requests at once after a pause; with --rate only.")
        var burst: Int?

        func validate() throws {
            for word in right where APIKey.Right(rawValue: word) == nil {
                throw ValidationError(
                    "there is no right `\(word)`: "
                        + APIKey.Right.allCases.map(\.rawValue).joined(separator: ", "))
            }
            if let rate, rate < 1 { throw ValidationError("a rate is at least 1") }
            if burst != nil, rate == nil { throw ValidationError("--burst goes with --rate") }
            let holder = APIKey(
                name: name, hash: Digest(of: name.utf8), scope: .all, rights: rights, rate: nil,
                person: person, roles: Set(role))
            if let problem = holder.problem { throw ValidationError(problem.message) }
            guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
                throw ValidationError("a name has letters, digits and signs, and no spaces")
            }
        }

        private var rights: Set<APIKey.Right> {
            right.isEmpty ? [.chat] : Set(right.compactMap(APIKey.Right.init(rawValue:)))
        }

        func run() throws {
            print(
                try folder.file.add(
                    name: name, scope: useCase.isEmpty ? .all : .some(Set(useCase)), rights: rights,
                    rate: rate.map {
                        APIKey.Rate(perSecond: Double($0), burst: max(1, burst ?? $0))
                    }, person: person, roles: Set(role)))
        }
    }

    /// `belay keys list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the keys, without what they are.")

        @OptionGroup var folder: Folder

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() throws {
            let keys = try folder.file.keys()
            var table = Table(["name", "person", "use cases", "rights", "rate", "digest"])
            for key in keys {
                let scope: String
                switch key.scope {
                case .all: scope = "all"
                case .some(let names): scope = names.sorted().joined(separator: ", ")
                }
                table.add([
                    key.name,
                    key.person.map { person in
                        ([person] + key.roles.sorted()).joined(separator: ", ")
                    } ?? "–", scope, key.rights.map(\.rawValue).sorted().joined(separator: ", "),
                    key.rate.map { "\(Int($0.perSecond))/s" } ?? "–", key.hash.short,
                ])
            }
            table.show(
                keys.map(\.json), asJSON: json,
                ifEmpty: "there are no keys here: make one with `belay keys add NAME`")
        }
    }

    /// `belay keys revoke`
    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Takes a key out of force.")

        @OptionGroup var folder: Folder

        @Argument(help: "The key's name.")
        var name: String

        func run() throws {
            guard try folder.file.revoke(name: name) else {
                throw Failure("there is no key of the name `\(name)`: see `belay keys list`")
            }
            print("`\(name)` opens nothing any more")
        }
    }
}
