// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// Everything that some conditions ask about, divided so finely that within a cell each answers the
/// same.
///
/// Terms are taken to be independent of each other but for what is inside what. So there may be
/// situations in it that never come about, and none is missing: what holds in all of it always holds.
final class Space {
    private(set) var axes: [Axis] = []
    private(set) var atoms: [Atom] = []
    private var axisByKey: [String: Int] = [:]
    private var atomByKey: [String: Int] = [:]

    /// One thing that is asked about.
    struct Axis {
        enum Kind {
            case term(Term)
            case relation(Term, Term)
            /// An expression that is not looked into, by its words.
            case opaque(String)
        }

        var kind: Kind
        /// The axis of what its term is a member of.
        let parent: Int?
        /// What its term is compared with.
        var landmarks: [Value] = []
        var cells: [Cell] = []

        var words: String {
            switch kind {
            case .term(let term): term.words
            case .relation(let left, let right): "\(left.words), \(right.words)"
            case .opaque(let words): words
            }
        }

        var term: Term? { if case .term(let term) = kind { term } else { nil } }

        /// Whether an example can be made so that it is as is wanted.
        var isConcrete: Bool {
            switch kind {
            case .term(let term): !term.isComputed || term.listPath != nil
            case .relation(let left, let right): left.path != nil && right.path != nil
            case .opaque: false
            }
        }
    }

    /// One question to one axis.
    struct Atom {
        let axis: Int
        let test: Test
        /// The author's words.
        let words: String
        /// What it answers in each cell of its axis.
        var table: [Answers] = []
    }

    enum Test {
        /// A program of one variable, the term.
        case program(Program)
        case isThere
        case relation(String)
        case opaque
        /// What only the analysis asks: whether a contract is kept.
        case check(@Sendable (Cell) -> Bool)

        func answer(_ cell: Cell) -> Answers {
            switch (self, cell) {
            case (.check(let check), _): return check(cell) ? .yes : .no
            case (_, .unknown): return .unknown
            case (.isThere, .absent): return .no
            case (.isThere, .value): return .yes
            case (.program(let program), .value(let value)): return Answers(program.answer([value]))
            case (.relation(let function), .relation(let relation)):
                return relation.answer(function)
            case (.opaque, .answer(let answers)): return answers
            default: return .unknown
            }
        }
    }

    /// The axis of a term.
    func axis(of term: Term) -> Int {
        if let known = axisByKey[term.key] {
            if case .term(let other) = axes[known].kind, other.type != term.type {
                axes[known].kind = .term(other.ofAnyType)
            }
            return known
        }
        let parent = term.parent.map { axis(of: $0) }
        var added = Axis(kind: .term(term), parent: parent)
        if term.path == ["consent"] { added.landmarks = Agreement.words.map { Value.string($0) } }
        return add(added, key: term.key)
    }

    /// The axis of what is not looked into.
    func axis(opaque words: String, _ side: Side? = nil) -> Int {
        let key = "\(side?.rawValue ?? "") opaque \(words)"
        return axisByKey[key] ?? add(Axis(kind: .opaque(words), parent: nil), key: key)
    }

    func axis(between left: Term, and right: Term) -> Int {
        let key = "relation \(left.key) \(right.key)"
        return axisByKey[key] ?? add(Axis(kind: .relation(left, right), parent: nil), key: key)
    }

    private func add(_ axis: Axis, key: String) -> Int {
        axes.append(axis)
        axisByKey[key] = axes.count - 1
        return axes.count - 1
    }

    /// The axis of a term that some condition asks about; `nil` where none does.
    func existingAxis(of path: [String]) -> Int? {
        axisByKey[Term(path: path, words: "", type: .dyn).key]
    }

    func atom(
        _ axis: Int, _ test: Test, key: String, words: String, landmarks: [Value] = []
    ) -> Formula {
        mark(axis, landmarks)
        if let known = atomByKey["\(axis) \(key)"] { return .atom(known) }
        atoms.append(Atom(axis: axis, test: test, words: words))
        atomByKey["\(axis) \(key)"] = atoms.count - 1
        return .atom(atoms.count - 1)
    }

    /// Tells apart what lies on the two sides of these values.
    func mark(_ axis: Int, _ landmarks: [Value]) {
        for landmark in landmarks where !axes[axis].landmarks.contains(landmark) {
            axes[axis].landmarks.append(landmark)
        }
    }

    /// Divides the axes: to be called once everything that is asked is known.
    func seal() {
        for index in axes.indices { axes[index].cells = Cell.all(on: axes[index]) }
        for index in atoms.indices {
            let test = atoms[index].test
            atoms[index].table = axes[atoms[index].axis].cells.map(test.answer)
        }
    }
}
