// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Every text in a part of a JSON document, and where to put it back.
///
/// Whatever a client or a provider invents to carry text in is read: strings at any depth, the names of
/// members and numbers where they are long enough to hide an account, and the texts inside tool arguments,
/// which are JSON within a string. Only what is known to be structure is passed over.
struct TextMap {
    private(set) var passages: [Passage] = []
    private var places: [Place] = []
    /// What the part that is being read belongs to.
    private var origin: String?

    private enum Place {
        /// A string, a name, or a number that becomes a string when its text changes.
        case value(JSONDocument.Node)
        /// One text inside the JSON that a string holds.
        case nested(ArgumentsText, JSONDocument.Node, text: Int)
    }

    static let shortest = ArgumentsText.shortest

    /// Names of members that hold structure and never what somebody said.
    static let structure: Set<String> = [
        "role", "type", "id", "object", "model", "index", "finish_reason", "tool_call_id",
        "system_fingerprint", "service_tier", "created", "logprobs", "usage",
    ]

    /// Whether a name could tell something itself: it is long enough, and not made of letters alone.
    static func isTelling(_ name: String) -> Bool {
        name.utf8.count >= shortest && !name.utf8.allSatisfy(isPlain)
    }

    /// Reads every text under `node`.
    ///
    /// - Parameters:
    ///   - skipping: Names of members to pass over at the first level: they are read elsewhere.
    ///   - origin: What it is part of, such as `tool:get_order`.
    ///   - isFree: Whether a client chooses the names, so that none of them means structure.
    mutating func read(
        _ node: JSONDocument.Node, from source: Passage.Source, isNew: Bool,
        skipping: Set<String> = [], isFree: Bool = false, origin: String? = nil
    ) {
        self.origin = origin ?? self.origin
        defer { if origin != nil { self.origin = nil } }
        switch node.kind {
        case .string:
            guard let text = node.string else { return }
            add(text, from: source, isNew: isNew, at: .value(node))
        case .number:
            guard node.range.count >= Self.shortest else { return }
            add(
                String(decoding: node.raw, as: UTF8.self), from: source, isNew: isNew,
                at: .value(node))
        case .array:
            for element in node.elements {
                read(element, from: source, isNew: isNew, isFree: isFree)
            }
        case .object:
            for member in node.members {
                let key = member.key
                guard isFree || !Self.structure.contains(key), !skipping.contains(key) else {
                    continue
                }
                if key == "arguments", member.value.kind == .string {
                    readArguments(member.value, from: source, isNew: isNew)
                } else if Self.isMedia(member.value, named: key) {
                    continue
                } else if Self.sounds.contains(key), member.value.kind == .object {
                    read(member.value, from: source, isNew: isNew, skipping: ["data"])
                } else {
                    if Self.isTelling(key) {
                        add(key, from: source, isNew: isNew, at: .value(member.name))
                    }
                    read(member.value, from: source, isNew: isNew, isFree: isFree)
                }
            }
        case .null, .bool:
            return
        }
    }

    /// Members whose `data` is sound: not text, and not ours to read.
    private static let sounds: Set<String> = ["audio", "input_audio"]

    /// Whether a member holds a picture or a file in place of its address.
    private static func isMedia(_ node: JSONDocument.Node, named key: String) -> Bool {
        guard key == "url" || key == "file_data", node.kind == .string else { return false }
        let beginning = node.raw.dropFirst().prefix(128)
        return beginning.starts(with: "data:".utf8)
            && String(decoding: beginning, as: UTF8.self).contains(";base64,")
    }

    /// Whether a byte is one of those that field names are made of.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_")
            || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    /// Reads a string that holds JSON: a tool call's arguments.
    mutating func readArguments(_ node: JSONDocument.Node, from source: Passage.Source, isNew: Bool)
    {
        guard let text = node.string else { return }
        let arguments = ArgumentsText(text)
        for index in arguments.texts.indices {
            add(
                arguments.texts[index], from: source, isNew: isNew,
                at: .nested(arguments, node, text: index))
        }
    }

    private mutating func add(
        _ text: String, from source: Passage.Source, isNew: Bool, at place: Place
    ) {
        guard !text.isEmpty else { return }
        passages.append(Passage(source, text, isNew: isNew, origin: origin))
        places.append(place)
    }

    /// The edits that put changed texts back in their places.
    ///
    /// - Parameter passing: The texts as they may pass, one for each of ``passages``.
    func edits(for passing: [Passage]) -> [JSONDocument.Edit] {
        var edits: [JSONDocument.Edit] = []
        var nested: [Int: (ArgumentsText, JSONDocument.Node, [Int: String])] = [:]
        for (index, place) in places.enumerated() where passing[index].text != passages[index].text
        {
            switch place {
            case .value(let node):
                edits.append(.replace(node, with: JSON.quoted(passing[index].text)))
            case .nested(let arguments, let node, let text):
                nested[node.range.lowerBound, default: (arguments, node, [:])].2[text] =
                    passing[index].text
            }
        }
        for (arguments, node, texts) in nested.values {
            edits.append(.replace(node, with: JSON.quoted(arguments.replacing(texts))))
        }
        return edits
    }
}
