// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A variable and the fields selected from it: `action.args.amount`.
///
/// It is walked by address, so that reading a number in a map of maps copies nothing.
struct Path: Sendable {
    struct Field: Sendable {
        let name: String
        let tag: KeyTag

        init(_ name: String) {
            self.name = name
            tag = KeyTag(name)
        }
    }

    enum Root: Sendable {
        case slot(Int)
        case local(Int)
    }

    let root: Root
    let name: String
    let fields: [Field]
    let range: Range<Int>

    /// Where a value was found.
    struct Place {
        let value: UnsafePointer<Value>
        let cell: Cell
    }

    /// The place of the value.
    ///
    /// - Returns: nil when the value must be computed, for there is an optional on the way.
    @inline(__always)
    func locate(_ frame: borrowing Frame) throws(EvaluationError) -> Place? {
        let start: UnsafePointer<Value?>
        switch root {
        case .slot(let slot):
            guard slot < frame.variables.count else { throw unknown(frame) }
            start = frame.variables.baseAddress.unsafelyUnwrapped + slot
        case .local(let index):
            start = UnsafePointer(frame.locals.unsafelyUnwrapped + index)
        }
        guard start.pointee != nil else { throw unknown(frame) }
        // An optional without a value differs from one with a value in bits the value does not use.
        let value = UnsafeRawPointer(start).assumingMemoryBound(to: Value.self)
        var place = Place(value: value, cell: Cell(value.pointee))
        for index in fields.indices {
            guard place.cell.kind == .map else {
                if place.cell.kind == .optional { return nil }
                throw noFields(place.value.pointee, fields[index])
            }
            // The storage lives: what the variable or local holds is not changed meanwhile.
            let next = place.cell.storage._withUnsafeGuaranteedRef { storage -> Place? in
                guard let position = storage.position(of: fields[index]) else { return nil }
                return Place(
                    value: UnsafePointer(storage.values + position), cell: storage.cells[position])
            }
            guard let next else { throw noSuchKey(fields[index].name) }
            place = next
        }
        return place
    }

    /// The value, with optionals on the way taken as the language does.
    @inline(never)
    func compute(_ frame: borrowing Frame) throws(EvaluationError) -> Value {
        let start: Value? =
            switch root {
            case .slot(let slot): slot < frame.variables.count ? frame.variables[slot] : nil
            case .local(let index): frame.locals.unsafelyUnwrapped[index]
            }
        guard var value = start else { throw unknown(frame) }
        for field in fields { value = try Selection.select(field, of: value, at: range) }
        return value
    }

    @inline(never)
    private func unknown(_ frame: borrowing Frame) -> EvaluationError {
        if case .local(let index) = root, let error = frame.bindingErrors[index] { return error }
        return EvaluationError("`\(name)` is not known here", at: range)
    }

    @inline(never)
    private func noSuchKey(_ name: String) -> EvaluationError {
        Selection.noSuchKey(.string(name), at: range)
    }

    @inline(never)
    private func noFields(_ value: Value, _ field: Field) -> EvaluationError {
        Selection.noFields(value, field.name, at: range)
    }
}

/// Reads a variable or a path.
final class PathNode: Node {
    let path: Path

    init(_ path: Path) {
        self.path = path
    }

    var range: Range<Int> { path.range }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        guard let place = try path.locate(frame) else { return try path.compute(frame) }
        return place.value.pointee
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        if let place = try path.locate(frame), place.cell.kind == .bool { return place.cell.bool }
        let value = try path.compute(frame)
        guard case .bool(let result) = value else {
            throw EvaluationError(
                "a condition is true or false, and `\(path.name)` is \(value.typeName)", at: range)
        }
        return result
    }
}
