// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Addresses that carry what customers say or want: encrypted, or on this machine, or said to be safe.
enum PlainHTTP {
    /// Reads `url`, with `plain-http`; `nil` where it is none that can be used.
    static func address(_ section: Section, carrying content: String) -> String? {
        let isPlainAllowed = section.flag("plain-http") ?? false
        guard let url = URLText.read(section) else { return nil }
        let isPlain = url.hasPrefix("http://")
        if isPlain, !isPlainAllowed, !URLText.isLoopback(url) {
            section.report(
                "`url` would carry \(content) unencrypted: use `https://`, or say "
                    + "`plain-http: true` where nobody else is on the way", at: "url")
        }
        if !isPlain, section.has("plain-http") {
            section.report(
                "`plain-http` has no meaning for an `https` address: take it out", at: "plain-http")
        }
        return url
    }
}
