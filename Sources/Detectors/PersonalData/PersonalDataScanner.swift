// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds personal data in UTF-8, in one pass from left to right.
///
/// Only bytes that can begin or betray data are looked at (a digit, an `@`, a colon, a full stop, the
/// first byte of a foreign digit); all others cost one look into a table. Each place is decided by a
/// bounded stretch of text around it, so the work is linear whatever the text is.
public struct PersonalDataScanner: Sendable {
    /// What is looked for.
    public let classes: Set<PersonalDataClass>
    /// The countries whose national identifiers are looked for, by two small letters.
    public let countries: Set<String>
    /// What the workspace described itself.
    public let patterns: [CustomPattern]

    /// All countries whose national identifiers are known.
    public static let allCountries: Set<String> = NationalIdentifier.countries

    let wants: Wanted
    let wantedForms: UInt64
    /// Whether something may begin at a byte, for each of the 256. Not a global, because that would
    /// be checked at each use; not an inline array, because that would be copied at each use.
    private let actions: [Action]

    /// - Parameter countries: a country that is not known has no identifiers; it is no error.
    public init(
        classes: Set<PersonalDataClass> = Set(PersonalDataClass.allCases),
        countries: Set<String> = PersonalDataScanner.allCountries, patterns: [CustomPattern] = []
    ) {
        self.classes = classes
        self.countries = countries
        self.patterns = classes.contains(.custom) ? patterns : []
        wants = Wanted(classes)
        wantedForms = classes.contains(.nationalID) ? NationalIdentifier.forms(of: countries) : 0
        actions = Self.actions(for: wants)
    }

    /// All personal data in a text, in order.
    public func matches(in text: String) -> [PersonalDataMatch] {
        matches(in: text.utf8.span)
    }

    /// All personal data in bytes that should be UTF-8. What is not is passed over.
    public func matches(in text: Span<UInt8>) -> [PersonalDataMatch] {
        var matches: [PersonalDataMatch] = []
        var cursor = Cursor()
        while case .match(let match) = next(in: text, from: &cursor, isFinal: true) {
            matches.append(match)
        }
        return matches
    }

    // MARK: One step

    /// How far a text has been read.
    struct Cursor {
        var position = 0
        /// Where the last finding ended; negative if there was none, or none that can be looked at.
        var matchEnd = -1
        /// What the last finding goes on with.
        var goesOn: Secret.Continuation?

        /// Counts from a later byte.
        mutating func drop(_ count: Int) {
            position -= count
            matchEnd = max(matchEnd - count, -1)
        }
    }

    enum Step {
        case match(PersonalDataMatch)
        /// The text is read. What stands before `held` is clean, whatever comes; the rest may turn
        /// out to be the beginning of something.
        case end(held: Int)
    }

    /// Reads on to the next finding, or to the end of what has arrived.
    ///
    /// INVARIANT: a step depends on `NumberSurroundings.reach` bytes before the cursor (and on a
    /// placeholder that ends there) and on what follows, never on how much has arrived: where that
    /// matters, the step is `end`.
    func next(in text: Span<UInt8>, from cursor: inout Cursor, isFinal: Bool) -> Step {
        if let continuation = cursor.goesOn {
            if let step = next(of: continuation, in: text, from: &cursor, isFinal: isFinal) {
                return step
            }
        }
        let end = text.count
        let actions = self.actions.span
        var index = cursor.position
        while true {
            // Unchecked, because it is where all the time goes: `index` only grows from 0 and is
            // below `end`, and a byte is below 256.
            while index < end, actions[unchecked: Int(text[unchecked: index])] == .pass {
                index += 1
            }
            guard index < end else { break }
            switch find(at: index, in: text, isFinal: isFinal, matchEnd: cursor.matchEnd) {
            case .none(let next): index = next
            case .found(let match, let goesOn):
                switch Placeholder.isNext(after: match.bytes.upperBound, in: text, isFinal: isFinal)
                {
                case nil:
                    cursor.position = index
                    return .end(
                        held: HeldTail.start(
                            before: match.bytes.lowerBound, in: text, matchEnd: cursor.matchEnd))
                case true?:
                    index = match.bytes.upperBound
                    continue
                case false?: break
                }
                cursor.position = match.bytes.upperBound
                cursor.matchEnd = match.bytes.upperBound
                cursor.goesOn = goesOn
                return .match(match)
            case .unknown(let start):
                cursor.position = index
                let held = HeldTail.start(before: start, in: text, matchEnd: cursor.matchEnd)
                return .end(held: held)
            }
        }
        cursor.position = end
        guard !isFinal else { return .end(held: end) }
        // A character that has not arrived as a whole may be a part of the word before it.
        let whole = Self.wholeCharacters(in: text)
        return .end(held: HeldTail.start(before: whole, in: text, matchEnd: cursor.matchEnd))
    }

