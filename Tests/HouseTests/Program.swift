// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import TestSupport
import Testing

@testable import belay

/// The real program in a process of its own.
///
/// It is started without Foundation's `Process`, which reads beyond its buffer where the process that starts
/// it has many files open.
final class Program: Sendable {
    let address: String
    private let child: pid_t
    private let isGone = Mutex(false)

    /// The program that was built beside the tests.
    static let executable: URL = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
        let folder = bundle.map { path in
            var url = URL(fileURLWithPath: path)
            while url.path.contains(".xctest") { url.deleteLastPathComponent() }
            return url
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return (folder ?? package.appendingPathComponent(".build/debug")).appendingPathComponent(
            "belay")
    }()

    /// Starts a server on the workspace and the data of a folder, at a port that it chooses, and waits until it is open.
    init(_ folder: TemporaryFolder) async throws {
        let log = folder.file("log")
        func said() -> String {
            // Losing the error is the intention: before the first start there is no log.
            (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        }
        let before = said()
        let child = try Self.start(
            [
                "serve", "--workspace", folder.file("workspace"), "--data", folder.file("data"),
                "--port", "0", "--log", "critical",
            ], output: log)
        var place: String?
        var hasEnded = false
        do {
            // Generous: only a program that hangs gets there.
            let limit = ContinuousClock.now + .seconds(300)
            while place == nil {
                let said = said().dropFirst(before.count)
                place = said.firstMatch(of: /open at (http:\/\/[0-9.]+:[0-9]+)\n/).map {
                    String($0.1)
                }
                if place != nil { break }
                hasEnded = waitpid(child, nil, WNOHANG) != 0
                try #require(!hasEnded, "\(said)")
                try #require(ContinuousClock.now < limit, "it does not open: \(said)")
                // Another process is waited for: there is no clock of ours to step.
                try await Task.sleep(for: .milliseconds(5))
            }
            address = try #require(place)
        } catch {
            // Nobody else knows of it.
            if !hasEnded {
                _ = Foundation.kill(child, SIGKILL)
                _ = Self.wait(for: child)
            }
            throw error
        }
        self.child = child
    }

    deinit {
        kill()
        isGone.withLock { if !$0 { _ = Self.wait(for: child) } }
    }

    func kill() { end(with: SIGKILL) }

    /// Stops in good order.
    func stop() async throws {
        end(with: SIGTERM)
        try await wait()
    }

    private func end(with signal: Int32) {
        // Inside the lock: until it is waited for, its number is nobody else's.
        isGone.withLock { if !$0 { _ = Foundation.kill(child, signal) } }
    }

    /// Returns once it has ended, and throws where the task is cancelled before.
    func wait() async throws {
        // The lock is free in between: others must be able to kill it.
        while !hasEnded() { try await Task.sleep(for: .milliseconds(5)) }
    }

    private func hasEnded() -> Bool {
        isGone.withLock { isGone in
            if !isGone { isGone = waitpid(child, nil, WNOHANG) == child }
            return isGone
        }
    }

    /// Runs a command of the program to its end.
    static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> (
        status: Int32, output: String
    ) {
        try run(all: arguments, in: folder)
    }

    static func run(all arguments: [String], in folder: TemporaryFolder) throws -> (
        status: Int32, output: String
    ) {
        let output = folder.file("output-" + UUID().uuidString)
        let status = wait(for: try start(arguments, output: output))
        return (status, try String(contentsOfFile: output, encoding: .utf8))
    }

    /// - Returns: 0 where the program ended well.
    private static func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        return status
    }

    private static func start(_ arguments: [String], output: String) throws -> pid_t {
        TestEnvironment.prepare()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of the tests may block signals; the program must not inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = ([executable.path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, executable.path, &actions, &attributes, &words, environ)
        try #require(failure == 0, "\(executable.path): \(String(cString: strerror(failure)))")
        return child
    }
}
