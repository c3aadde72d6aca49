// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A mapping of a workspace file whose keys were checked against ``ConfigurationKey``.
///
/// Each function reads one key. What is wrong goes into the findings and reads as `nil`, so that
/// the reader of a file can go on and name everything at once.
struct Section {
    let file: String
    /// Where the mapping stands in ``ConfigurationKey``: `agents.*`.
    let path: String
    let place: Place
    let findings: FindingList
    private let members: [Document.Member]

    /// Checks that each key is known and that none is missing.
    init?(
        _ document: Document, file: String, path: String, in source: ConfigurationKey.File,
        findings: FindingList
    ) {
        self.file = file
        self.path = path
        self.place = document.place
        self.findings = findings
        guard case .mapping(let members) = document.content else {
            let name = path.isEmpty ? "the file" : "`\(path)`"
            findings.add("\(name) must be a mapping of keys to values", file: file, place: place)
            return nil
        }
        self.members = members
        self.source = source
        let known = ConfigurationKey.keys(under: path, of: source)
        for member in members where !known.contains(where: { $0.name == member.key }) {
            if let later = ConfigurationKey.later(
                path.isEmpty ? member.key : "\(path).\(member.key)", in: source)
            {
                findings.add(
                    "`\(member.key)` has no effect in this version: \(later), so take it out until "
                        + "then",
                    file: file, place: member.place)
            } else {
                let hint = NearestWord.hint(for: member.key, among: known.map(\.name))
                findings.add("unknown key `\(member.key)`\(hint)", file: file, place: member.place)
            }
        }
        for key in known where key.isRequired && !members.contains(where: { $0.key == key.name }) {
            findings.add("`\(key.name)` is missing: \(key.meaning)", file: file, place: place)
        }
    }

    private let source: ConfigurationKey.File

    /// Where a key stands; the mapping's own place where it is absent.
    func place(of key: String) -> Place {
        members.first { $0.key == key }?.place ?? place
    }

    /// `file:line` of a key: what reasons name as their source.
    func source(of key: String) -> String { "\(file):\(place(of: key).line)" }

    func has(_ key: String) -> Bool { members.contains { $0.key == key } }

    func report(_ message: String, at key: String) {
        findings.add(message, file: file, place: place(of: key))
    }

    func report(_ message: String, at place: Place) {
        findings.add(message, file: file, place: place)
    }

    /// The value as it was written; `nil` where the key is absent.
    func document(_ key: String) -> Document? { members.first { $0.key == key }?.value }

    func text(_ key: String) -> String? {
        guard let value = document(key) else { return nil }
        return text(of: value, named: key)
    }

    func texts(_ key: String) -> [String]? {
        list(key)?.compactMap { text(of: $0, named: key) }
    }

    func flag(_ key: String) -> Bool? {
        guard let value = document(key) else { return nil }
        switch value.content {
        case .scalar("true", isPlain: true): return true
        case .scalar("false", isPlain: true): return false
        default:
            report("`\(key)` must be `true` or `false`", at: value.place)
            return nil
        }
    }

