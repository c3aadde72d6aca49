// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Vocabulary

@Suite struct JSONEditTests {
    @Test func `what is not edited stays byte for byte`() throws {
        let text = Array(
            "{ \"b\" : 1.50 ,\r\n\t\"a\":\"\\u00e9\\/\" , \"model\":\"x\" , \"z\":[ ] }".utf8)
        let document = try JSONDocument(parsing: text)
        #expect(document.replacing([]) == text)
        let model = try #require(document.root["model"])
        let edited = document.replacing([.replace(model, with: JSON.quoted("gpt"))])
        let expected =
            "{ \"b\" : 1.50 ,\r\n\t\"a\":\"\\u00e9\\/\" , \"model\":\"gpt\" , \"z\":[ ] }"
        #expect(String(decoding: edited, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        (["a"], "{ \"b\":2 , \"c\":3 }"), (["b"], "{ \"a\":1 , \"c\":3 }"),
        (["c"], "{ \"a\":1 , \"b\":2 }"), (["a", "b"], "{ \"c\":3 }"), (["b", "a"], "{ \"c\":3 }"),
        (["b", "c"], "{ \"a\":1 }"), (["a", "c"], "{ \"b\":2 }"), (["a", "b", "c"], "{  }"),
        (["x"], "{ \"a\":1 , \"b\":2 , \"c\":3 }"), (["a", "a"], "{ \"b\":2 , \"c\":3 }"),
    ])
    func `members are removed with their commas`(keys: [String], expected: String) throws {
        let document = try JSONDocument(parsing: Array("{ \"a\":1 , \"b\":2 , \"c\":3 }".utf8))
        let edited = document.replacing(keys.map { .remove($0, from: document.root) })
        #expect(String(decoding: edited, as: UTF8.self) == expected)
    }

    @Test func `members are inserted first and last, into full and empty objects`() throws {
        for (text, expected) in [
            ("{}", #"{"f":1,"g":2,"l":3,"m":4}"#), ("{ }", #"{"f":1,"g":2,"l":3,"m":4 }"#),
            (#"{ "a":0 }"#, #"{"f":1,"g":2, "a":0,"l":3,"m":4 }"#),
        ] {
            let document = try JSONDocument(parsing: Array(text.utf8))
            let edited = document.replacing([
                .insert("l", Array("3".utf8), into: document.root),
                .insert("f", Array("1".utf8), into: document.root, at: .first),
                .insert("m", Array("4".utf8), into: document.root, at: .last),
                .insert("g", Array("2".utf8), into: document.root, at: .first),
            ])
            #expect(String(decoding: edited, as: UTF8.self) == expected)
        }
    }

    @Test func `an insertion never makes a key come twice`() throws {
        let document = try JSONDocument(parsing: Array(#"{"\u0061":1}"#.utf8))
        let edited = document.replacing([
            .insert("a", Array("2".utf8), into: document.root),
            .insert("b", Array("3".utf8), into: document.root),
            .insert("b", Array("4".utf8), into: document.root, at: .first),
        ])
        #expect(String(decoding: edited, as: UTF8.self) == #"{"\u0061":2,"b":4}"#)
    }

    @Test func `an edit inside what is replaced or removed is lost with it`() throws {
        let document = try JSONDocument(parsing: Array(#"{"a":{"b":[1,2]},"c":[3,4]}"#.utf8))
        let root = document.root
        let (a, c) = (try #require(root["a"]), try #require(root["c"]))
        let b = try #require(a["b"])
        let edited = document.replacing([
            .append(Array("5".utf8), to: b), .replace(b, with: Array("6".utf8)),
            .replace(a, with: Array("7".utf8)), .insert("x", Array("8".utf8), into: a),
            .replace(try #require(c[0]), with: Array("9".utf8)), .remove("c", from: root),
            .removeElement(1, from: c),
        ])
        #expect(String(decoding: edited, as: UTF8.self) == #"{"a":7}"#)
    }

    @Test func `of two replacements of one value the later counts`() throws {
        let document = try JSONDocument(parsing: Array("[1]".utf8))
        let element = try #require(document.root[0])
        let edited = document.replacing([
            .replace(element, with: Array("2".utf8)), .replace(element, with: Array("3".utf8)),
        ])
        #expect(String(decoding: edited, as: UTF8.self) == "[3]")
    }

    @Test func `a change that does not fit changes nothing`() throws {
        let text = Array(#"{"a":[1],"b":"c"}"#.utf8)
        let document = try JSONDocument(parsing: text)
        let (root, a) = (document.root, try #require(document.root["a"]))
        let b = try #require(root["b"])
        #expect(
            document.replacing([
                .append([0x31], to: root), .insert("x", [0x31], into: a), .append([0x31], to: b),
                .insert("x", [0x31], into: b), .remove("x", from: a), .removeElement(1, from: a),
                .removeElement(-1, from: a), .removeElement(0, from: root), .remove("b", from: b),
            ]) == text)
    }

    @Test func `random edits of the text are edits of the value`() throws {
        for seed in UInt64(0)..<3000 {
            var random = SeededRandom(seed: seed)
            let value = random.json(depth: 4)
            let text = random.text(of: value)
            let document = try JSONDocument(parsing: text)
            var edits: [JSONDocument.Edit] = []
            let expected = random.edited(value, document.root, collecting: &edits)
            edits.shuffle(using: &random)
            let edited = try JSON(parsing: document.replacing(edits))
            #expect(edited == expected, "seed \(seed)")
        }
    }
}

extension SeededRandom {
    /// Edits a value at random, and collects the same edits of its text. No two edits insert at the
    /// same place, because only then does their order not matter.
    fileprivate mutating func edited(
        _ value: JSON, _ node: JSONDocument.Node, collecting edits: inout [JSONDocument.Edit]
    ) -> JSON {
        if below(6) == 0 {
            let replacement = json(depth: 2)
            edits.append(.replace(node, with: text(of: replacement)))
            return replacement
        }
        switch value {
        case .array(let elements):
            var result: [JSON] = []
            for (index, (element, child)) in zip(elements, node.elements).enumerated() {
                let changed = edited(element, child, collecting: &edits)
                if below(3) == 0 {
                    edits.append(.removeElement(index, from: node))
                } else {
                    result.append(changed)
                }
            }
            if below(3) == 0 {
                let new = json(depth: 1)
                edits.append(.append(text(of: new), to: node))
                result.append(new)
            }
            return .array(result)
        case .object(let members):
            var result: [JSON.Member] = []
            for (member, child) in zip(members, node.members) {
                let changed = edited(member.value, child.value, collecting: &edits)
                if below(3) == 0 {
                    edits.append(.remove(member.key, from: node))
                } else {
                    result.append(JSON.Member(member.key, changed))
                }
            }
            if below(3) == 0 {
                let new = JSON.Member("first", json(depth: 1))
                edits.append(.insert(new.key, text(of: new.value), into: node, at: .first))
                result.insert(new, at: 0)
            }
            if below(3) == 0 {
                let new = JSON.Member("last\n", json(depth: 1))
                edits.append(.insert(new.key, text(of: new.value), into: node))
                result.append(new)
            }
            return .object(result)
        default: return value
        }
    }
}
