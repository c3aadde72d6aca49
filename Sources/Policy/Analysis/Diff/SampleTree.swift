// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// An object made of paths and what is at their ends.
struct SampleTree {
    private indirect enum Node {
        case leaf(JSON)
        case object([(String, Node)])
    }

    private var root: Node = .object([])

    init(_ cells: [(path: [String], cell: Cell)] = []) { add(cells) }

    mutating func add(_ cells: [(path: [String], cell: Cell)]) {
        for (path, cell) in cells {
            switch cell {
            // What is in it is not wiped out by its being there.
            case .value(.map) where path.count == 1 && has(path[0]): continue
            case .value(let value): set(path[...], value.sample)
            case .absent: remove(path[...])
            default: continue
            }
        }
    }

    var json: JSON { Self.json(root) }

    private static func json(_ node: Node) -> JSON {
        switch node {
        case .leaf(let json): json
        case .object(let members): .object(members.map { .init($0.0, json($0.1)) })
        }
    }

    mutating func set(_ path: ArraySlice<String>, _ value: JSON) {
        root = Self.changed(root, path, value)
    }

    mutating func remove(_ path: ArraySlice<String>) { root = Self.changed(root, path, nil) }

    func has(_ name: String) -> Bool {
        if case .object(let members) = root { members.contains { $0.0 == name } } else { false }
    }

    private static func changed(_ node: Node, _ path: ArraySlice<String>, _ value: JSON?) -> Node {
        guard let name = path.first else {
            guard let value else { return node }
            return value == .object([]) ? .object([]) : .leaf(value)
        }
        var members: [(String, Node)] = if case .object(let members) = node { members } else { [] }
        let place = members.firstIndex { $0.0 == name }
        if path.count == 1, value == nil {
            if let place { members.remove(at: place) }
            return .object(members)
        }
        let inner = changed(place.map { members[$0].1 } ?? .object([]), path.dropFirst(), value)
        if let place { members[place].1 = inner } else { members.append((name, inner)) }
        return .object(members)
    }
}

extension Value {
    /// As a tool or a model would write it.
    var sample: JSON {
        switch self {
        case .bool(let flag): .bool(flag)
        case .int(let number): .integer(number)
        case .double(let number): Int64(exactly: number).map { .integer($0) } ?? .number(number)
        case .string(let text): .string(text)
        case .list: .array([])
        case .map: .object([])
        default: .null
        }
    }
}