    func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        document(key).flatMap { number(of: $0, named: key, in: range) }
    }

    func number(of value: Document, named key: String, in range: ClosedRange<Double>) -> Double? {
        guard case .scalar(let text, isPlain: true) = value.content, let number = Double(text),
            range.contains(number), text.utf8.allSatisfy({ "0123456789.".utf8.contains($0) })
        else {
            report(
                "`\(key)` must be a number from \(range.lowerBound.short) to "
                    + range.upperBound.short,
                at: value.place)
            return nil
        }
        return number
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        document(key).flatMap { integer(of: $0, named: key, in: range) }
    }

    func integers(_ key: String, in range: ClosedRange<Int>) -> [Int]? {
        list(key)?.compactMap { integer(of: $0, named: key, in: range) }
    }

    private func integer(of value: Document, named key: String, in range: ClosedRange<Int>) -> Int?
    {
        guard case .scalar(let text, isPlain: true) = value.content, let number = Int(text),
            range.contains(number)
        else {
            report(
                "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound)",
                at: value.place)
            return nil
        }
        return number
    }

    /// A length of time such as `500ms`, `30s`, `15m`, `4h` or `2d`.
    func duration(_ key: String) -> Duration? {
        guard let value = document(key) else { return nil }
        guard case .scalar(let text, _) = value.content, let duration = Duration(written: text)
        else {
            report(
                "`\(key)` must be a length of time such as `30s`, `15m` or `4h`", at: value.place)
            return nil
        }
        return duration
    }

    /// One word of a closed list.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let value = document(key) else { return nil }
        return choice(of: value, named: key)
    }

    /// Several words of a closed list.
    func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, of type: Choice.Type = Choice.self
    ) -> [Choice]? where Choice.RawValue == String {
        list(key)?.compactMap { choice(of: $0, named: key) }
    }

    /// The items of a list, which may be written as one value where there is only one.
    func list(_ key: String, orMapping: Bool = false) -> [Document]? {
        guard let value = document(key) else { return nil }
        switch value.content {
        case .list(let items): return items
        case .scalar: return [value]
        case .mapping where orMapping: return [value]
        case .mapping:
            report("`\(key)` must be a list", at: value.place)
            return nil
        }
    }

    /// A mapping under `key`; required keys of it are checked.
    func section(_ key: String) -> Section? {
        guard let value = document(key) else { return nil }
        return Section(value, file: file, path: child(key), in: source, findings: findings)
    }

    /// The texts under `key` by the names the author gave them, in the author's order.
    func expressions(_ key: String) -> [(name: String, place: Place, text: String)] {
        guard let value = document(key) else { return [] }
        guard case .mapping(let members) = value.content else {
            report("`\(key)` must map names to expressions", at: value.place)
            return []
        }
        return members.compactMap { member in
            guard member.key.isName, !member.key.contains("-"), !member.key.contains(".") else {
                report("`\(member.key)` is not a name that expressions can use", at: member.place)
                return nil
            }
            return text(of: member.value, named: member.key).map {
                (member.key, member.place, $0)
            }
        }
    }

    /// The texts under `key` by the names the author gave them, whatever they are, in the author's order.
    func texts(byName key: String) -> [(name: String, place: Place, text: String)] {
        guard let value = document(key) else { return [] }
        guard case .mapping(let members) = value.content else {
            report("`\(key)` must map names to texts", at: value.place)
            return []
        }
        return members.compactMap { member in
            text(of: member.value, named: member.key).map { (member.key, member.place, $0) }
        }
    }

    /// The lists of texts under `key` by the names the author gave them, in the author's order.
    func lists(_ key: String) -> [(name: String, place: Place, texts: [String])] {
        guard let value = document(key) else { return [] }
        guard case .mapping(let members) = value.content else {
            report("`\(key)` must map names to lists", at: value.place)
            return []
        }
        return members.map { member in
            let items: [Document] =
                if case .list(let items) = member.value.content { items } else { [member.value] }
            return (
                member.key, member.place, items.compactMap { text(of: $0, named: member.key) }
            )
        }
    }

    /// The mappings under `key` by the names the author gave them, in the author's order.
    func named(_ key: String) -> [(name: String, place: Place, section: Section)] {
        guard let value = document(key) else { return [] }
        guard case .mapping(let members) = value.content else {
            report("`\(key)` must map names to what they mean", at: value.place)
            return []
        }
        return members.compactMap { member in
            guard member.key.isName else {
                report(
                    "`\(member.key)` is not a name: use up to 64 letters, digits, `-`, `_` and `.`",
                    at: member.place)
                return nil
            }
            let section = Section(
                member.value, file: file, path: child(key) + ".*", in: source, findings: findings)
            return section.map { (member.key, member.place, $0) }
        }
    }

    /// The mapping under `key`, or each of a list of them.
    func oneOrMore(_ key: String) -> [Section] {
        list(key, orMapping: true)?.compactMap {
            Section($0, file: file, path: child(key), in: source, findings: findings)
        } ?? []
    }

    /// The mappings of a list.
    func sections(_ key: String) -> [Section] {
        guard let value = document(key) else { return [] }
        guard case .list(let items) = value.content else {
            report("`\(key)` must be a list", at: value.place)
            return []
        }
        return items.compactMap {
            Section($0, file: file, path: child(key) + ".*", in: source, findings: findings)
        }
    }

    func text(of value: Document, named name: String) -> String? {
        guard case .scalar(let text, let isPlain) = value.content else {
            report("`\(name)` must be text", at: value.place)
            return nil
        }
        guard !text.allSatisfy(\.isWhitespace), !(isPlain && ["~", "null"].contains(text)) else {
            report("`\(name)` is empty", at: value.place)
            return nil
        }
        guard !isPlain || (Double(text) == nil && text != "true" && text != "false") else {
            report("`\(name)` must be text: put `\(text)` in quotes", at: value.place)
            return nil
        }
        return text
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        of value: Document, named name: String
    ) -> Choice? where Choice.RawValue == String {
        let words = Choice.allCases.map(\.rawValue)
        guard case .scalar(let word, _) = value.content else {
            report("`\(name)` must be " + NearestWord.list(words), at: value.place)
            return nil
        }
        guard let choice = Choice(rawValue: word) else {
            let hint = NearestWord.hint(for: word, among: words)
            report("`\(name)` can't be `\(word)`\(hint)", at: value.place)
            return nil
        }
        return choice
    }

    private func child(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension String {
    /// Up to 64 letters, digits, `-`, `_` and `.`, beginning with a letter or digit.
    var isName: Bool {
        guard let first = utf8.first, utf8.count <= 64 else { return false }
        func isWord(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        return isWord(first) && utf8.allSatisfy { isWord($0) || "-_.".utf8.contains($0) }
    }
}

extension Duration {
    /// Reads `500ms`, `30s`, `15m`, `4h`, `2d`: more than nothing, at most a year.
    public init?(written text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int64(digits), count > 0, count <= 31_536_000_000 else { return nil }
        let factor: Int64
        switch text.dropFirst(digits.count) {
        case "ms": factor = 1
        case "s": factor = 1000
        case "m": factor = 60_000
        case "h": factor = 3_600_000
        case "d": factor = 86_400_000
        default: return nil
        }
        guard count <= 31_536_000_000 / factor else { return nil }
        self = .milliseconds(count * factor)
    }
}
