// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Yams

/// A value of a YAML file, and where it stands.
struct Document {
    indirect enum Content {
        case scalar(String, isPlain: Bool)
        case list([Document])
        case mapping([Member])
    }

    struct Member {
        let key: String
        let place: Place
        let value: Document
    }

    let content: Content
    let place: Place

    /// Deeper than any card needs, and shallow enough for every stack.
    static let depthLimit = 16
    /// In bytes. Longer texts belong into files of their own.
    static let sizeLimit = 262_144

    /// Reads one YAML document without anchors, aliases, tags or keys that are not text.
    ///
    /// - Returns: `nil` where something was wrong; it is in `findings` then.
    static func reading(_ text: String, from file: String, findings: FindingList) -> Document? {
        guard text.utf8.count <= sizeLimit else {
            findings.add(
                "longer than \(sizeLimit / 1024) KiB: move long texts into files", file: file)
            return nil
        }
        // Aliases can make a small file mean a huge one. A few can't hurt and get a message with
        // their place below; many are not even parsed.
        let aliases = aliases(in: text)
        guard aliases.count <= 16 else {
            findings.add(
                "anchors and aliases are not read: write the values out", file: file,
                place: aliases[0])
            return nil
        }
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                findings.add("is empty", file: file)
                return nil
            }
            let before = findings.findings.count
            // Nodes know their anchors only as long as their parser lives.
            let document = withExtendedLifetime(parser) {
                converted(root, file: file, depth: 0, findings: findings)
            }
            return findings.findings.count == before ? document : nil
        } catch let error as YamlError {
            let (message, place) = explained(error)
            findings.add(message, file: file, place: place)
            return nil
        } catch {
            findings.add("is not YAML", file: file)
            return nil
        }
    }

    private static func converted(
        _ node: Node, file: String, depth: Int, findings: FindingList
    ) -> Document? {
        let place = Place(node.mark)
        guard depth <= depthLimit else {
            findings.add("nested deeper than \(depthLimit) levels", file: file, place: place)
            return nil
        }
        guard node.anchor == nil else {
            findings.add(
                "anchors and aliases are not read: write the value out", file: file, place: place)
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return Document(
                content: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place)
        case .sequence(let sequence):
            let items = sequence.map {
                converted($0, file: file, depth: depth + 1, findings: findings)
            }
            return Document(content: .list(items.compactMap { $0 }), place: place)
        case .mapping(let mapping):
            var members: [Member] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key, key.anchor == nil else {
                    findings.add("a key must be a word", file: file, place: Place(key.mark))
                    continue
                }
                let value = converted(value, file: file, depth: depth + 1, findings: findings)
                if let value {
                    members.append(Member(key: name.string, place: Place(key.mark), value: value))
                }
            }
            for (index, member) in members.enumerated()
            where members[..<index].contains(where: { $0.key == member.key }) {
                findings.add("`\(member.key)` is given twice", file: file, place: member.place)
            }
            return Document(content: .mapping(members), place: place)
        case .alias(let alias):
            findings.add(
                "anchors and aliases are not read: write the value out", file: file,
                place: Place(alias.mark))
            return nil
        }
    }

    /// Where what looks like the use of an alias stands: a star before a letter or digit, after a space or
    /// a bracket.
    private static func aliases(in text: String) -> [Place] {
        // Without an anchor there is nothing that an alias could repeat.
        guard text.utf8.contains(UInt8(ascii: "&")) else { return [] }
        var places: [Place] = []
        var (line, column) = (1, 0)
        var previous = UInt8(ascii: "\n")
        var isAfterStar = false
        for byte in text.utf8 {
            if isAfterStar, byte > 32 { places.append(Place(line: line, column: column)) }
            column += 1
            isAfterStar = byte == UInt8(ascii: "*") && " \n\t[{,:".utf8.contains(previous)
            if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
            previous = byte
        }
        return places
    }

    private static func explained(_ error: YamlError) -> (String, Place) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ("is not YAML: \(problem)", Place(mark))
        case .duplicatedKeysInMapping(let duplicates, let context):
            (NearestWord.list(duplicates) + " is given twice", Place(context.mark))
        case .reader(let problem, _, _, _):
            ("is not YAML: \(problem)", .whole)
        default:
            ("is not YAML", .whole)
        }
    }
}

extension Place {
    fileprivate init(_ mark: Mark?) {
        self.init(line: mark?.line ?? 0, column: mark?.column ?? 0)
    }
}
