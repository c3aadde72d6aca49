// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A part of a text that a model judges by itself: all of a message, or some sentences of a long letter.
///
/// What is said once in a long letter would drown in it, and the models know short texts best.
struct TextStretch {
    /// Where it stands, in UTF-8 bytes.
    let bytes: Range<Int>
    let text: String
    let sentences: [[FoldedWords.Word]]

    /// A text of no more words than this is one stretch.
    static let longest = 60
    /// With so many words a stretch of a longer text ends at the next sentence.
    static let enough = 30

    static func all(of text: String) -> [TextStretch] {
        let sentences = FoldedWords(text).sentences
        let count = sentences.reduce(0) { $0 + $1.count }
        guard count > longest else {
            return count == 0
                ? [] : [TextStretch(bytes: 0..<text.utf8.count, text: text, sentences: sentences)]
        }
        var groups: [[[FoldedWords.Word]]] = []
        var words = enough
        for sentence in sentences {
            if words >= enough {
                groups.append([])
                words = 0
            }
            groups[groups.count - 1].append(sentence)
            words += sentence.count
        }
        let utf8 = text.utf8
        var index = utf8.startIndex
        var start = 0
        return groups.indices.map { group in
            let end =
                group + 1 < groups.count
                ? groups[group + 1][0][0].bytes.lowerBound : utf8.count
            let next = utf8.index(index, offsetBy: end - start)
            defer { (index, start) = (next, end) }
            return TextStretch(
                bytes: start..<end, text: String(text[index..<next]), sentences: groups[group])
        }
    }
}
