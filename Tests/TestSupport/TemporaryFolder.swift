// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder of a test's own, gone when the test is.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        path = NSTemporaryDirectory() + "belay-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    deinit {
        // A folder that stays behind is no reason for a test to fail.
        try? FileManager.default.removeItem(atPath: path)
    }

    public func file(_ name: String) -> String { path + "/" + name }

    /// Puts everything that is in this folder into another one, as a backup does.
    public func copy(to other: TemporaryFolder, only names: [String]? = nil) throws {
        for name in try names ?? FileManager.default.contentsOfDirectory(atPath: path) {
            // A file that is to be replaced need not be there yet.
            try? FileManager.default.removeItem(atPath: other.file(name))
            try FileManager.default.copyItem(atPath: file(name), toPath: other.file(name))
        }
    }
}
