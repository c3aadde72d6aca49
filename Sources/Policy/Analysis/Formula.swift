// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a condition may still answer, while not everything that it asks about is settled.
struct Answers: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let yes = Answers(rawValue: 1)
    static let no = Answers(rawValue: 2)
    static let unknown = Answers(rawValue: 4)
    static let any: Answers = [.yes, .no, .unknown]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ answer: Condition.Answer) {
        switch answer {
        case .yes: self = .yes
        case .no: self = .no
        case .unknown: self = .unknown
        }
    }

    /// Whether only one answer is left.
    var isSettled: Bool { rawValue.nonzeroBitCount == 1 }

    var negated: Answers {
        var result = intersection(.unknown)
        if contains(.yes) { result.insert(.no) }
        if contains(.no) { result.insert(.yes) }
        return result
    }

    /// What `left && right` may answer: a no on either side decides.
    static func and(_ left: Answers, _ right: Answers) -> Answers {
        var result = left.union(right).intersection(.no)
        if left.contains(.yes), right.contains(.yes) { result.insert(.yes) }
        let open: Answers = [.yes, .unknown]
        if left.contains(.unknown) && !right.isDisjoint(with: open)
            || right.contains(.unknown) && !left.isDisjoint(with: open)
        {
            result.insert(.unknown)
        }
        return result
    }

    static func or(_ left: Answers, _ right: Answers) -> Answers {
        and(left.negated, right.negated).negated
    }
}

/// A condition as logic over the atoms of a ``Space``, in the three values of ``Condition/Answer``.
indirect enum Formula: Sendable, Hashable {
    case constant(Answers)
    case atom(Int)
    case not(Formula)
    case and(Formula, Formula)
    case or(Formula, Formula)
    case choice(Formula, Formula, Formula)
    /// Whether it answers one of these: always yes or no.
    case whether(Formula, Answers)

    /// What it may answer where its atoms may answer `atoms`.
    func answers(_ atoms: (Int) -> Answers) -> Answers {
        switch self {
        case .constant(let answers): return answers
        case .atom(let index): return atoms(index)
        case .not(let inner): return inner.answers(atoms).negated
        case .and(let left, let right):
            let first = left.answers(atoms)
            return first == .no ? .no : .and(first, right.answers(atoms))
        case .or(let left, let right):
            let first = left.answers(atoms)
            return first == .yes ? .yes : .or(first, right.answers(atoms))
        case .choice(let asked, let yes, let no):
            let asked = asked.answers(atoms)
            var result = asked.intersection(.unknown)
            if asked.contains(.yes) { result.formUnion(yes.answers(atoms)) }
            if asked.contains(.no) { result.formUnion(no.answers(atoms)) }
            return result
        case .whether(let inner, let wanted):
            let inner = inner.answers(atoms)
            var result: Answers = inner.isDisjoint(with: wanted) ? [] : .yes
            if !wanted.isSuperset(of: inner) { result.insert(.no) }
            return result
        }
    }

    /// The same without what is settled where its atoms may only answer `atoms`.
    func simplified(_ atoms: (Int) -> Answers) -> Formula {
        switch self {
        case .constant: return self
        case .atom(let index):
            let answers = atoms(index)
            return answers.isSettled ? .constant(answers) : self
        case .not(let inner):
            let inner = inner.simplified(atoms)
            if case .constant(let answers) = inner { return .constant(answers.negated) }
            return .not(inner)
        case .and(let left, let right):
            let (left, right) = (left.simplified(atoms), right.simplified(atoms))
            if left == .constant(.no) || right == .constant(.yes) { return left }
            if right == .constant(.no) || left == .constant(.yes) { return right }
            return .and(left, right)
        case .or(let left, let right):
            let (left, right) = (left.simplified(atoms), right.simplified(atoms))
            if left == .constant(.yes) || right == .constant(.no) { return left }
            if right == .constant(.yes) || left == .constant(.no) { return right }
            return .or(left, right)
        case .choice(let asked, let yes, let no):
            let asked = asked.simplified(atoms)
            switch asked {
            case .constant(.yes): return yes.simplified(atoms)
            case .constant(.no): return no.simplified(atoms)
            case .constant: return .constant(.unknown)
            default: return .choice(asked, yes.simplified(atoms), no.simplified(atoms))
            }
        case .whether(let inner, let wanted):
            let inner = inner.simplified(atoms)
            let possible = inner.answers(atoms)
            if possible.isDisjoint(with: wanted) { return .constant(.no) }
            return wanted.isSuperset(of: possible) ? .constant(.yes) : .whether(inner, wanted)
        }
    }

    /// Every atom in it, in the order in which they stand.
    func visitAtoms(_ visit: (Int) -> Void) {
        switch self {
        case .constant: return
        case .atom(let index): visit(index)
        case .not(let inner), .whether(let inner, _): inner.visitAtoms(visit)
        case .and(let left, let right), .or(let left, let right):
            left.visitAtoms(visit)
            right.visitAtoms(visit)
        case .choice(let asked, let yes, let no):
            asked.visitAtoms(visit)
            yes.visitAtoms(visit)
            no.visitAtoms(visit)
        }
    }

    /// The parts that `&&` joins.
    var conjuncts: [Formula] {
        if case .and(let left, let right) = self {
            left.conjuncts + right.conjuncts
        } else {
            [self]
        }
    }
}