    /// The next piece of a key that was longer than one; `nil` if it has ended.
    private func next(
        of continuation: Secret.Continuation, in text: Span<UInt8>, from cursor: inout Cursor,
        isFinal: Bool
    ) -> Step? {
        let start = cursor.position
        guard let piece = Secret.end(of: continuation, from: start, in: text, isFinal: isFinal)
        else {
            return .end(held: start)
        }
        cursor.goesOn = piece.goesOn ? continuation : nil
        guard piece.end > start else { return nil }
        cursor.position = piece.end
        cursor.matchEnd = piece.end
        let kind: PersonalDataClass =
            switch continuation {
            case .token(let kind): kind
            case .privateKey: .privateKey
            }
        return .match(PersonalDataMatch(kind, bytes: start..<piece.end, isContinuation: true))
    }

    enum Finding {
        /// Nothing begins here; go on there.
        case none(Int)
        case found(PersonalDataMatch, goesOn: Secret.Continuation? = nil)
        /// Something may have begun there.
        case unknown(Int)

        static func found(
            _ kind: PersonalDataClass, _ bytes: Range<Int>, form: String? = nil,
            score: Double? = nil
        ) -> Finding {
            .found(PersonalDataMatch(kind, bytes: bytes, form: form, score: score))
        }
    }

    private func find(
        at index: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        let character = FoldedCharacter.at(index, in: text, isFinal: isFinal)
        let after = index + character.length
        if character.code.isDigit {
            return number(
                at: index, digit: index, opening: .none, in: text, isFinal: isFinal,
                matchEnd: matchEnd)
        }
        switch character.code {
        case FoldedCharacter.unknown: return .unknown(index)
        case UInt8(ascii: "@"):
            guard wants.contains(.email) else { return .none(after) }
            let outcome = EmailAddress.read(
                around: index, signLength: character.length, in: text, isFinal: isFinal,
                matchEnd: matchEnd)
            switch outcome {
            case .none: return .none(after)
            case .found(let range): return .found(.email, range)
            case .unknown:
                return .unknown(EmailAddress.runStart(before: index, in: text, matchEnd: matchEnd))
            }
        case UInt8(ascii: "+"), UInt8(ascii: "("):
            let next = FoldedCharacter.visible(at: after, in: text, isFinal: isFinal)
            if next.character.code == FoldedCharacter.unknown { return .unknown(index) }
            guard wants.contains(.phone), next.character.code.isDigit else { return .none(after) }
            let isPlus = character.code == UInt8(ascii: "+")
            let finding = number(
                at: index, digit: next.start, opening: isPlus ? .plus : .parenthesis, in: text,
                isFinal: isFinal, matchEnd: matchEnd)
            if case .none = finding { return .none(after) }
            return finding
        case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: "-"):
            // Only the ASCII signs: their disguises are not looked for here.
            guard character.length == 1 else { return .none(after) }
            return sign(character.code, at: index, in: text, isFinal: isFinal, matchEnd: matchEnd)
        default: return .none(after)
        }
    }

    /// How many bytes at the front are whole characters, or can never become one.
    private static func wholeCharacters(in text: Span<UInt8>) -> Int {
        let end = text.count
        for back in 1...3 where back <= end {
            let byte = text[end - back]
            if byte & 0xC0 == 0x80 { continue }
            guard byte >= 0xC2 else { return end }
            let character = FoldedCharacter.at(end - back, in: text, isFinal: false)
            return character.code == FoldedCharacter.unknown ? end - back : end
        }
        return end
    }
}

// MARK: What each byte asks for

extension PersonalDataScanner {
    private enum Action: UInt8 { case pass, find }

    private static func actions(for wants: Wanted) -> [Action] {
        var actions = [Action](repeating: .pass, count: 256)
        func look(at signs: String) {
            for byte in signs.utf8 { actions[Int(byte)] = .find }
        }
        if wants.contains(.email) { look(at: "@") }
        if wants.contains(.phone) { look(at: "+(") }
        if wants.containsAny(.url, .internetAddress, .hardwareAddress, .password) { look(at: ":") }
        if wants.contains(.password) { look(at: "=") }
        if wants.contains(.url) { look(at: ".") }
        if wants.contains(.privateKey) { look(at: "-") }
        if !wants.isDisjoint(with: Wanted(Set(PersonalDataClass.allCases.filter(\.mayHaveDigits))))
        {
            look(at: "0123456789")
        }
        if !wants.isEmpty {
            // First bytes of digits beyond ASCII, and of full-width signs (Unicode, category Nd).
            for lead in [0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0] { actions[lead] = .find }
        }
        return actions
    }
}

extension PersonalDataClass {
    /// Whether a digit may be what betrays it.
    fileprivate var mayHaveDigits: Bool {
        switch self {
        case .email, .url, .privateKey, .hardwareAddress: false
        default: true
        }
    }
}
