// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The text of HTML that somebody wrote in an editor, for a customer who reads plain text.
enum HTMLText {
    /// Elements that begin a line.
    private static let lines: Set<String> = [
        "br", "p", "div", "li", "tr", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5",
        "h6", "hr", "table",
    ]
    /// Elements whose content nobody reads.
    private static let unread: Set<String> = ["script", "style", "head", "title", "template"]
    private static let named: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    ]

    /// Text without elements, references resolved, at most one empty line in a row.
    static func plain(_ html: String) -> String {
        var text = ""
        var skipped: String?
        var rest = Substring(html)
        while let character = rest.first {
            if character == "<", let tag = Tag(&rest) {
                if let name = skipped {
                    if tag.isEnd, tag.name == name { skipped = nil }
                } else if !tag.isEnd, unread.contains(tag.name) {
                    skipped = tag.name
                } else if lines.contains(tag.name), !text.isEmpty {
                    if tag.name == "br" || !text.hasSuffix("\n") { text.append("\n") }
                }
                continue
            }
            rest.removeFirst()
            guard skipped == nil else { continue }
            if character == "&", let meant = reference(&rest) {
                text.append(meant)
            } else if character.isWhitespace {
                if let last = text.last, !last.isWhitespace { text.append(" ") }
            } else {
                text.append(character)
            }
        }
        return tidied(text)
    }

    private struct Tag {
        let name: String
        let isEnd: Bool

        /// Takes a tag or a comment away; `nil` where it is only a sign.
        init?(_ rest: inout Substring) {
            let behind = rest.dropFirst()
            if behind.hasPrefix("!--") {
                let end = behind.dropFirst(3).firstRange(of: "-->")?.upperBound
                rest = end.map { rest[$0...] } ?? ""
                self.init(name: "", isEnd: false)
                return
            }
            let isEnd = behind.first == "/"
            let name = behind.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber }
            guard name.first?.isLetter == true else { return nil }
            // A sign within quotes ends nothing.
            var quote: Character?
            var index = name.endIndex
            while index < rest.endIndex {
                let character = rest[index]
                index = rest.index(after: index)
                if let open = quote {
                    if character == open { quote = nil }
                } else if character == "\"" || character == "'" {
                    quote = character
                } else if character == ">" {
                    break
                }
            }
            rest = rest[index...]
            self.init(name: name.lowercased(), isEnd: isEnd)
        }

        private init(name: String, isEnd: Bool) {
            self.name = name
            self.isEnd = isEnd
        }
    }

    /// Takes a character reference away, whose `&` is gone; `nil` where it is none.
    private static func reference(_ rest: inout Substring) -> Character? {
        let word = rest.prefix(10).prefix { $0 != ";" }
        guard rest.dropFirst(word.count).first == ";" else { return nil }
        let meant: Character?
        if word.hasPrefix("#") {
            let digits = word.dropFirst()
            let number =
                digits.first == "x" || digits.first == "X"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            meant = number.flatMap { UnicodeScalar($0) }.map { Character($0) }
        } else {
            meant = named[String(word)]
        }
        guard let meant else { return nil }
        rest = rest.dropFirst(word.count + 1)
        return meant
    }

    private static func tidied(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = line.drop(while: \.isWhitespace)
            while line.last?.isWhitespace == true { line.removeLast() }
            if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
