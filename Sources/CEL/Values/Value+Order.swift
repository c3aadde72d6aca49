// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How one value stands to another.
enum Order {
    case less, equal, greater

    @inline(__always)
    init<T: Comparable>(_ left: T, _ right: T) {
        self = left < right ? .less : left == right ? .equal : .greater
    }

    var reversed: Order {
        switch self {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }
}

extension Value {
    /// The order of two numbers, whatever their kinds; nil when one is NaN or no number.
    ///
    /// An integer is compared with a double as the double it is nearest to, as the language's other
    /// implementations do: 2^63 - 1 is not less than the double 2^63.
    func numericOrder(to other: Value) -> Order? {
        switch (self, other) {
        case (.int(let a), .int(let b)): Order(a, b)
        case (.uint(let a), .uint(let b)): Order(a, b)
        case (.double(let a), .double(let b)): Value.order(a, b)
        case (.int(let a), .uint(let b)): a < 0 ? .less : Order(UInt64(a), b)
        case (.uint(let a), .int(let b)): b < 0 ? .greater : Order(a, UInt64(b))
        case (.int(let a), .double(let b)): Value.order(Double(a), b)
        case (.double(let a), .int(let b)): Value.order(a, Double(b))
        case (.uint(let a), .double(let b)): Value.order(Double(a), b)
        case (.double(let a), .uint(let b)): Value.order(a, Double(b))
        default: nil
        }
    }

    private static func order(_ left: Double, _ right: Double) -> Order? {
        left.isNaN || right.isNaN ? nil : Order(left, right)
    }

    /// The order of two values of one ordered type; nil when they have none, such as with NaN.
    ///
    /// The caller says first whether the pair is ordered at all: see ``isOrdered(with:)``.
    func order(to other: Value) -> Order? {
        switch (self, other) {
        case (.string(let a), .string(let b)):
            a.withBytes { left in b.withBytes { right in Value.order(bytes: left, right) } }
        case (.bytes(let a), .bytes(let b)):
            a.withUnsafeBufferPointer { left in
                b.withUnsafeBufferPointer { right in Value.order(bytes: left, right) }
            }
        case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
        case (.duration(let a), .duration(let b)): Order(a, b)
        case (.timestamp(let a), .timestamp(let b)): Order(a, b)
        default: numericOrder(to: other)
        }
    }

    func isOrdered(with other: Value) -> Bool {
        switch (self, other) {
        case (.string, .string), (.bytes, .bytes), (.bool, .bool), (.duration, .duration),
            (.timestamp, .timestamp):
            true
        case (.int, .int), (.int, .uint), (.int, .double), (.uint, .int), (.uint, .uint),
            (.uint, .double), (.double, .int), (.double, .uint), (.double, .double):
            true
        default: false
        }
    }

    /// The order of bytes is the order of code points, for that is how UTF-8 was made.
    private static func order(
        bytes left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Order {
        let common = min(left.count, right.count)
        for index in 0..<common where left[index] != right[index] {
            return left[index] < right[index] ? .less : .greater
        }
        return Order(left.count, right.count)
    }
}
