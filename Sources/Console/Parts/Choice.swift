// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Console {
    /// What of a list somebody asks for: one of several words, or all.
    ///
    /// - Parameters:
    ///   - name: Of the field in the page's address.
    ///   - chosen: The value that is asked for; `nil` for all.
    static func choice(
        _ name: String, _ label: String, _ options: [(value: String, words: String)],
        _ chosen: String?
    ) -> HTML {
        let items: [HTML] = options.map { option in
            option.value == chosen
                ? #"<option value="\#(option.value)" selected>\#(option.words)</option>"#
                : #"<option value="\#(option.value)">\#(option.words)</option>"#
        }
        return """
            <span><label for="by-\(name)">\(label)</label>
            <select id="by-\(name)" name="\(name)"><option value="">all</option>\(items)</select></span>
            """
    }
}
