// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files of a workspace by their paths, read once, within limits, and never from outside its
/// folder.
struct WorkspaceFiles {
    private(set) var contents: [String: [UInt8]]

    /// In bytes, for one file.
    static let sizeLimit = 1_048_576
    /// Over all use cases together.
    static let countLimit = 10_000

    init(contents: [String: [UInt8]]) {
        self.contents = contents
    }

    /// Reads `belay.yaml` and what stands under `policies` and `use-cases`. Links are not followed: what is
    /// reviewed in the folder is what is used. Evaluations are left out: they judge a release and
    /// are no part of it.
    init(folder: String, findings: FindingList) {
        contents = [:]
        read("belay.yaml", in: folder, findings: findings)
        readFolder("policies", in: folder, depth: 0, findings: findings)
        readFolder("use-cases", in: folder, depth: 0, findings: findings)
    }

    /// The names of the folders under `use-cases`, sorted.
    var useCaseNames: [String] {
        Set(
            contents.keys.compactMap { path in
                let parts = path.split(separator: "/")
                return parts.count > 2 && parts[0] == "use-cases" ? String(parts[1]) : nil
            }
        ).sorted()
    }

    /// The paths under `folder`, sorted.
    func paths(under folder: String) -> [String] {
        contents.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }

    /// The text of a file; `nil`, with a finding, where it is not UTF-8.
    func text(of path: String, findings: FindingList) -> String? {
        guard let bytes = contents[path] else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.add("is not UTF-8 text: save it as UTF-8", file: path)
            return nil
        }
        return text
    }

    private mutating func readFolder(
        _ path: String, in root: String, depth: Int, findings: FindingList
    ) {
        guard depth <= 6 else { return findings.add("nested deeper than 6 folders", file: path) }
        // Losing the error is the intention: a folder that can't be read has no files, and
        // whoever needs one of them says so.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(path)")) ?? []
        for name in names.sorted()
        where !name.hasPrefix(".") && !(depth == 1 && name == "evaluations") {
            read("\(path)/\(name)", in: root, depth: depth, findings: findings)
        }
    }

    private mutating func read(
        _ path: String, in root: String, depth: Int = 0, findings: FindingList
    ) {
        guard contents.count < Self.countLimit else {
            return findings.add("more than \(Self.countLimit) files", file: "use-cases")
        }
        // A file that is not there is no finding here: whoever needs it says so.
        guard let facts = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
        else {
            return
        }
        switch facts[.type] as? FileAttributeType {
        case .typeDirectory?:
            readFolder(path, in: root, depth: depth + 1, findings: findings)
        case .typeRegular?:
            guard let size = facts[.size] as? Int, size <= Self.sizeLimit else {
                return findings.add("longer than \(Self.sizeLimit / 1024) KiB", file: path)
            }
            guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
                return findings.add("can't be read: check its permissions", file: path)
            }
            contents[path] = [UInt8](data)
        default:
            findings.add("is a link or a special file: put the file itself here", file: path)
        }
    }
}
