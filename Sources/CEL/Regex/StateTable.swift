// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// All the combinations of places where readers can stand, worked out beforehand.
///
/// A state is where readers wait and what kind of code point came before; code points that no step
/// tells apart are of one class.
struct StateTable: Sendable {
    private static let stateLimit = 300
    private static let workLimit = 100_000

    /// In `transitions`: a reader came to the end.
    private static let matched: Int32 = -1

    /// By state and class, the next state.
    private let transitions: [Int32]
    private let classes: CodePointClasses

    /// Works out the table; nil when it becomes too large.
    init?(_ automaton: Automaton) {
        guard automaton.steps.count <= StateTable.stateLimit, automaton.rangeCount <= 4000 else {
            return nil
        }
        classes = CodePointClasses(automaton)
        let width = classes.count + 1
        var states: [State: Int32] = [:]
        var queue: [State] = []
        var transitions: [Int32] = []
        var work = 0
        func number(_ state: State) -> Int32 {
            if let known = states[state] { return known }
            states[state] = Int32(queue.count)
            queue.append(state)
            return Int32(queue.count - 1)
        }
        _ = number(State(waiting: [], previous: .none))
        var index = 0
        while index < queue.count {
            guard index < StateTable.stateLimit else { return nil }
            let state = queue[index]
            var readers = Readers(capacity: automaton.steps.count, waiting: state.waiting)
            for member in 0..<width {
                // The last class is the end of the text.
                let isEnd = member == classes.count
                let next = isEnd ? .none : PatternTree.Neighbour(classes.representatives[member])
                let isMatch = readers.advance(automaton, state.previous, next)
                work += readers.visited + 4
                guard work < StateTable.workLimit else { return nil }
                if isMatch || isEnd {
                    transitions.append(isMatch ? StateTable.matched : 0)
                    continue
                }
                var after = readers
                after.read(classes.representatives[member], automaton)
                let kind = automaton.looksAround ? next : .other
                transitions.append(
                    number(State(waiting: Set(after.waiting).sorted(), previous: kind)))
            }
            index += 1
        }
        self.transitions = transitions
    }

    func matches(_ text: String) -> Bool {
        let width = classes.count + 1
        var state = 0
        for scalar in text.unicodeScalars {
            let next = transitions[state * width + classes.of(scalar.value)]
            if next == StateTable.matched { return true }
            state = Int(next)
        }
        return transitions[state * width + classes.count] == StateTable.matched
    }

    private struct State: Hashable {
        let waiting: [Int]
        let previous: PatternTree.Neighbour
    }
}

/// Which code points a pattern does not tell apart.
struct CodePointClasses: Sendable {
    /// Where the class changes, in order, from 0.
    private let starts: [UInt32]
    /// The class of each of these ranges.
    private let members: [UInt16]
    private let ascii: [UInt16]
    /// One code point of each class.
    let representatives: [UInt32]

    var count: Int { representatives.count }

    init(_ automaton: Automaton) {
        var sets: [CharacterSet] = []
        for case .read(let set) in automaton.steps where !sets.contains(set) { sets.append(set) }
        if automaton.looksAround { sets += [.word, .newline] }
        var starts: Set<UInt32> = [0]
        for range in sets.flatMap(\.ranges) {
            starts.insert(range.lowerBound)
            if range.upperBound < 0x10ffff { starts.insert(range.upperBound + 1) }
        }
        let sorted = starts.sorted()
        var known: [[Bool]: UInt16] = [:]
        var representatives: [UInt32] = []
        var members: [UInt16] = []
        for start in sorted {
            let signature = sets.map { $0.contains(start) }
            if let member = known[signature] {
                members.append(member)
            } else {
                known[signature] = UInt16(truncatingIfNeeded: representatives.count)
                members.append(UInt16(truncatingIfNeeded: representatives.count))
                representatives.append(start)
            }
        }
        self.starts = sorted
        self.members = members
        self.representatives = representatives
        ascii = (0..<128).map { CodePointClasses.find($0, sorted, members) }
    }

    @inline(__always)
    func of(_ scalar: UInt32) -> Int {
        if scalar < 128 { return Int(ascii[Int(scalar)]) }
        return Int(CodePointClasses.find(scalar, starts, members))
    }

    private static func find(_ scalar: UInt32, _ starts: [UInt32], _ members: [UInt16]) -> UInt16 {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return members[low]
    }
}

extension Automaton {
    /// How many ranges of code points its steps read.
    var rangeCount: Int {
        steps.reduce(0) { if case .read(let set) = $1 { $0 + set.ranges.count } else { $0 } }
    }

    /// Whether the pattern looks at what stands around a position.
    var looksAround: Bool {
        steps.contains { if case .check = $0 { true } else { false } }
    }
}
