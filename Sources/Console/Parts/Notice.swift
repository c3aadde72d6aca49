// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Something that a page tells first: what was done, or why it was not.
struct Notice: Sendable {
    enum Tone: String { case good, bad, wait }

    let tone: Tone
    let words: String

    static func done(_ words: String) -> Notice { Notice(tone: .good, words: words) }
    static func refused(_ words: String) -> Notice { Notice(tone: .bad, words: words) }

    var html: HTML {
        let role: HTML = tone == .bad ? #"role="alert""# : #"role="status""#
        return #"<p class="notice \#(tone.rawValue)" \#(role)>\#(words)</p>"#
    }
}

extension Console {
    /// What a list shows where there is nothing in it: what would be there.
    static func emptyState(_ title: String, _ words: String) -> HTML {
        #"<div class="empty"><p><strong>\#(title)</strong></p><p>\#(words)</p></div>"#
    }

    /// A name of the program, as it is written.
    static func code(_ text: String) -> HTML { "<code>\(text.plain)</code>" }
}

extension String {
    /// A sentence whose words of the program stand in backticks, with them as such.
    var prose: HTML {
        let parts = plain.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        // An odd one out is no pair: then they are what they are.
        guard parts.count % 2 == 1 else { return "\(plain)" }
        let pieces: [HTML] = parts.enumerated().map { index, part in
            index % 2 == 1 ? "<code>\(part)</code>" : "\(part)"
        }
        return "\(pieces)"
    }
}
