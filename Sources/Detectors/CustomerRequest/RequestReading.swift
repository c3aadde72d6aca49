// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a phrase does in a request.
enum RequestRole: String, CaseIterable {
    /// A request by itself.
    case request
    /// A verb of speaking, with its object after it.
    case contact
    /// A verb of speaking in a question that is a request, whatever «do I need to» it is put in.
    case pressing
    /// The same of handing over; it may also stand alone, as in «please transfer me».
    case transfer
    /// A verb of speaking, with its object before it, as in German.
    case contactAfter = "contact-after"
    /// A wish, with its object after it.
    case wish
    /// Someone of the staff, or a human being.
    case person
    /// Someone, whoever it is.
    case someone
    case machine
    /// A part of the house that answers the telephone: an object of speaking, not of wishing.
    case place
    /// What makes a part of the house of any word before it: `team`, `desk`.
    case unit
    /// What turns a machine after it into one to get away from: `sick of talking to`.
    case distrust
    /// The end of patience with the conversation itself; it counts where it is all that is said.
    case broken
    case negation
    /// What others said, or what was.
    case report
    /// What may stand between a verb and its object, and beside a person.
    case filler
    /// What an object cannot follow.
    case stop
    /// A person in name only: `human error`, `travel agent`.
    case exception
}

/// A phrase of the lexicon in a sentence.
struct RequestMark {
    let role: RequestRole
    let words: Range<Int>
}

/// One sentence, with its marks in order.
struct RequestReading {
    private let words: [FoldedWords.Word]
    private let marks: [RequestMark]

    /// How many words may stand between a verb of speaking and its object.
    static let reach = 6

    /// Whether the sentence is all that was said.
    private let isOnly: Bool

    init(_ words: [FoldedWords.Word], marks: [RequestMark], isOnly: Bool = true) {
        self.words = words
        self.marks = marks
        self.isOnly = isOnly
    }

    /// The surest request of the sentence.
    var request: (score: Double, words: Range<Int>)? {
        var best: (score: Double, words: Range<Int>)?
        func consider(_ score: Double, _ words: Range<Int>) {
            if score > best?.score ?? 0 { best = (score, words) }
        }
        if let words = bareMention { consider(0.95, words) }
        if let words = bareUnit { consider(0.85, words) }
        for (index, mark) in marks.enumerated() {
            switch mark.role {
            case .request where !isTakenBack(mark): consider(0.95, mark.words)
            case .contact, .transfer, .pressing:
                guard let object = object(after: index, within: Self.reach) else {
                    if mark.role == .transfer, endsClause(mark), !isTakenBack(mark) {
                        consider(0.85, mark.words)
                    }
                    continue
                }
                let whole = mark.words.lowerBound..<object.words.upperBound
                if object.role == .machine {
                    if isNegated(mark) { consider(0.85, whole) }
                } else if mark.role == .pressing ? !isNegated(mark) : !isTakenBack(mark) {
                    consider(Self.score(of: object.role), whole)
                }
            case .distrust:
                if let machine = machine(after: index) {
                    consider(0.85, mark.words.lowerBound..<machine.upperBound)
                }
            case .broken where isOnly && words.count - mark.words.count <= 3:
                consider(0.75, mark.words)
            case .contactAfter:
                guard let object = object(before: index) else { continue }
                let whole = object.words.lowerBound..<mark.words.upperBound
                let isRefused = isNegated(mark) || isNegated(object)
                if object.role == .machine {
                    if isRefused { consider(0.85, whole) }
                } else if !isRefused, !isReported(mark) {
                    consider(Self.score(of: object.role), whole)
                }
            case .wish:
                guard let object = object(after: index, within: 0), object.role == .person,
                    endsPhrase(object), !isTakenBack(mark)
                else { continue }
                consider(0.85, mark.words.lowerBound..<object.words.upperBound)
            default: continue
            }
        }
        return best
    }

    private static func score(of object: RequestRole) -> Double {
        switch object {
        case .person: 0.95
        case .place, .unit: 0.85
        default: 0.75
        }
    }

    // MARK: Objects

