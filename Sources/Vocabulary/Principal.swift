// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Who did it.
public enum Principal: Sendable, Hashable, CustomStringConvertible {
    /// A person of the staff, by the name they sign in with.
    case person(String)
    /// An API key, by its name: a bot, a channel, a voice stack.
    case key(String)
    /// Belay itself.
    case system

    /// `person:…`, `key:…` or `system`: the form in the ledger.
    public var description: String {
        switch self {
        case .person(let name): "person:" + name
        case .key(let name): "key:" + name
        case .system: "system"
        }
    }

    public init?(_ text: some StringProtocol) {
        if text == "system" {
            self = .system
        } else if text.hasPrefix("person:") {
            self = .person(String(text.dropFirst(7)))
        } else if text.hasPrefix("key:") {
            self = .key(String(text.dropFirst(4)))
        } else {
            return nil
        }
    }
}
