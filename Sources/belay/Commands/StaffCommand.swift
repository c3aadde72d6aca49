// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Desk
import Foundation
import Ledger
import Staff
import Storage
import Vocabulary

/// `belay staff`
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Lists, invites, disables and resets the people of a data folder.",
        discussion: """
            For whoever owns the machine, such as when nobody can sign in any more. What is changed is recorded in \
            the ledger, so a running server must be stopped for it; the console changes staff while it runs.
            """, subcommands: [List.self, Invite.self, Disable.self, Reset.self])

    struct Folder: ParsableArguments {
        @Option(help: "The data folder.")
        var data = "data"

        /// Does something with the staff, recorded in the ledger, which is signed afterwards.
        func change(_ body: (StaffBook) async throws -> Void) async throws {
            let ledger = try Ledger.open(in: data, options: .init(views: Desk.views))
            defer { ledger.close() }
            let book = try StaffBook.open(
                in: data, organisation: "Belay", ledger: ledger, now: Timestamp.now)
            defer { book.close() }
            do { try await body(book) } catch let error as StaffError {
                throw Failure("\(error)")
            }
            _ = try await ledger.checkpoint()
        }

        /// Where the console is reached: the link is only as good as the address that it begins with.
        static func told(_ token: SecretToken, at address: String) -> String {
            let base = address.hasSuffix("/") ? String(address.dropLast()) : address
            return base + "/welcome/" + token.text
        }
    }

    struct Address: ParsableArguments {
        @Option(help: "Where the console is reached: the link begins with it.")
        var console = "http://127.0.0.1:8081"
    }

    /// `belay staff list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the staff with their roles.")

        @OptionGroup var folder: Folder

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func run() throws {
            let path = folder.data + "/staff.sqlite"
            var kept: [KeptMember] = []
            if FileManager.default.fileExists(atPath: path) {
                let storage = try SQLiteStaffStorage(path: path)
                defer { storage.close() }
                kept = try storage.read { try $0.members() }
            }
            if json {
                print(String(decoding: JSON.array(kept.map(\.json)).serialized, as: UTF8.self))
                return
            }
            guard !kept.isEmpty else {
                print(
                    "there is nobody here: `belay serve` prints a link for the first administrator")
                return
            }
            var table = Table(["name", "is", "roles", "state", "use cases"])
            for one in kept {
                table.add([
                    one.member.name, one.member.displayName,
                    one.member.roles.map(\.rawValue).sorted().joined(separator: ", "), one.state,
                    one.member.useCases.map { $0.sorted().joined(separator: ", ") } ?? "all",
                ])
            }
            print(table.text)
        }
    }

    /// `belay staff invite`
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds somebody, and prints a link that works once, for 24 hours.")

        @OptionGroup var folder: Folder

        @OptionGroup var address: Address

        @Argument(help: "The name to sign in with.")
        var name: String

        @Option(help: "The name that others read. The same where none is given.")
        var displayName: String?

        @Option(
            help:
                "What they are there for: agent, supervisor, risk, compliance, engineer or administrator; may be given several times."
        )
        var role: [String]

        func validate() throws {
            for word in role where Role(rawValue: word) == nil {
                throw ValidationError(
                    "there is no role `\(word)`: "
                        + Role.allCases.map(\.rawValue).joined(separator: ", "))
            }
            guard !role.isEmpty else { throw ValidationError("give at least one --role") }
        }

        func run() async throws {
            let member = Member(
                name: name, displayName: displayName ?? name,
                roles: Set(role.compactMap(Role.init(rawValue:))))
            try await folder.change { book in
                let token = try await book.invite(member, by: .system, at: .now())
                print(Folder.told(token, at: address.console))
            }
        }
    }

    /// `belay staff disable`
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets somebody in no more, and ends their sessions.")

        @OptionGroup var folder: Folder

        @Argument(help: "The name that they sign in with.")
        var name: String

        func run() async throws {
            try await folder.change { book in
                try await book.disable(name, by: .system, at: .now())
                print("`\(name)` is let in no more")
            }
        }
    }

    /// `belay staff reset`
    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets somebody begin anew who has lost password and phone.")

        @OptionGroup var folder: Folder

        @OptionGroup var address: Address

        @Argument(help: "The name that they sign in with.")
        var name: String

        func run() async throws {
            try await folder.change { book in
                let token = try await book.resetAll(of: name, at: .now())
                print(Folder.told(token, at: address.console))
            }
        }
    }
}

extension KeptMember {
    fileprivate var state: String {
        member.isDisabled ? "disabled" : hasJoined ? "active" : "invited"
    }

    fileprivate var json: JSON {
        func list(_ words: [String]) -> JSON { .array(words.sorted().map { .string($0) }) }
        return [
            "name": .string(member.name), "display-name": .string(member.displayName),
            "roles": list(member.roles.map(\.rawValue)), "state": .string(state),
            "use-cases": member.useCases.map { list(Array($0)) } ?? "*",
            "languages": list(Array(member.languages)), "skills": list(Array(member.skills)),
            "capacity": .integer(Int64(member.capacity)),
        ]
    }
}
