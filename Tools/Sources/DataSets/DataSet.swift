// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Foundation
public import Vocabulary

/// Labelled data beside the project: JSON lines, compressed or not. None of it is a part of the project.
public struct DataSet: Sendable {
    public enum Failure: Error, CustomStringConvertible {
        case missing(String)
        case unreadable(String, line: Int)

        public var description: String {
            switch self {
            case .missing(let path):
                "there is no data set at `\(path)`: name its folder with --data"
            case .unreadable(let path, let line): "\(path):\(line): not a JSON object"
            }
        }
    }

    /// The folder of all data sets.
    public let folder: URL

    public init(folder: String) { self.folder = URL(filePath: folder) }

    /// Whether a file is there.
    public func has(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: file).path)
    }

    /// The lines of a file such as `emotion-goemotions/goemotions.jsonl.gz`.
    public func lines(of file: String) throws -> [JSONDocument.Node] {
        let url = folder.appending(path: file)
        guard has(file) else { throw Failure.missing(url.path) }
        let data = file.hasSuffix(".gz") ? try Self.unpacked(url) : try Data(contentsOf: url)
        var number = 0
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            number += 1
            // Losing the error is the intention: where it stands is what helps.
            guard let document = try? JSONDocument(parsing: Array(line)) else {
                throw Failure.unreadable(url.path, line: number)
            }
            return document.root
        }
    }

    private static func unpacked(_ url: URL) throws -> Data {
        let unpacking = Process()
        unpacking.executableURL = URL(filePath: "/usr/bin/env")
        unpacking.arguments = ["gzip", "-dc", url.path]
        let output = Pipe()
        unpacking.standardOutput = output
        try unpacking.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        unpacking.waitUntilExit()
        return data
    }
}
