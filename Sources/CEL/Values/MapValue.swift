// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Keys and their values, in the order in which they were given.
///
/// Small maps are searched from front to back by tags of sixteen bytes, larger ones have an index.
public struct MapValue: Sendable {
    let storage: MapStorage

    /// Makes a map of named values; of two values with one name the later counts.
    public init(strings: [(String, Value)]) {
        guard strings.count <= MapStorage.linearLimit, MapValue.areDistinct(strings) else {
            self.init(strings.map { (.string($0.0), $0.1) })
            return
        }
        self.init(MapStorage(names: strings))
    }

    private init(_ storage: MapStorage) {
        self.storage = storage
    }

    private static func areDistinct(_ strings: [(String, Value)]) -> Bool {
        for position in strings.indices {
            for other in 0..<position where strings[other].0.hasSameBytes(as: strings[position].0) {
                return false
            }
        }
        return true
    }

    /// Makes a map of entries; of two values with equal keys the later counts.
    public init(_ entries: [(Value, Value)]) {
        var keys: [Value] = []
        var values: [Value] = []
        var seen: [Value: Int] = [:]
        keys.reserveCapacity(entries.count)
        values.reserveCapacity(entries.count)
        let usesIndex = entries.count > MapStorage.linearLimit
        for (key, value) in entries {
            if let index = usesIndex ? seen[key] : keys.firstIndex(of: key) {
                values[index] = value
                continue
            }
            if usesIndex { seen[key] = keys.count }
            keys.append(key)
            values.append(value)
        }
        storage = MapStorage(keys: keys, values: values, index: usesIndex ? seen : nil)
    }

    public init() {
        self.init([])
    }

    public var count: Int { storage.count }
    public var isEmpty: Bool { storage.count == 0 }

    /// The keys, in order.
    public var keys: [Value] { (0..<count).map { storage.keys[$0] } }

    /// The value of a name.
    public subscript(name: String) -> Value? {
        storage.value(of: Path.Field(name))
    }

    /// The value of a key; numbers that are equal are one key.
    public subscript(key: Value) -> Value? {
        index(of: key).map(value(at:))
    }

    func index(of key: Value) -> Int? { storage.index(of: key) }
    func key(at index: Int) -> Value { storage.keys[index] }
    func value(at index: Int) -> Value { storage.values[index] }
}

extension MapValue: Hashable {
    public static func == (left: MapValue, right: MapValue) -> Bool {
        if left.storage === right.storage && left.isEmpty { return true }
        return left.count == right.count && left.allSatisfy { right[$0.key] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        // Equal maps may hold their entries in different orders.
        var sum = 0
        for entry in self { sum ^= entry.key.hashValue &+ 31 &* entry.value.hashValue }
        hasher.combine(sum)
    }
}

extension MapValue: Sequence, ExpressibleByDictionaryLiteral {
    public struct Iterator: IteratorProtocol {
        let map: MapValue
        var position = 0

        public mutating func next() -> (key: Value, value: Value)? {
            guard position < map.count else { return nil }
            defer { position += 1 }
            return (map.key(at: position), map.value(at: position))
        }
    }

    public func makeIterator() -> Iterator { Iterator(map: self) }

    public init(dictionaryLiteral elements: (String, Value)...) {
        self.init(strings: elements)
    }
}
