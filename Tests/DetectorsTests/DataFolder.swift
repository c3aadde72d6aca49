// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Labelled data beside the project, if this machine has it. None of it is a part of the project.
enum DataFolder {
    /// The lines of a compressed file, as JSON objects; `nil`, said aloud, if it is not there.
    static func lines(of file: String, test: String) -> [[String: Any]]? {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: "../shared/data/\(file)").standardized
        guard FileManager.default.fileExists(atPath: url.path) else {
            print("skipped: \(test): there is no data set `\(file)` beside the project")
            return nil
        }
        let unpacking = Process()
        unpacking.executableURL = URL(filePath: "/usr/bin/env")
        unpacking.arguments = ["gzip", "-dc", url.path]
        let output = Pipe()
        unpacking.standardOutput = output
        guard (try? unpacking.run()) != nil else {
            print("skipped: \(test): `gzip` cannot be run")
            return nil
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        unpacking.waitUntilExit()
        return data.split(separator: UInt8(ascii: "\n")).compactMap {
            // A line that is no object is left out: the counts show it.
            try? JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
        }
    }
}
