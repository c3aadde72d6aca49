// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

extension Section {
    /// A text that is spoken to customers: one text, or a mapping of language tags to texts, in which words for
    /// channels lead to texts of their own.
    ///
    /// - Parameter problem: What is wrong with a text, to follow its name; `nil` where nothing is.
    func spoken(_ key: String, language: String, problem: (String) -> String?) -> Texts? {
        document(key).flatMap {
            spoken($0, named: key, at: place(of: key), language: language, problem: problem)
        }
    }

    /// The same of a value that is at hand.
    func spoken(
        _ value: Document, named key: String, at place: Place, language: String,
        problem: (String) -> String?
    ) -> Texts? {
        var byLanguage: [String: String] = [:]
        var byChannel: [Channel: [String: String]] = [:]
        switch value.content {
        case .mapping(let members):
            for member in members {
                let name = "\(key).\(member.key)"
                if let channel = Channel(rawValue: member.key) {
                    byChannel[channel] = byLanguages(member.value, named: name, language: language)
                } else {
                    byLanguage[member.key] = text(of: member.value, named: name)
                }
            }
            if !members.contains(where: { $0.key == language }) {
                report(
                    "`\(key)` has no text in `\(language)`, the language of the organisation",
                    at: place)
            }
        case .scalar, .list:
            byLanguage[language] = text(of: value, named: key)
        }
        let texts = Texts(byLanguage: byLanguage, byChannel: byChannel, language: language)
        for problem in Set(texts.all.compactMap(problem)).sorted() {
            report("`\(key)` \(problem)", at: value.place)
        }
        return texts
    }

    private func byLanguages(_ value: Document, named name: String, language: String)
        -> [String: String]
    {
        guard case .mapping(let members) = value.content else {
            return text(of: value, named: name).map { [language: $0] } ?? [:]
        }
        var byLanguage: [String: String] = [:]
        for member in members {
            byLanguage[member.key] = text(of: member.value, named: "\(name).\(member.key)")
        }
        return byLanguage
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

    /// Reads `url`; `nil` where there is none, or not one that a client could call.
    static func read(_ section: Section) -> String? {
        guard let url = section.text("url") else { return nil }
        guard checked(url) != nil else {
            section.report(
                "`url` must begin with `https://` or `http://` and name a host, without user, query or "
                    + "fragment", at: "url")
            return nil
        }
        return url
    }

    /// Whether the address is on this machine: what is sent there is on no wire.
    static func isLoopback(_ text: String) -> Bool {
        guard let host = URLComponents(string: text)?.host else { return false }
        if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
