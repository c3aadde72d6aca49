// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Vault {
    /// The text with a token in the place of each finding, and still JSON where it was: each string is decoded,
    /// redacted and encoded again, and a number in which something was found becomes a token in a string. What is
    /// no JSON is redacted as a text.
    ///
    /// - Parameter matches: in bytes of the text as it is written.
    public mutating func redact(
        json text: String, _ matches: [VaultMatch], from source: Passage.Source
    ) -> VaultRedaction {
        let bytes = Array(text.utf8)
        if matches.isEmpty, !bytes.contains(UInt8(ascii: "\\")),
            reader.readings(in: bytes.span).isEmpty
        {
            return VaultRedaction(text: text)
        }
        for isNumbered in [false, true] {
            var vault = self
            guard
                let (redaction, hasNames) = vault.redact(
                    strings: text, matches, from: source, numberingNames: isNumbered)
            else { break }
            // No two members may have one name: then they are counted.
            if hasNames, !isNumbered, !Self.isJSON(redaction.text) { continue }
            self = vault
            return redaction
        }
        return redact(text, matches, from: source)
    }

    private static func isJSON(_ text: String) -> Bool {
        // Losing the error is the intention: whether there is one is what is asked.
        (try? JSONDocument(parsing: Array(text.utf8))) != nil
    }

    /// - Returns: `nil` where the text is no JSON; else it as it may pass, and whether names in it changed.
    private mutating func redact(
        strings text: String, _ matches: [VaultMatch], from source: Passage.Source,
        numberingNames isNumbered: Bool
    ) -> (VaultRedaction, hasNames: Bool)? {
        var whole = VaultRedaction(text: text)
        var names = 0
        let rewritten = JSONRewriting(matches.map(\.bytes)).rewriting(text) { value, places in
            let inner = places.map { place in
                let match = matches[place.index]
                return VaultMatch(
                    match.signal, bytes: place.bytes, value: place.isWhole ? match.value : nil)
            }
            let redaction = redact(value.text, inner, from: source)
            whole.tokens += redaction.tokens
            whole.lost += redaction.lost
            whole.quoted += redaction.quoted.map { value.written($0) }
            guard value.isName, redaction.text != value.text else { return redaction.text }
            names += 1
            return isNumbered ? "\(redaction.text) \(names)" : redaction.text
        }
        guard let rewritten else { return nil }
        whole.text = rewritten
        return (whole, names > 0)
    }
}
