// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The phrases of all languages, as a tree of words.
struct RequestLexicon: Sendable {
    private struct Node {
        var next: [UInt64: Int] = [:]
        var role: RequestRole?
    }

    private var nodes = [Node()]

    static let everyLanguage = RequestLexicon(
        RequestPhrases.english, RequestPhrases.german, RequestPhrases.french,
        RequestPhrases.spanish, RequestPhrases.italian, RequestPhrases.dutch,
        RequestPhrases.portuguese, RequestPhrases.polish, RequestPhrases.scandinavian,
        RequestPhrases.czech, RequestPhrases.russian, RequestPhrases.eastAsian)

    /// - Parameter pages: lines of a role, a colon and phrases between vertical bars. A line
    ///   without a role goes on with the one before.
    init(_ pages: String...) {
        for page in pages {
            var role: RequestRole?
            for line in page.split(separator: "\n") {
                var phrases = line[...]
                if let colon = line.firstIndex(of: ":") {
                    role = RequestRole(rawValue: String(line[..<colon]))
                    phrases = line[line.index(after: colon)...]
                }
                guard let role else { continue }
                for phrase in phrases.split(separator: "|") { add(String(phrase), as: role) }
            }
        }
    }

    private mutating func add(_ phrase: String, as role: RequestRole) {
        for words in FoldedWords(phrase).sentences {
            var node = 0
            for word in words {
                if let next = nodes[node].next[word.letters] {
                    node = next
                } else {
                    nodes.append(Node())
                    nodes[node].next[word.letters] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            nodes[node].role = nodes[node].role ?? role
        }
    }

    /// The longest phrase at each place, from left to right, without overlap.
    func marks(in words: [FoldedWords.Word]) -> [RequestMark] {
        var marks: [RequestMark] = []
        var start = 0
        while start < words.count {
            var node = 0
            var longest: RequestMark?
            for index in start..<words.count {
                // A phrase does not go over a comma.
                guard index == start || !words[index].beginsClause,
                    let next = nodes[node].next[words[index].letters]
                else { break }
                node = next
                if let role = nodes[node].role {
                    longest = RequestMark(role: role, words: start..<index + 1)
                }
            }
            if let longest { marks.append(longest) }
            start = longest?.words.upperBound ?? start + 1
        }
        return marks
    }
}
