// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files of a workspace as a git revision has them.
struct GitRevision {
    /// The bytes of each file, by its path inside the workspace.
    let files: [String: [UInt8]]

    init(_ revision: String, of folder: String) throws {
        // A revision that begins with a dash would be an option.
        guard !revision.isEmpty, !revision.hasPrefix("-") else {
            throw Failure("`\(revision)` is no revision")
        }
        let names = try Self.git(
            [
                "ls-tree", "-r", "-z", "--name-only", revision, "--", "belay.yaml", "policies",
                "use-cases",
            ],
            in: folder)
        var files: [String: [UInt8]] = [:]
        for name in names.split(separator: 0) {
            let path = String(decoding: name, as: UTF8.self)
            let parts = path.split(separator: "/")
            guard parts.count < 3 || parts[2] != "evaluations" else { continue }
            files[path] = try Self.git(["show", "\(revision):./\(path)"], in: folder)
        }
        self.files = files
    }

    private static func git(_ arguments: [String], in folder: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure("git has no `\(arguments[0])` of that revision in `\(folder)`")
        }
        return [UInt8](data)
    }
}
