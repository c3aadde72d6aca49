// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a workspace, and where.
public struct Finding: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The path inside the workspace.
    public let file: String
    public let place: Place
    /// For the person who wrote the file: what is wrong, and what to do.
    public let message: String
    public let severity: Severity

    /// How bad it is, the worst first.
    public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        /// The workspace says something that can't be meant, or can't be used at all.
        case error
        /// It says something that hardly can be meant.
        case warning
        /// Somebody should know of it.
        case note
        /// Whether something is wrong could not be found out.
        case doubt

        public static func < (left: Self, right: Self) -> Bool {
            let all = Self.allCases
            return all.firstIndex(of: left) ?? 0 < all.firstIndex(of: right) ?? 0
        }
    }

    public init(
        file: String, place: Place = .whole, message: String, severity: Severity = .error
    ) {
        self.file = file
        self.place = place
        self.message = message
        self.severity = severity
    }

    /// What is worse than a warning needs no word for it.
    public var description: String {
        let said = severity == .error ? message : "\(severity.rawValue): \(message)"
        return place == .whole
            ? "\(file): \(said)" : "\(file):\(place.line):\(place.column): \(said)"
    }

    /// The worst first, then in the order of the files.
    public static func < (left: Self, right: Self) -> Bool {
        if left.severity != right.severity { return left.severity < right.severity }
        return (left.file, left.place.line, left.place.column, left.message)
            < (right.file, right.place.line, right.place.column, right.message)
    }
}

/// A line and a column of a file, both counted from 1; ``whole`` where the file itself is meant.
public struct Place: Sendable, Hashable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static let whole = Place(line: 0, column: 0)
}

/// The workspace can't be used: everything that is wrong with it, in the order of the files.
public struct WorkspaceRefused: Error, CustomStringConvertible {
    public let findings: [Finding]

    public init(findings: [Finding]) { self.findings = findings }

    public var description: String { findings.map(\.description).joined(separator: "\n") }
}

/// Collects what is wrong while a workspace is read, so that one run names all of it.
final class FindingList {
    private(set) var findings: [Finding] = []

    func add(_ message: String, file: String, place: Place = .whole) {
        findings.append(Finding(file: file, place: place, message: message))
    }

    /// Each finding once, in the order of files and lines.
    var sorted: [Finding] { Set(findings).sorted() }
}

/// Helps people who mistyped a word.
enum NearestWord {
    /// `: did you mean …?` where a word is near, else the words that would be right.
    static func hint(for word: String, among words: some Sequence<String>) -> String {
        let words = words.sorted()
        if let near = nearest(to: word, among: words) { return ": did you mean `\(near)`?" }
        guard !words.isEmpty, words.count <= 12 else { return "" }
        return ": use " + list(words)
    }

    /// Words in backticks with commas and a last «or».
    static func list(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    /// The word that differs in the fewest letters; `nil` where even that one differs in more than
    /// a third.
    static func nearest(to word: String, among words: [String]) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let typed = Array(word.lowercased().utf8)
        let ranked = words.map { (distance(typed, Array($0.utf8)), $0) }
        guard let best = ranked.min(by: { $0 < $1 }), best.0 <= max(1, best.1.utf8.count / 3) else {
            return nil
        }
        return best.1
    }

    /// How many letters must be put in, taken out, changed or swapped with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let change = previous[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
