// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// One value in a document: a place in its index, cheap to pass around. Nothing is decoded before
    /// it is asked for.
    public struct Node: Sendable {
        let document: JSONDocument
        let index: Int

        private var entry: JSONEntry { document.entries[index] }

        public var kind: Kind { entry.kind }

        /// Where the value stands in ``JSONDocument/bytes``, quotes and brackets included.
        public var range: Range<Int> { entry.range }

        /// The value as it was written.
        public var raw: ArraySlice<UInt8> { document.bytes[range] }

        public var isNull: Bool { kind == .null }

        /// Whether this is `""`.
        public var isEmptyString: Bool { kind == .string && range.count == 2 }

        public var bool: Bool? { kind == .bool ? entry.isMarked : nil }

        /// The text that a string stands for, without quotes and escapes; `nil` for other values.
        public var string: String? {
            let entry = entry
            guard entry.kind == .string else { return nil }
            if entry.isMarked {
                let bytes = JSONText.unescaped(entry, in: document.bytes.span)
                return String(decoding: bytes, as: UTF8.self)
            }
            let range = (Int(entry.start) + 1)..<(Int(entry.end) - 1)
            return String(decoding: document.bytes[range], as: UTF8.self)
        }

        /// The integer that a number is written as; `nil` for a number with a fraction or an exponent
        /// (even `1.0`) and for one beyond 64 bits.
        public var integer: Int64? {
            let entry = entry
            guard entry.kind == .number, !entry.isMarked else { return nil }
            return JSONText.integer(in: document.bytes.span, entry.range)
        }

        /// The double that is closest to a number; `nil` for other values. Always finite.
        public var double: Double? {
            let entry = entry
            guard entry.kind == .number else { return nil }
            return JSONText.double(in: document.bytes.span, entry.range)
        }

        /// The value as one that can be compared, changed and written anew.
        ///
        /// A number keeps its value, not its form: `1e2` becomes the number 100.
        public var json: JSON {
            switch kind {
            case .null: return .null
            case .bool: return .bool(entry.isMarked)
            case .string: return .string(string ?? "")
            case .array: return .array(elements.map(\.json))
            case .object: return .object(members.map { JSON.Member($0.key, $0.value.json) })
            case .number:
                if let integer { return .integer(integer) }
                return .number(double ?? .nan)
            }
        }
    }
}

extension JSONDocument.Node {
    /// How many members or elements there are, counted each time; 0 for what is no container.
    public var count: Int {
        kind == .object ? members.count { _ in true } : elements.count { _ in true }
    }

    /// The value under a key of an object; `nil` where there is no such member or no object.
    public subscript(key: String) -> JSONDocument.Node? {
        member(key).map { JSONDocument.Node(document: document, index: $0 + 1) }
    }

    /// The element of an array, counted from 0; `nil` where there is none or no array.
    ///
    /// It steps over the elements before: ``elements`` is the way to visit all of them.
    public subscript(position: Int) -> JSONDocument.Node? {
        guard position >= 0 else { return nil }
        var elements = elements
        for _ in 0..<position {
            guard elements.skip() else { return nil }
        }
        return elements.next()
    }

    /// The members of an object in their order; none for other values.
    public var members: JSONDocument.Members { JSONDocument.Members(of: self) }

    /// The elements of an array in their order; none for other values.
    public var elements: JSONDocument.Elements { JSONDocument.Elements(of: self) }

    /// Where the key of a member is in the index.
    func member(_ key: String) -> Int? {
        guard kind == .object else { return nil }
        var key = key
        let text = document.bytes.span
        return key.withUTF8 { key in
            let end = Int(entry.next)
            var index = self.index + 1
            while index < end {
                let entry = document.entries[index]
                if entry.isMarked {
                    if JSONText.unescaped(entry, in: text).elementsEqual(key) { return index }
                } else if Int(entry.end - entry.start) == key.count + 2 {
                    var offset = 0
                    let start = Int(entry.start) + 1
                    while offset < key.count, text[start + offset] == key[offset] { offset += 1 }
                    if offset == key.count { return index }
                }
                index = Int(document.entries[index + 1].next)
            }
            return nil
        }
    }
}

extension JSONDocument {
    /// A name and its value in a document.
    public struct Member: Sendable {
        public let name: Node
        public let value: Node

        public var key: String { name.string ?? "" }
        /// Where the member stands, from the quote of its key to the end of its value.
        public var range: Range<Int> { name.range.lowerBound..<value.range.upperBound }
    }

    public struct Members: Sequence, IteratorProtocol, Sendable {
        private let document: JSONDocument
        private var index: Int
        private let end: Int

        init(of node: Node) {
            document = node.document
            index = node.index + 1
            end = node.kind == .object ? Int(document.entries[node.index].next) : index
        }

        public mutating func next() -> Member? {
            guard index < end else { return nil }
            let name = Node(document: document, index: index)
            let value = Node(document: document, index: index + 1)
            index = Int(document.entries[index + 1].next)
            return Member(name: name, value: value)
        }
    }

    public struct Elements: Sequence, IteratorProtocol, Sendable {
        private let document: JSONDocument
        private var index: Int
        private let end: Int

        init(of node: Node) {
            document = node.document
            index = node.index + 1
            end = node.kind == .array ? Int(document.entries[node.index].next) : index
        }

        public mutating func next() -> Node? {
            guard index < end else { return nil }
            defer { index = Int(document.entries[index].next) }
            return Node(document: document, index: index)
        }

        mutating func skip() -> Bool {
            guard index < end else { return false }
            index = Int(document.entries[index].next)
            return true
        }
    }
}