    /// A machine that follows within the sentence.
    private func machine(after index: Int) -> Range<Int>? {
        let end = marks[index].words.upperBound
        return marks[(index + 1)...].first {
            $0.role == .machine && $0.words.lowerBound - end <= 8
        }?.words
    }

    /// The person, someone or machine that a verb at `index` is about; only fillers, and at most
    /// `reach` other words, stand between.
    private func object(after index: Int, within reach: Int) -> RequestMark? {
        var position = marks[index].words.upperBound
        var others = 0
        for mark in marks[(index + 1)...] {
            guard mark.words.lowerBound >= position else { continue }
            others += mark.words.lowerBound - position
            guard others <= reach, !clauseBegins(between: position, and: mark.words.lowerBound)
            else { return nil }
            switch mark.role {
            case .person, .someone, .machine, .place, .unit: return mark
            case .filler: position = mark.words.upperBound
            case .wish where reach > 0: position = mark.words.upperBound
            default: return nil
            }
        }
        return nil
    }

    private func object(before index: Int) -> RequestMark? {
        let verb = marks[index].words.lowerBound
        for mark in marks[..<index].reversed() {
            guard verb - mark.words.upperBound <= Self.reach else { return nil }
            switch mark.role {
            case .person, .someone, .machine: return mark
            case .stop, .exception: return nil
            default: continue
            }
        }
        return nil
    }

    /// Whether nothing follows that makes the person a part of another noun: `an operator licence`.
    private func endsPhrase(_ object: RequestMark) -> Bool {
        let next = object.words.upperBound
        guard next < words.count, !words[next].beginsClause else { return true }
        return marks.contains { $0.words.lowerBound == next && $0.role != .exception }
    }

    /// Whether nothing but fillers follows in the clause.
    private func endsClause(_ mark: RequestMark) -> Bool {
        var position = mark.words.upperBound
        while position < words.count, !words[position].beginsClause {
            let filler = marks.first { $0.words.lowerBound == position && $0.role == .filler }
            guard let filler else { return false }
            position = filler.words.upperBound
        }
        return true
    }

    /// A sentence that says nothing but «agent», «a human please».
    private var bareMention: Range<Int>? {
        guard words.count <= 8 else { return nil }
        var position = 0
        var person: Range<Int>?
        for mark in marks {
            guard mark.words.lowerBound == position else { return nil }
            position = mark.words.upperBound
            switch mark.role {
            case .person: person = mark.words
            // Alone it may be a question about the place: «reception?» asks for less than a please does.
            case .place where marks.count > 1: person = mark.words
            case .filler: continue
            default: return nil
            }
        }
        return position == words.count ? person : nil
    }

    /// «Mortgage team, please»: up to two words that the lexicon does not know, and a part of the house.
    private var bareUnit: Range<Int>? {
        guard words.count <= 5, marks.count > 1, let last = marks.last, last.role == .filler,
            last.words.upperBound == words.count,
            let unit = marks.first(where: { $0.role != .filler && $0.role != .place }),
            unit.role == .unit, unit.words.lowerBound <= 3
        else { return nil }
        return unit.words
    }

    // MARK: Taking back

    private func isTakenBack(_ mark: RequestMark) -> Bool { isNegated(mark) || isReported(mark) }

    /// Whether a negation stands shortly before it in its clause.
    private func isNegated(_ mark: RequestMark) -> Bool {
        isPreceded(mark, by: .negation, within: 3)
    }

    private func isReported(_ mark: RequestMark) -> Bool {
        isPreceded(mark, by: .report, within: 6)
    }

    private func isPreceded(
        _ mark: RequestMark, by role: RequestRole, within distance: Int
    ) -> Bool {
        marks.contains { other in
            let between = mark.words.lowerBound - other.words.upperBound
            return other.role == role && between >= 0 && between <= distance
                && !clauseBegins(between: other.words.upperBound, and: mark.words.lowerBound)
        }
    }

    private func clauseBegins(between first: Int, and second: Int) -> Bool {
        guard first <= second, second < words.count else { return false }
        return words[first...second].contains { $0.beginsClause }
    }
}
