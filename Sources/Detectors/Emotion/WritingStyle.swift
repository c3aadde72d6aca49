// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How a text is written, whatever its words: capitals, marks, letters drawn out, faces.
struct WritingStyle {
    struct Mark {
        let name: String
        let number: Int
        var value: Float = 1
    }

    private(set) var marks: [Mark] = []

    private static let glad: Set<UInt32> = [
        0x1F600, 0x1F601, 0x1F602, 0x1F603, 0x1F604, 0x1F605, 0x1F606, 0x1F60A, 0x1F60D, 0x1F60E,
        0x1F618, 0x1F642, 0x1F917, 0x1F923, 0x1F970, 0x1F44D, 0x1F64F, 0x2764, 0x1F495, 0x1F389,
    ]
    private static let angry: Set<UInt32> = [
        0x1F620, 0x1F621, 0x1F92C, 0x1F624, 0x1F644, 0x1F612, 0x1F595, 0x1F44E, 0x1F92E, 0x1F47F,
    ]
    private static let sad: Set<UInt32> = [
        0x1F622, 0x1F62D, 0x1F61E, 0x1F614, 0x1F494, 0x1F630, 0x1F628, 0x1F631, 0x1F625, 0x2639,
        0x1F61F, 0x1F641, 0x1F97A, 0x1F629, 0x1F62B,
    ]

    init(_ text: String) {
        var exclamations = 0
        var questions = 0
        var dots = 0
        var quotes = 0
        var mixed = false
        var drawnOut = false
        var letters = 0
        var capitals = 0
        var shouted = 0
        var wordLength = 0
        var wordCapitals = 0
        var inBrackets = false
        var faces = (glad: 0, angry: 0, sad: 0)
        var last: UInt32 = 0
        var beforeLast: UInt32 = 0
        func endWord() {
            // `[NAME]` and its like are somebody else's shouting.
            if wordLength > 2, wordCapitals == wordLength, !inBrackets { shouted += 1 }
            wordLength = 0
            wordCapitals = 0
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            switch scalar {
            case "a"..."z", "A"..."Z":
                let isCapital = value < 0x61
                wordLength += 1
                letters += 1
                if isCapital {
                    wordCapitals += 1
                    if !inBrackets { capitals += 1 }
                }
                if value | 0x20 == last | 0x20, value | 0x20 == beforeLast | 0x20 {
                    drawnOut = true
                }
            default:
                endWord()
                switch scalar {
                case "!":
                    exclamations += 1
                    if last == 0x3F { mixed = true }
                case "?":
                    questions += 1
                    if last == 0x21 { mixed = true }
                case ".": if last == 0x2E, beforeLast == 0x2E { dots += 1 }
                case "…": dots += 1
                case "\"", "“", "”", "«", "»", "„": quotes += 1
                case "[": inBrackets = true
                case "]": inBrackets = false
                case ")":
                    if last == 0x3A || (last == 0x2D && beforeLast == 0x3A) { faces.glad += 1 }
                case "(": if last == 0x3A || (last == 0x2D && beforeLast == 0x3A) { faces.sad += 1 }
                case "3": if last == 0x3C { faces.glad += 1 }
                default:
                    guard value > 0x2000 else { break }
                    if Self.glad.contains(value) { faces.glad += 1 }
                    if Self.angry.contains(value) { faces.angry += 1 }
                    if Self.sad.contains(value) { faces.sad += 1 }
                }
            }
            beforeLast = last
            last = value
        }
        endWord()
        func mark(_ holds: Bool, _ name: String, _ number: Int, _ value: Float = 1) {
            if holds { marks.append(Mark(name: name, number: number, value: value)) }
        }
        mark(exclamations > 0, "exclamation", 0)
        mark(exclamations > 1, "exclamations", 1)
        mark(exclamations > 2, "many exclamations", 2)
        mark(questions > 0, "question", 3)
        mark(questions > 1, "questions", 4)
        mark(mixed, "mixed marks", 5)
        mark(dots > 0, "dots", 6)
        mark(quotes > 0, "quotes", 7)
        mark(drawnOut, "drawn out", 8)
        mark(shouted > 0, "shouted", 9)
        mark(shouted > 1, "shouted words", 10, Float(min(shouted, 4)) / 2)
        mark(letters > 8 && capitals * 10 > letters * 7, "all capitals", 11)
        mark(faces.glad > 0, "glad face", 12)
        mark(faces.angry > 0, "angry face", 13)
        mark(faces.sad > 0, "sad face", 14)
        mark(last == 0x3F, "ends with question", 15)
        mark(last == 0x21, "ends with exclamation", 16)
    }
}
