// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Section {
    /// A text that is spoken to customers: one text, or a mapping of language tags to texts.
    ///
    /// - Parameter problem: What is wrong with a text, to follow its name; `nil` where nothing is.
    func spoken(_ key: String, language: String, problem: (String) -> String?) -> Texts? {
        guard let value = document(key) else { return nil }
        var byLanguage: [String: String] = [:]
        switch value.content {
        case .mapping(let members):
            for member in members {
                byLanguage[member.key] = text(of: member.value, named: "\(key).\(member.key)")
            }
            if !members.contains(where: { $0.key == language }) {
                report(
                    "`\(key)` has no text in `\(language)`, the language of the organisation",
                    at: key)
            }
        case .scalar, .list:
            byLanguage[language] = text(of: value, named: key)
        }
        for text in byLanguage.values {
            if let problem = problem(text) { report("`\(key)` \(problem)", at: value.place) }
        }
        return Texts(byLanguage: byLanguage, language: language)
    }
}

/// The address of an upstream.
enum URLText {
    /// The address without a last `/`; `nil` where it is not an address that a client could call.
    static func checked(_ text: String) -> String? {
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(parts.scheme), parts.user == nil, parts.password == nil,
            parts.query == nil, parts.fragment == nil
        else { return nil }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// Whether the address is on this machine: what is sent there is on no wire.
    static func isLoopback(_ text: String) -> Bool {
        guard let host = URLComponents(string: text)?.host else { return false }
        if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
