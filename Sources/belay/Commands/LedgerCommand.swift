// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Desk
import Foundation
import Ledger
import Storage
import Vocabulary

/// `belay ledger`
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Signs, verifies, proves, exports and rebuilds the book.",
        subcommands: [
            SignCheckpoint.self, Verify.self, Prove.self, ExportEntries.self, Rebuild.self,
        ])

    struct Folder: ParsableArguments {
        @Option(help: "The data folder.")
        var data = "data"

        @Option(
            help:
                "A file that checkpoints are also written to and compared with; may be given several times."
        )
        var anchor: [String] = []

        var options: Ledger.Options { .init(views: Desk.views, anchors: anchor) }

        func reading() throws -> Ledger { try Ledger.openForReading(in: data, options: options) }
        func writing() throws -> Ledger { try Ledger.open(in: data, options: options) }
    }

    /// `belay ledger checkpoint`
    struct SignCheckpoint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint", abstract: "Prints a signed checkpoint over all entries.",
            discussion:
                "While a server runs it is the server that signs: then its newest one is printed.")

        @OptionGroup var folder: Folder

        @Flag(help: "Prints the public key that checkpoints are verified with instead.")
        var key = false

        func run() async throws {
            let ledger: Ledger
            do { ledger = try folder.writing() } catch LedgerError.folder {
                ledger = try folder.reading()
            }
            defer { ledger.close() }
            if key {
                print(ledger.publicKey)
                return
            }
            let signed: Checkpoint?
            do { signed = try await ledger.checkpoint() } catch LedgerError.closed {
                signed = ledger.newestCheckpoint
            }
            guard let signed else { throw Failure("nothing was signed here yet") }
            FileHandle.standardOutput.write(Data(signed.note.bytes))
        }
    }

    /// `belay ledger verify`
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recomputes everything and says what is wrong.",
            discussion: """
                With FILE, an export is verified: it needs no data folder, no network and no secret, only the \
                public key. Without it, the data folder is, sealed content included. Exits with 0 where nothing \
                is wrong, and with 1 otherwise.
                """)

        @OptionGroup var folder: Folder

        @Argument(help: "An export to verify, instead of the data folder.")
        var file: String?

        @Option(help: "The public key, as `belay ledger checkpoint --key` prints it; with FILE.")
        var key: String?

        @Flag(help: "Prints JSON for programs.")
        var json = false

        func validate() throws {
            if file != nil, key == nil {
                throw ValidationError("FILE needs --key: the public key of the ledger")
            }
        }

        func run() throws {
            var findings: [LedgerFinding]
            var counts: [(String, Int)]
            if let file, let key {
                guard let key = NoteKey(key) else {
                    throw ValidationError("--key is not the public key of a ledger")
                }
                var verifier = ExportVerifier(key: key)
                let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
                while let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty {
                    verifier.read(Array(bytes))
                }
                findings = verifier.finish()
                counts = [("entries", verifier.entries)]
            } else {
                let report = try Audit.run(over: folder.data, anchors: folder.anchor)
                findings = report.findings
                counts = [
                    ("entries", report.entries), ("checkpoints", report.checkpoints),
                    ("contents", report.contents), ("erased", report.erased),
                ]
            }
            if json {
                let report = JSON.object(
                    counts.map { .init($0.0, .integer(Int64($0.1))) }
                        + [.init("findings", .array(findings.map { .string($0.description) }))])
                print(report.line)
            } else {
                for finding in findings { print(finding) }
                let counted = counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
                print(
                    findings.isEmpty
                        ? "the ledger verifies: \(counted)"
                        : "the ledger does NOT verify: \(findings.count) findings, \(counted)")
            }
            if !findings.isEmpty { throw ExitCode(1) }
        }
    }

    /// `belay ledger prove`
    struct Prove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a proof that a decision or an entry is in the ledger.",
            discussion: """
                The proof is in the form c2sp.org/tlog-proof@v1 and needs nothing but the public key to be \
                checked. The entry it speaks of goes to --entry.
                """)

        @OptionGroup var folder: Folder

        @Argument(help: "A decision, such as dec_…, or the position of an entry.")
        var what: String

        @Option(help: "A file that the entry's bytes are written to.")
        var entry: String?

        func run() throws {
            let ledger = try folder.reading()
            defer { ledger.close() }
            let found: Entry?
            if let position = Int(what) {
                found = try ledger.entry(at: position)
            } else if let id = ID<Decision>(what) {
                found = try ledger.entry(deciding: id)
            } else {
                throw ValidationError("`\(what)` is neither a decision nor a position")
            }
            guard let found else { throw Failure("there is no such decision in this ledger") }
            let proof = try ledger.proof(of: found.position)
            if let entry { try Data(found.leaf).write(to: URL(fileURLWithPath: entry)) }
            print(proof.text, terminator: "")
        }
    }

    /// `belay ledger export`
    struct ExportEntries: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract:
                "Writes all entries up to the newest checkpoint, ready to be verified anywhere.",
            discussion:
                "Entries hold random identifiers and keyed commitments only: no text of a conversation."
        )

        @OptionGroup var folder: Folder

        @Argument(help: "The file to write; it must not exist.")
        var file: String

        func run() throws {
            let ledger = try folder.reading()
            defer { ledger.close() }
            guard !FileManager.default.fileExists(atPath: file) else {
                throw Failure("`\(file)` exists: take another name")
            }
            guard
                FileManager.default.createFile(
                    atPath: file, contents: nil, attributes: [.posixPermissions: 0o600]),
                let handle = FileHandle(forWritingAtPath: file)
            else { throw Failure("`\(file)` can't be written") }
            try ledger.export { try handle.write(contentsOf: $0) }
            try handle.synchronize()
            try handle.close()
            print(
                "\(ledger.newestCheckpoint?.size ?? 0) entries in `\(file)`: verify them with `belay ledger verify \(file) --key \(ledger.publicKey)`"
            )
        }
    }

    /// `belay ledger rebuild`
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Throws every view away and makes it anew from entry 0.")

        @OptionGroup var folder: Folder

        func run() async throws {
            let ledger = try folder.writing()
            defer { ledger.close() }
            try await ledger.rebuild()
            print("\(Desk.views.count) views were made anew from \(ledger.size) entries")
        }
    }
}
