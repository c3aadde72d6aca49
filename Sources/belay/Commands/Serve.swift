// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Foundation
import Logging
import Metrics
import NIOCore
import Policy
import Staff
import Synchronization
import Vocabulary

/// `belay serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Opens the door, and keeps it until told to stop.")

    @OptionGroup var folders: Folders

    @Option(
        help:
            "The address to listen at. Anything but loopback makes the door reachable from elsewhere."
    )
    var host = "127.0.0.1"

    @Option(help: "The port to listen at; 0 takes a free one.")
    var port = 8080

    @Option(
        help:
            "The port of the console for the staff; 0 takes a free one. 8081 by default, a free one where the door takes one."
    )
    var consolePort: Int?

    @Flag(help: "Opens no console.")
    var noConsole = false

    @Option(
        help:
            "A file that checkpoints are also written to and compared with; may be given several times."
    )
    var anchor: [String] = []

    @Option(help: "How much is logged: trace, debug, info, notice, warning, error or critical.")
    var log = "info"

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("a port is from 0 to 65535")
        }
        guard (0...65_535).contains(consolePort ?? 0) else {
            throw ValidationError("a port is from 0 to 65535")
        }
        guard Logger.Level(rawValue: log) != nil else {
            throw ValidationError("there is no log level `\(log)`")
        }
    }

    func run() async throws {
        let workspace = try folders.load()
        let logger = Serve.logger(level: log)
        let exposition = Exposition()
        MetricsSystem.bootstrap(exposition)
        // Half the cores: the others decide, seal and record.
        NIOSingletons.groupLoopCountSuggestion = max(1, System.coreCount / 2)
        var plan = House.Plan(workspace: workspace, data: folders.data)
        plan.watched = folders.workspace
        plan.host = host
        plan.port = port
        plan.anchors = anchor
        plan.recordings = try NamedTranscript.all(in: folders.workspace).map(\.recording)
        let opening = Opening(host: host, workspace: workspace)
        plan.onReady = { opening.door($0) }
        if !noConsole {
            var console = ConsolePlan(port: consolePort ?? (port == 0 ? 0 : 8081))
            console.onReady = { opening.console($0, firstStart: $1) }
            plan.console = console
        }
        let house = try await House(plan, exposition: exposition, logger: logger)
        do {
            try await house.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure("port \(port) of \(host) is taken: choose another one with `--port`")
        } catch let error as IOError where error.errnoCode == EACCES {
            throw Failure("port \(port) needs rights that this user has not: choose one above 1023")
        }
    }

    /// A logger to standard error: what is printed stays readable for programs.
    static func logger(level: String) -> Logger {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "belay")
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }
}

/// Says where the door is open, and on a line behind it where the console is, whichever opens first.
private final class Opening: Sendable {
    private let host: String
    private let workspace: Workspace
    private let ports = Mutex((door: Int?.none, console: Int?.none, link: SecretToken?.none))

    init(host: String, workspace: Workspace) {
        self.host = host
        self.workspace = workspace
    }

    func door(_ port: Int) {
        ports.withLock { ports in
            ports.door = port
            say(
                "\(workspace.organisation): \(workspace.useCases.count) use cases, open at http://\(host):\(port)"
            )
            if let console = ports.console { sayConsole(console, ports.link) }
        }
    }

    func console(_ port: Int, firstStart link: SecretToken?) {
        ports.withLock { ports in
            ports.console = port
            ports.link = link
            if ports.door != nil { sayConsole(port, link) }
        }
    }

    private func sayConsole(_ port: Int, _ link: SecretToken?) {
        say("the console is at http://\(host):\(port)")
        if let link {
            say(
                "nobody works here yet: become the administrator, once and within 24 hours, at http://\(host):\(port)/welcome/\(link.text)"
            )
        }
    }

    private func say(_ line: String) {
        // Written at once: whoever waits for this line reads a pipe, where `print` would keep it.
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}

/// Where the rules and the data are.
struct Folders: ParsableArguments {
    @Option(help: "The folder with the rules: belay.yaml and use-cases.")
    var workspace = "."

    @Option(
        help:
            "The folder for the ledger and the keys. It is made where there is none, for the owner only."
    )
    var data = "data"

    /// The workspace; what is wrong with it is printed line by line.
    func load() throws -> Workspace { try Folders.load(workspace) }

    static func load(_ folder: String) throws -> Workspace {
        do {
            return try Workspace.load(folder: folder).checkingDetectors()
        } catch {
            for finding in error.findings {
                FileHandle.standardError.write(Data("\(finding)\n".utf8))
            }
            throw Failure("\(folder): the workspace is refused: \(error.findings.count) findings")
        }
    }
}
