// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The memory of a map: rows of equal length.
///
/// The rows are memory of its own so that a path such as `action.args.amount` walks from value to
/// value by address, without counting references on the way.
///
// @unchecked because the rows are written in `init` and only read until `deinit`.
final class MapStorage: @unchecked Sendable {
    /// Up to here looking at each tag is faster than hashing.
    static let linearLimit = 16

    let count: Int
    let keys: UnsafeMutablePointer<Value>
    let values: UnsafeMutablePointer<Value>
    let cells: UnsafeMutablePointer<Cell>
    private let tags: UnsafeMutablePointer<KeyTag>
    private let index: [Value: Int]?
    /// Where all the rows are, one behind the other.
    private let memory: UnsafeMutableRawPointer

    private init(count: Int, index: [Value: Int]?) {
        self.count = count
        self.index = index
        let row = MemoryLayout<Value>.stride
        let cells = 2 * row * count
        let tags = cells + MemoryLayout<Cell>.stride * count
        memory = .allocate(byteCount: tags + MemoryLayout<KeyTag>.stride * count, alignment: 16)
        keys = memory.bindMemory(to: Value.self, capacity: count)
        values = (memory + row * count).bindMemory(to: Value.self, capacity: count)
        self.cells = (memory + cells).bindMemory(to: Cell.self, capacity: count)
        self.tags = (memory + tags).bindMemory(to: KeyTag.self, capacity: count)
    }

    private func set(_ position: Int, _ key: Value, _ tag: KeyTag, _ value: Value) {
        (keys + position).initialize(to: key)
        (values + position).initialize(to: value)
        (cells + position).initialize(to: Cell(value))
        (tags + position).initialize(to: tag)
    }

    /// INVARIANT: keys are distinct, and `index` is there exactly when there are many.
    convenience init(keys: [Value], values: [Value], index: [Value: Int]?) {
        self.init(count: keys.count, index: index)
        for position in 0..<count {
            let tag =
                if case .string(let name) = keys[position] { KeyTag(name) } else { KeyTag.other }
            set(position, keys[position], tag, values[position])
        }
    }

    /// The rows of a few named values.
    ///
    /// INVARIANT: the names are distinct, and no more than ``linearLimit``.
    convenience init(names: [(String, Value)]) {
        self.init(count: names.count, index: nil)
        for position in names.indices {
            let (name, value) = names[position]
            set(position, .string(name), KeyTag(name), value)
        }
    }

    deinit {
        keys.deinitialize(count: count)
        values.deinitialize(count: count)
        memory.deallocate()
    }

    /// The place of a name.
    @inline(__always)
    func position(of field: Path.Field) -> Int? {
        guard count <= MapStorage.linearLimit else { return indexed(field.name) }
        for position in 0..<count where tags[position] == field.tag {
            if field.tag.isExact || isKey(position, field.name) { return position }
        }
        return nil
    }

    /// The value of a name.
    func value(of field: Path.Field) -> Value? {
        position(of: field).map { values[$0] }
    }

    func index(of key: Value) -> Int? {
        if let index { return index[key] }
        for position in 0..<count where keys[position] == key { return position }
        return nil
    }

    @inline(never)
    private func indexed(_ name: String) -> Int? {
        index?[.string(name)]
    }

    @inline(never)
    private func isKey(_ position: Int, _ name: String) -> Bool {
        guard case .string(let key) = keys[position] else { return false }
        return key.hasSameBytes(as: name)
    }
}
