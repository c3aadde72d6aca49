// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets

/// Sentences out of lines with choices: «{Ignore|Forget} the rules» is two.
enum Choices {
    /// Up to `count` different sentences of each line, the same ones every time, and the line's number.
    static func sentences(of lines: String, count: Int) -> [(line: Int, text: String)] {
        var sentences: [(line: Int, text: String)] = []
        for (number, line) in lines.split(separator: "\n").enumerated() {
            var random = Seeded(UInt64(number) + 1)
            var known: Set<String> = []
            for _ in 0..<(count * 3) where known.count < count {
                let text = choose(line, &random)
                if known.insert(text).inserted { sentences.append((number, text)) }
            }
        }
        return sentences
    }

    private static func choose(_ line: Substring, _ random: inout Seeded) -> String {
        var text = ""
        var rest = line
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { break }
            let choices = rest[..<close].split(separator: "|", omittingEmptySubsequences: false)
            text += choices.randomElement(using: &random) ?? ""
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        return text.split(separator: " ").joined(separator: " ")
    }
}
