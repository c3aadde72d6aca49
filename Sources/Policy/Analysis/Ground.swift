// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A space as it is seen in some surroundings: which cells are left of each axis, and what each atom
/// answers in them.
struct Ground {
    let surroundings: Surroundings
    let space: Space
    /// By axis.
    let cells: [[Cell]]
    /// By atom, then by the cells that are left of its axis.
    let tables: [[Answers]]
    /// By atom, what it may answer at all.
    let whole: [Answers]

    /// - Parameter old: What is fixed for the terms of the old workspace, where two are compared.
    init(_ surroundings: Surroundings, _ space: Space, old: Surroundings? = nil) {
        self.surroundings = surroundings
        self.space = space
        // The places of the cells that are left; `nil` where the axis is settled.
        var kept: [[Int]?] = []
        var cells: [[Cell]] = []
        for axis in space.axes {
            if let term = axis.term {
                let surroundings = term.side == .old ? old ?? surroundings : surroundings
                if let path = term.path, let settled = surroundings.cell(of: path) {
                    kept.append(nil)
                    cells.append([settled])
                    continue
                }
                let left = axis.cells.indices.filter {
                    surroundings.allows(axis.cells[$0], of: term)
                }
                kept.append(left)
                cells.append(left.map { axis.cells[$0] })
            } else {
                kept.append(Array(axis.cells.indices))
                cells.append(axis.cells)
            }
        }
        self.cells = cells
        tables = space.atoms.map { atom in
            guard let left = kept[atom.axis] else { return cells[atom.axis].map(atom.test.answer) }
            return left.map { atom.table[$0] }
        }
        whole = tables.map { $0.reduce([]) { $0.union($1) } }
    }

    /// What a formula may answer here, before anything else is known.
    func answers(_ formula: Formula) -> Answers { formula.answers { whole[$0] } }

    /// What a formula may answer where the axes are in these places; -1 for those that are open.
    func answers(_ formula: Formula, at place: [Int]) -> Answers {
        formula.answers { atom in
            let index = place[space.atoms[atom].axis]
            return index < 0 ? whole[atom] : tables[atom][index]
        }
    }

    /// A formula without what is settled here.
    func simplified(_ formula: Formula) -> Formula { formula.simplified { whole[$0] } }
}
