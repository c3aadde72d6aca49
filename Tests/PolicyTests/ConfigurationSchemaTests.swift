// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing
import Vocabulary

@testable import Policy

@Suite struct ConfigurationSchemaTests {
    private static func schema(of file: ConfigurationKey.File) -> JSON {
        ConfigurationSchema(of: file).json
    }

    /// Every example file that is read, with the kind it is of.
    private static let examples: [(path: String, file: ConfigurationKey.File)] = {
        let root = WorkspaceTests.root.appending(path: "Examples")
        let names = FileManager.default.enumerator(atPath: root.path)
        var examples: [(String, ConfigurationKey.File)] = []
        while let name = names?.nextObject() as? String {
            let parts = name.split(separator: "/")
            if parts.last == "belay.yaml" { examples.append((name, .organisation)) }
            if parts.last == "use-case.yaml" { examples.append((name, .useCase)) }
            if parts.dropLast().last == "policies", name.hasSuffix(".yaml") {
                examples.append((name, .policy))
            }
        }
        return examples.sorted { $0.0 < $1.0 }
    }()

    private func problems(_ text: String, _ file: ConfigurationKey.File) throws -> [String] {
        let document = try #require(
            Document.reading(text, from: "test", findings: FindingList()))
        return SchemaCheck.problems(of: document.typed, under: Self.schema(of: file))
    }

    @Test func `the schema names every key, and no other`() {
        for file in ConfigurationKey.File.allCases {
            var paths: Set<String> = []
            SchemaCheck.collect(Self.schema(of: file), at: "", into: &paths)
            #expect(paths == Set(ConfigurationKey.all.filter { $0.file == file }.map(\.path)))
        }
    }

    @Test func `each key says what its value may look like`() {
        let silent = ConfigurationKey.all.filter { $0.form == nil }
        #expect(silent.map { "\($0.file.rawValue): \($0.path)" } == [])
    }

    @Test func `the examples conform`() throws {
        #expect(Self.examples.count >= 10)
        for (path, file) in Self.examples {
            let text = try String(
                contentsOf: WorkspaceTests.root.appending(path: "Examples/\(path)"), encoding: .utf8
            )
            #expect(try problems(text, file) == [], "\(path)")
        }
    }

    @Test func `the samples conform`() throws {
        #expect(try problems(SampleWorkspace.organisation, .organisation) == [])
        #expect(try problems(SampleWorkspace.card(), .useCase) == [])
    }

    @Test func `each key that must be there is missed`() throws {
        let card = SampleWorkspace.card()
        for key in ConfigurationKey.keys(under: "", of: .useCase) where key.isRequired {
            let document = try #require(
                Document.reading(card, from: "test", findings: FindingList()))
            var json = document.typed
            json[key.name] = nil
            let problems = SchemaCheck.problems(of: json, under: Self.schema(of: .useCase))
            #expect(problems == [": `\(key.name)` is missing"])
        }
    }

    @Test(arguments: [
        ("risk: high", "risk: hgih"), ("risk: high", "risk: [high]"),
        ("touches: [payments, personal-data]", "touches: [money]"),
        ("owner: card-team", "owner: 17"), ("owner: card-team", "owner: ' '"),
        ("owner: card-team", "ownr: card-team"), ("role: triage", "role: chief"),
        ("reversible: true", "reversible: 'yes'"), ("effect: read", "effect: [read]"),
        ("within: 2h", "within: 2 hours"), ("within: 2h", "within: 0h"),
        ("low_confidence: 0.5", "low_confidence: high"), ("low_confidence", "low-confidence"),
        ("tools: [look]", "tools: {look: true}"), ("by: boss}", "by: boss, people: 11}"),
        ("look: {effect: read}", "'not a name': {effect: read}"),
        ("look: {effect: read}", "look: {effect: read, arguments: {a: {type: text}}}"),
    ])
    func `what is refused when it is read is refused by the schema`(right: String, wrong: String)
        throws
    {
        let card = SampleWorkspace.card().replacing(right, with: wrong, maxReplacements: 1)
        #expect(try !problems(card, .useCase).isEmpty)
        #expect(throws: WorkspaceRefused.self) { try SampleWorkspace.workspace(card: card) }
    }

    @Test(arguments: [
        "confirm: {ask: 'Pay {amount}?', when: 'true', names: amount}",
        "confirm: {en: 'Pay?', de: 'Zahlen?'}",
        "approve: [{by: boss}, {by: chief, people: 2}]", "requires: []",
        "limits: {of: amount, per-day: 10.5, calls-per-day: 3}, arguments: {amount: {type: money}}",
        "arguments: {a: {type: integer, one-of: [1, 'x', true], min: 0, from: customer}}",
    ])
    func `what is read is no problem to the schema`(more: String) throws {
        let pay = "pay: {effect: write, reversible: true, kind: payment"
        let card = SampleWorkspace.card().replacing(pay, with: "\(pay), \(more)")
        #expect(try problems(card, .useCase) == [])
        #expect(throws: Never.self) { try SampleWorkspace.workspace(card: card) }
    }
}

