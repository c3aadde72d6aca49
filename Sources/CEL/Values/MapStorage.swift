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

    /// INVARIANT: keys are distinct, and `index` is there exactly when there are many.
    init(keys: [Value], values: [Value], index: [Value: Int]?) {
        count = keys.count
        self.index = index
        self.keys = .allocate(capacity: count)
        self.values = .allocate(capacity: count)
        cells = .allocate(capacity: count)
        tags = .allocate(capacity: count)
        for position in 0..<count {
            (self.keys + position).initialize(to: keys[position])
            (self.values + position).initialize(to: values[position])
            (cells + position).initialize(to: Cell(values[position]))
            let tag =
                if case .string(let name) = keys[position] { KeyTag(name) } else { KeyTag.other }
            (tags + position).initialize(to: tag)
        }
    }

    deinit {
        keys.deinitialize(count: count)
        values.deinitialize(count: count)
        keys.deallocate()
        values.deallocate()
        cells.deallocate()
        tags.deallocate()
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
