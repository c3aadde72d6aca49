// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Up to twenty digits, as values from 0 to 9.
struct Digits {
    private(set) var values = InlineArray<20, UInt8>(repeating: 0)
    private(set) var count = 0

    init() {}

    /// The first digits of a chain.
    init(_ chain: borrowing NumberChain, count: Int) {
        values = chain.digits
        self.count = min(count, chain.digitCount)
    }

    mutating func append(_ value: UInt8) {
        guard count < 20 else { return }
        values[count] = value
        count += 1
    }

    @inline(__always)
    subscript(_ index: Int) -> Int { index < count ? Int(values[index]) : 0 }

    /// The number that `length` digits from `first` on make.
    func number(_ first: Int, _ length: Int) -> Int {
        var number = 0
        for index in first..<first + length { number = number * 10 + self[index] }
        return number
    }

    /// Each digit times its weight, all summed.
    func sum<let size: Int>(_ weights: InlineArray<size, Int>, from first: Int = 0) -> Int {
        var sum = 0
        for index in 0..<size { sum += self[first + index] * weights[index] }
        return sum
    }
}

// MARK: The checks that many numbers share

extension Digits {
    /// Luhn, ISO/IEC 7812-1 annex B: from the right, every second digit doubled.
    func passesLuhn(from first: Int = 0) -> Bool {
        var sum = 0
        for index in first..<max(first, count) {
            var digit = self[index]
            if (count - index) % 2 == 0 {
                digit *= 2
                if digit > 9 { digit -= 9 }
            }
            sum += digit
        }
        return sum % 10 == 0
    }

    /// ISO/IEC 7064, MOD 11,10.
    var passesMod11And10: Bool {
        var product = 10
        for index in 0..<max(count - 1, 0) {
            let sum = (self[index] + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == self[count - 1]
    }

    /// Weights 2, 3, 4 … from the digit before the last; all with the last a multiple of 11.
    var passesMod11: Bool {
        var sum = 0
        for index in 0..<count { sum += self[index] * (index == count - 1 ? 1 : count - index) }
        return sum % 11 == 0
    }

    /// ISO/IEC 7064, MOD 97-10.
    var passesMod97: Bool {
        var remainder = 0
        for index in 0..<count { remainder = (remainder * 10 + self[index]) % 97 }
        return remainder == 1
    }

    /// Verhoeff's check over the dihedral group D5.
    var passesVerhoeff: Bool {
        var check = 0
        for index in 0..<count {
            let digit = self[count - 1 - index]
            check = Self.product(check, Self.permuted(digit, index % 8))
        }
        return check == 0
    }

    private static func product(_ left: Int, _ right: Int) -> Int {
        if left < 5 {
            return right < 5 ? (left + right) % 5 : 5 + (left + right - 5) % 5
        }
        return right < 5 ? 5 + (left - 5 - right + 5) % 5 : (left - right + 5) % 5
    }

    private static func permuted(_ digit: Int, _ times: Int) -> Int {
        let once: InlineArray<10, Int> = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        var digit = digit
        for _ in 0..<times { digit = once[digit] }
        return digit
    }

    /// Whether six digits from `first` on are a day: `y`ear, `m`onth and `d`ay in an order.
    func isDay(_ order: DayOrder, from first: Int = 0) -> Bool {
        let one = number(first, 2)
        let two = number(first + 2, 2)
        let three = number(first + 4, 2)
        switch order {
        case .yearFirst: return 1...12 ~= two && 1...31 ~= three
        case .dayFirst: return 1...31 ~= one && 1...12 ~= two
        }
    }

    enum DayOrder { case yearFirst, dayFirst }
}
