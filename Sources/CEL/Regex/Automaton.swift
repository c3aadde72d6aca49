// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A pattern as steps that many readers take at once.
///
/// Ken Thompson, «Regular Expression Search Algorithm»; Russ Cox, «Regular Expression Matching Can
/// Be Simple And Fast».
struct Automaton: Sendable {
    enum Step: Sendable {
        /// Reads a code point of the set, and goes on to the next step.
        case read(CharacterSet)
        /// Goes both ways.
        case fork(Int, Int)
        case go(Int)
        case check(PatternTree.Assertion)
        case match
    }

    private static let limit = 5000

    private(set) var steps: [Step] = []

    init(_ tree: PatternTree) throws(PatternError) {
        try append(tree)
        steps.append(.match)
    }

    private mutating func add(_ step: Step) throws(PatternError) {
        guard steps.count < Automaton.limit else {
            throw PatternError("the pattern is too large: repeat less, or use `*` and `+`")
        }
        steps.append(step)
    }

    private mutating func append(_ tree: PatternTree) throws(PatternError) {
        switch tree {
        case .empty: break
        case .characters(let set): try add(.read(set))
        case .position(let assertion): try add(.check(assertion))
        case .sequence(let parts): for part in parts { try append(part) }
        case .choice(let choices):
            var ends: [Int] = []
            for choice in choices.dropLast() {
                let fork = steps.count
                try add(.fork(fork + 1, 0))
                try append(choice)
                ends.append(steps.count)
                try add(.go(0))
                steps[fork] = .fork(fork + 1, steps.count)
            }
            if let last = choices.last { try append(last) }
            for end in ends { steps[end] = .go(steps.count) }
        case .repetition(let part, let least, let most): try append(part, least, most)
        }
    }

    private mutating func append(
        _ part: PatternTree, _ least: Int, _ most: Int?
    ) throws(PatternError) {
        for _ in 0..<least {
            let before = steps.count
            try append(part)
            // What matches nothing matches nothing any number of times.
            if steps.count == before { return }
        }
        guard let most else {
            let fork = steps.count
            try add(.fork(fork + 1, 0))
            try append(part)
            try add(.go(fork))
            steps[fork] = .fork(fork + 1, steps.count)
            return
        }
        var forks: [Int] = []
        for _ in least..<max(least, most) {
            forks.append(steps.count)
            try add(.fork(steps.count + 1, 0))
            try append(part)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }

    /// Follows all ways through the text.
    func matches(_ text: String, _ meter: inout Meter) throws(EvaluationError) -> Bool {
        var readers = Readers(capacity: steps.count)
        var previous = PatternTree.Neighbour.none
        for scalar in text.unicodeScalars {
            let next = PatternTree.Neighbour(scalar.value)
            if readers.advance(self, previous, next) { return true }
            try meter.charge(1 + readers.visited / 8)
            readers.read(scalar.value, self)
            previous = next
        }
        return readers.advance(self, previous, .none)
    }
}

/// The steps at which readers stand.
struct Readers {
    /// Where readers stand before what needs no code point has been done, in order.
    private(set) var waiting: [Int] = []
    /// Where readers stand that are about to read.
    private(set) var reading: [Int] = []
    /// How many steps were looked at last.
    private(set) var visited = 0
    private var marks: [UInt32]
    private var round: UInt32 = 0

    init(capacity: Int, waiting: [Int] = []) {
        marks = Array(repeating: 0, count: capacity)
        self.waiting = waiting
    }

    /// Does what needs no code point, with one reader more at the start.
    ///
    /// - Returns: Whether a reader came to the end.
    mutating func advance(
        _ automaton: Automaton, _ previous: PatternTree.Neighbour, _ next: PatternTree.Neighbour
    ) -> Bool {
        round += 1
        reading.removeAll(keepingCapacity: true)
        visited = 0
        var stack = waiting
        stack.append(0)
        while let step = stack.popLast() {
            guard marks[step] != round else { continue }
            marks[step] = round
            visited += 1
            switch automaton.steps[step] {
            case .read: reading.append(step)
            case .fork(let first, let second):
                stack.append(second)
                stack.append(first)
            case .go(let target): stack.append(target)
            case .check(let assertion):
                if assertion.holds(after: previous, before: next) { stack.append(step + 1) }
            case .match: return true
            }
        }
        return false
    }

    /// Lets each reader read a code point.
    mutating func read(_ scalar: UInt32, _ automaton: Automaton) {
        waiting.removeAll(keepingCapacity: true)
        for step in reading {
            if case .read(let set) = automaton.steps[step], set.contains(scalar) {
                waiting.append(step + 1)
            }
        }
    }
}
