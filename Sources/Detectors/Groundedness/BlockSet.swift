// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The blocks of the evidence in which each word of a claim stands, and those beside them: one row of bits for
/// each word.
struct BlockSets {
    /// Machine words in a row.
    let width: Int
    private(set) var rows: [UInt64]
    /// The same with the blocks before and after.
    private(set) var near: [UInt64]

    init(count: Int, width: Int) {
        self.width = width
        rows = Array(repeating: 0, count: count * width)
        near = rows
    }

    mutating func fill(_ row: Int, _ body: (UnsafeMutablePointer<UInt64>) -> Void) {
        guard width > 0 else { return }
        rows.withUnsafeMutableBufferPointer { body($0.baseAddress! + row * width) }
    }

    /// To be called when all rows, `count` of them, are filled.
    mutating func spread(_ count: Int) {
        guard width > 0 else { return }
        for start in stride(from: 0, to: count * width, by: width) {
            for index in 0..<width {
                let bits = rows[start + index]
                var spread = bits | bits << 1 | bits >> 1
                if index > 0 { spread |= rows[start + index - 1] >> 63 }
                if index + 1 < width { spread |= rows[start + index + 1] << 63 }
                near[start + index] = spread
            }
        }
    }

    func isEmpty(_ row: Int) -> Bool {
        for index in 0..<width where rows[row * width + index] != 0 { return false }
        return true
    }

    /// Whether one stands beside the other somewhere.
    func meet(_ row: Int, _ other: Int) -> Bool {
        for index in 0..<width where rows[row * width + index] & near[other * width + index] != 0 {
            return true
        }
        return false
    }

    /// Whether a word stands beside a marked block.
    func meets(_ row: Int, _ marks: [UInt64]) -> Bool {
        for index in 0..<min(width, marks.count) where near[row * width + index] & marks[index] != 0
        {
            return true
        }
        return false
    }

    /// The most of `others` that stand beside one place of a word; beside any place at all where `row` is `nil`.
    ///
    /// Three bits of a counter for each block, sixty-four blocks at a time: there are never more than seven.
    func most(of others: [Int], beside row: Int?) -> Int {
        var most = 0
        for index in 0..<width {
            let mask = row.map { rows[$0 * width + index] } ?? ~0
            guard mask != 0 else { continue }
            var one: UInt64 = 0
            var two: UInt64 = 0
            var four: UInt64 = 0
            for other in others.prefix(7) {
                let bits = near[other * width + index]
                let carry = one & bits
                one ^= bits
                four |= two & carry
                two ^= carry
            }
            var left = mask
            var count = 0
            if left & four != 0 { (left, count) = (left & four, 4) }
            if left & two != 0 { (left, count) = (left & two, count + 2) }
            if left & one != 0 { count += 1 }
            most = max(most, count)
        }
        return most
    }

    /// The most of `all` that stand in one stretch of five blocks.
    func mostTogether(of all: Range<Int>) -> Int {
        var counts = [UInt8](repeating: 0, count: width * 64)
        var most: UInt8 = 0
        for row in all {
            for index in 0..<width {
                // Five blocks in a row: the bits beside those that are near.
                let bits = near[row * width + index]
                var spread = bits | bits << 1 | bits >> 1
                if index > 0 { spread |= near[row * width + index - 1] >> 63 }
                if index + 1 < width { spread |= near[row * width + index + 1] << 63 }
                while spread != 0 {
                    let place = index * 64 + spread.trailingZeroBitCount
                    if counts[place] < 255 { counts[place] += 1 }
                    most = max(most, counts[place])
                    spread &= spread - 1
                }
            }
        }
        return Int(most)
    }
}
