// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a pattern says, before it is made ready for matching.
indirect enum PatternTree {
    case empty
    case characters(CharacterSet)
    case position(Assertion)
    case sequence([PatternTree])
    case choice([PatternTree])
    /// A part so many times; without an upper bound when `most` is nil.
    case repetition(PatternTree, least: Int, most: Int?)

    /// What must be true between two code points.
    enum Assertion: Sendable {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, notWordBoundary

        func holds(after previous: Neighbour, before next: Neighbour) -> Bool {
            switch self {
            case .textStart: previous == .none
            case .textEnd: next == .none
            case .lineStart: previous == .none || previous == .newline
            case .lineEnd: next == .none || next == .newline
            case .wordBoundary: (previous == .word) != (next == .word)
            case .notWordBoundary: (previous == .word) == (next == .word)
            }
        }
    }

    /// What assertions look at in the code points around a position.
    enum Neighbour: UInt8, Sendable {
        case none, newline, word, other

        init(_ scalar: UInt32) {
            switch scalar {
            case 10: self = .newline
            case 48...57, 65...90, 95, 97...122: self = .word
            default: self = .other
            }
        }
    }
}

/// A set of code points, as ranges in order that do not touch.
struct CharacterSet: Sendable, Equatable {
    private(set) var ranges: [ClosedRange<UInt32>]

    static let all = CharacterSet([0...0x10ffff])
    static let digits = CharacterSet([48...57])
    static let word = CharacterSet([48...57, 65...90, 95...95, 97...122])
    static let space = CharacterSet([9...10, 12...13, 32...32])
    static let newline = CharacterSet([10...10])

    init(_ ranges: [ClosedRange<UInt32>] = []) {
        var joined: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    var isEmpty: Bool { ranges.isEmpty }

    var inverted: CharacterSet {
        var rest: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges {
            if range.lowerBound > start { rest.append(start...range.lowerBound - 1) }
            start = range.upperBound + 1
        }
        if start <= 0x10ffff { rest.append(start...0x10ffff) }
        return CharacterSet(rest)
    }

    func union(_ other: CharacterSet) -> CharacterSet { CharacterSet(ranges + other.ranges) }

    func subtracting(_ other: CharacterSet) -> CharacterSet {
        inverted.union(other).inverted
    }

    func contains(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= scalar
    }
}
