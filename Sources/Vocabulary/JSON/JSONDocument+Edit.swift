// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// A change to a document. Replacements are JSON text and are put in as they are.
    public enum Edit: Sendable {
        public enum Place: Sendable, Hashable {
            case first, last
        }

        case replace(Node, with: [UInt8])
        /// Removes the member with this key, and its comma. Nothing where there is none.
        case remove(String, from: Node)
        /// Removes the element at this position, counted from 0 before any change, and its comma.
        case removeElement(Int, from: Node)
        /// Puts a member into an object that has none with this key. Where it has one, the value is
        /// replaced: no edit makes a key come twice.
        case insert(String, [UInt8], into: Node, at: Place = .last)
        /// Puts an element before the first one of an array.
        case prepend([UInt8], to: Node)
        /// Puts an element behind the last one of an array.
        case append([UInt8], to: Node)

        /// The value that is changed, or in which something is.
        fileprivate var node: Node {
            switch self {
            case .replace(let node, _), .remove(_, let node), .removeElement(_, let node),
                .insert(_, _, let node, _), .append(_, let node), .prepend(_, let node):
                node
            }
        }
    }

    /// The text with these changes, and everything else byte for byte.
    ///
    /// The order of the edits does not matter, with two exceptions: what is inserted at the same place
    /// comes in the order of the list, and of two replacements of one value the later counts. What
    /// changes in a member or value that is itself replaced or removed is lost with it. A change that does
    /// not fit (an element of an object, an insertion into a string) changes nothing.
    ///
    /// - Precondition: The nodes are of this document. An edit that silently went elsewhere could be
    ///   a redaction that never happened.
    public func replacing(_ edits: [Edit]) -> [UInt8] {
        var splices: [Splice] = []
        var containers: [Int: ContainerChange] = [:]
        for edit in edits {
            precondition(isSame(as: edit.node.document), "an edit names a node of another document")
            switch edit {
            case .replace(let node, let bytes):
                splices.append(Splice(range: node.range, bytes: bytes))
            case .insert(let key, let bytes, let object, let place) where object.kind == .object:
                if let key = object.member(key) {
                    splices.append(Splice(range: entries[key + 1].range, bytes: bytes))
                } else {
                    containers[object.index, default: ContainerChange()]
                        .insert(bytes, under: key, at: place)
                }
            case .prepend(let bytes, let array) where array.kind == .array:
                containers[array.index, default: ContainerChange()].first.append(bytes)
            case .append(let bytes, let array) where array.kind == .array:
                containers[array.index, default: ContainerChange()].last.append(bytes)
            case .remove(let key, let object):
                guard let key = object.member(key) else { continue }
                containers[object.index, default: ContainerChange()].removed.insert(key)
            case .removeElement(let position, let array):
                guard let element = array[position] else { continue }
                containers[array.index, default: ContainerChange()].removed.insert(element.index)
            case .insert, .append, .prepend: continue
            }
        }
        for (index, change) in containers {
            splices += change.splices(in: Node(document: self, index: index))
        }
        return spliced(splices)
    }

    /// Whether both are one parsed text: copies share their index.
    private func isSame(as other: JSONDocument) -> Bool {
        entries.withUnsafeBufferPointer { own in
            other.entries.withUnsafeBufferPointer { $0.baseAddress == own.baseAddress }
        }
    }

    /// One pass over the bytes. Of two splices that overlap, the one that begins earlier or reaches
    /// further counts, and of two for the same stretch the later.
    private func spliced(_ splices: [Splice]) -> [UInt8] {
        let ordered = splices.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.range.lowerBound != second.range.lowerBound {
                return first.range.lowerBound < second.range.lowerBound
            }
            if first.range.isEmpty != second.range.isEmpty { return first.range.isEmpty }
            if first.range.upperBound != second.range.upperBound {
                return first.range.upperBound > second.range.upperBound
            }
            if first.isRemoval != second.isRemoval { return first.isRemoval }
            return first.range.isEmpty ? left.offset < right.offset : left.offset > right.offset
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + splices.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for (_, splice) in ordered where splice.range.lowerBound >= position {
            result += bytes[position..<splice.range.lowerBound]
            result += splice.bytes
            position = splice.range.upperBound
        }
        result += bytes[position...]
        return result
    }
}

/// A stretch of the text and what comes in its place.
private struct Splice {
    let range: Range<Int>
    let bytes: [UInt8]
    var isRemoval = false
}

/// What comes into one container and what goes. Commas can only be set right for all of it together.
private struct ContainerChange {
    var first: [[UInt8]] = []
    var last: [[UInt8]] = []
    /// Where the members' keys or the elements are in the index.
    var removed: Set<Int> = []
    private var keys: [[UInt8]: (place: JSONDocument.Edit.Place, index: Int)] = [:]

    mutating func insert(_ bytes: [UInt8], under key: String, at place: JSONDocument.Edit.Place) {
        let quoted = JSON.quoted(key)
        let member = quoted + [UInt8(ascii: ":")] + bytes
        if let (place, index) = keys[quoted] {
            if place == .first { first[index] = member } else { last[index] = member }
            return
        }
        if place == .first { first.append(member) } else { last.append(member) }
        keys[quoted] = (place, place == .first ? first.count - 1 : last.count - 1)
    }

    func splices(in container: JSONDocument.Node) -> [Splice] {
        let comma = [UInt8(ascii: ",")]
        let children = extents(in: container)
        let inside = container.range.lowerBound + 1
        var splices: [Splice] = []
        // Behind a child that stays, a removed one goes with the comma before it; in front of all
        // that stay, with the comma behind it. So no comma goes twice and none is left over.
        var kept: Range<Int>?
        for (position, child) in children.enumerated() {
            guard removed.contains(child.index) else {
                kept = child.range
                continue
            }
            let start =
                kept == nil ? child.range.lowerBound : children[position - 1].range.upperBound
            let end =
                kept == nil && position + 1 < children.count
                ? children[position + 1].range.lowerBound : child.range.upperBound
            splices.append(Splice(range: start..<end, bytes: [], isRemoval: true))
        }
        let leading = Array(first.joined(separator: comma))
        let trailing = Array(last.joined(separator: comma))
        if let kept {
            if !leading.isEmpty {
                splices.append(Splice(range: inside..<inside, bytes: leading + comma))
            }
            if !trailing.isEmpty {
                let end = kept.upperBound
                splices.append(Splice(range: end..<end, bytes: comma + trailing))
            }
        } else {
            let all = Array((first + last).joined(separator: comma))
            splices.append(Splice(range: inside..<inside, bytes: all))
        }
        return splices
    }

    private func extents(
        in container: JSONDocument.Node
    ) -> [(index: Int, range: Range<Int>)] {
        container.kind == .object
            ? container.members.map { ($0.name.index, $0.range) }
            : container.elements.map { ($0.index, $0.range) }
    }
}