/// As much of JSON Schema as ours use.
private enum SchemaCheck {
    static func problems(of value: JSON, under schema: JSON, at path: String = "") -> [String] {
        var problems: [String] = []
        if case .array(let words)? = schema["enum"], !words.contains(value) {
            problems.append("\(path): is not one of the words")
        }
        if let type = schema["type"] {
            let types: [JSON] = if case .array(let types) = type { types } else { [type] }
            if types.allSatisfy({ !fits(value, $0.string ?? "") }) {
                return problems + ["\(path): is not of the type"]
            }
        }
        if case .array(let schemas)? = schema["anyOf"],
            schemas.allSatisfy({ !Self.problems(of: value, under: $0, at: path).isEmpty })
        {
            problems.append("\(path): is nothing that may stand here")
        }
        if let text = value.string, let pattern = schema["pattern"]?.string, !matches(text, pattern)
        {
            problems.append("\(path): does not look right")
        }
        if let number = value.number {
            if let least = schema["minimum"]?.number, number < least {
                problems.append("\(path): low")
            }
            if let most = schema["maximum"]?.number, number > most {
                problems.append("\(path): high")
            }
        }
        if case .array(let items) = value, let item = schema["items"] {
            for (index, value) in items.enumerated() {
                problems += Self.problems(of: value, under: item, at: "\(path)[\(index)]")
            }
        }
        if case .object(let members) = value {
            problems += Self.problems(of: members, under: schema, at: path)
        }
        return problems
    }

    private static func problems(of members: [JSON.Member], under schema: JSON, at path: String)
        -> [String]
    {
        var problems: [String] = []
        if case .array(let required)? = schema["required"] {
            for name in required where !members.contains(where: { .string($0.key) == name }) {
                problems.append("\(path): `\(name.string ?? "")` is missing")
            }
        }
        for member in members {
            let place = path.isEmpty ? member.key : "\(path).\(member.key)"
            if let names = schema["propertyNames"] {
                problems += Self.problems(of: .string(member.key), under: names, at: place)
            }
            if let known = schema["properties"]?[member.key] {
                problems += Self.problems(of: member.value, under: known, at: place)
            } else if schema["additionalProperties"] == false {
                problems.append("\(place): is not known")
            } else if let other = schema["additionalProperties"] {
                problems += Self.problems(of: member.value, under: other, at: place)
            }
        }
        return problems
    }

    private static func fits(_ value: JSON, _ type: String) -> Bool {
        switch (type, value) {
        case ("string", .string), ("boolean", .bool), ("array", .array), ("object", .object),
            ("integer", .integer), ("number", .integer), ("number", .number):
            true
        default: false
        }
    }

    private static func matches(_ text: String, _ pattern: String) -> Bool {
        text.range(of: pattern, options: .regularExpression) != nil
    }

    /// The paths of the keys that a schema names.
    static func collect(_ schema: JSON, at path: String, into paths: inout Set<String>) {
        func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
        if case .object(let properties)? = schema["properties"] {
            for property in properties {
                paths.insert(below(property.key))
                collect(property.value, at: below(property.key), into: &paths)
            }
        }
        if case .array(let schemas)? = schema["anyOf"] {
            for schema in schemas { collect(schema, at: path, into: &paths) }
        }
        if let other = schema["additionalProperties"] {
            collect(other, at: below("*"), into: &paths)
        }
        if let item = schema["items"] {
            // A list that may be written as one value has its keys where they are.
            collect(
                item, at: paths.contains(path) && isOptionalList(path) ? path : below("*"),
                into: &paths)
        }
    }

    private static func isOptionalList(_ path: String) -> Bool { path == "tools.*.approve" }
}

extension Document {
    /// The value as an editor's YAML reader takes it: plain words may be numbers and flags.
    fileprivate var typed: JSON {
        switch content {
        case .scalar(let text, isPlain: true):
            if text == "true" || text == "false" { return .bool(text == "true") }
            if text.isEmpty || ["null", "~"].contains(text) { return .null }
            if let integer = Int64(text) { return .integer(integer) }
            return Double(text).map { .number($0) } ?? .string(text)
        case .scalar(let text, isPlain: false): return .string(text)
        case .list(let items): return .array(items.map(\.typed))
        case .mapping(let members): return .object(members.map { .init($0.key, $0.value.typed) })
        }
    }
}

extension JSON {
    fileprivate var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}
