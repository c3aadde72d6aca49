// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Looks for a situation in which formulas answer as is wanted.
///
/// It settles one axis after the other and leaves a way as soon as a formula can't answer as is wanted
/// any more. What it does not find does not exist in the space; where the way is too long it gives up.
struct Search {
    /// A formula, and what it must answer.
    struct Goal {
        let formula: Formula
        let wanted: Answers
    }

    enum Outcome {
        /// By axis; what is not in it does not matter.
        case found([Int: Cell])
        case none
        case gaveUp
    }

    let ground: Ground
    private let goals: [Goal]
    private var order: [Int] = []
    /// By axis, the places of cells of which no two are alike for these goals.
    private var choices: [Int: [Int]] = [:]
    /// By axis, the place of its cell; -1 where it is open. After a find, what was found.
    private(set) var place: [Int]
    private var steps: Int
    private var isExhausted = false

    static let defaultSteps = 20_000

    /// Whether only the axes that an example can be made of are settled, and all of them.
    private let isConcrete: Bool

    /// - Parameter seed: The order in which the ways are tried, to get others; 0 for the natural one.
    init(
        _ ground: Ground, _ goals: [Goal], steps: Int = Search.defaultSteps,
        isConcrete: Bool = false, seed: UInt64 = 0
    ) {
        self.ground = ground
        self.steps = steps
        self.isConcrete = isConcrete
        // What is settled in these surroundings needs no search.
        self.goals = goals.map {
            Goal(formula: ground.simplified($0.formula), wanted: $0.wanted)
        }.filter { goal in
            guard case .constant(let answers) = goal.formula else { return true }
            return !goal.wanted.isSuperset(of: answers)
        }
        place = Array(repeating: -1, count: ground.cells.count)
        var atoms: [Int: [Int]] = [:]
        var seen: Set<Int> = []
        var order: [Int] = []
        func include(_ axis: Int) {
            guard seen.insert(axis).inserted else { return }
            if let parent = ground.space.axes[axis].parent { include(parent) }
            order.append(axis)
        }
        for goal in self.goals {
            goal.formula.visitAtoms { atom in
                let axis = ground.space.atoms[atom].axis
                include(axis)
                atoms[axis, default: []].append(atom)
            }
        }
        // What has one cell is settled; then what is inside others comes after them.
        self.order =
            order.filter { ground.cells[$0].count == 1 }
            + order.filter { ground.cells[$0].count != 1 }
        if isConcrete { self.order.removeAll { !ground.space.axes[$0].isConcrete } }
        var state = seed
        for axis in order {
            choices[axis] = distinct(axis, atoms[axis] ?? [])
            guard seed > 0 else { continue }
            // A step of a congruential generator: the same seed gives the same way.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            if let list = choices[axis], !list.isEmpty {
                let turn = Int(state >> 33) % list.count
                choices[axis] = Array(list[turn...] + list[..<turn])
            }
        }
    }

    private func distinct(_ axis: Int, _ atoms: [Int]) -> [Int] {
        var seen: Set<[UInt8]> = []
        return ground.cells[axis].indices.filter { index in
            let cell = ground.cells[axis][index]
            let shape: UInt8 = cell == .unknown ? 0 : cell.isMap ? 1 : 2
            return seen.insert([shape] + atoms.map { ground.tables[$0][index].rawValue }).inserted
        }
    }

    /// The first situation that `accepts`.
    mutating func run(accepts: ([Int: Cell]) -> Bool = { _ in true }) -> Outcome {
        if let found = step(0, accepts) { return .found(found) }
        return isExhausted ? .gaveUp : .none
    }

    private mutating func step(_ depth: Int, _ accepts: ([Int: Cell]) -> Bool) -> [Int: Cell]? {
        guard steps > 0 else {
            isExhausted = true
            return nil
        }
        steps -= 1
        var isSettled = true
        for goal in goals {
            let answers = answers(goal.formula)
            if answers.isDisjoint(with: goal.wanted) { return nil }
            if !goal.wanted.isSuperset(of: answers) { isSettled = false }
        }
        if isConcrete ? depth == order.count : isSettled {
            let situation = situation
            return accepts(situation) ? situation : nil
        }
        guard depth < order.count else { return nil }
        let axis = order[depth]
        for index in choices[axis] ?? [] where fits(index, on: axis) {
            place[axis] = index
            if let found = step(depth + 1, accepts) { return found }
        }
        place[axis] = -1
        return nil
    }

    private func answers(_ formula: Formula) -> Answers { ground.answers(formula, at: place) }

    /// What is a member of nothing is unknown, and only that.
    private func fits(_ index: Int, on axis: Int) -> Bool {
        guard let parent = ground.space.axes[axis].parent, place[parent] >= 0 else { return true }
        let isInside = ground.cells[parent][place[parent]].isMap
        return (ground.cells[axis][index] != .unknown) == isInside
    }

    private var situation: [Int: Cell] {
        var situation: [Int: Cell] = [:]
        for axis in order where place[axis] >= 0 {
            situation[axis] = ground.cells[axis][place[axis]]
        }
        return situation
    }
}
