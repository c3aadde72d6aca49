// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the customers' own chat takes in, and who may open one.
public struct ChatSettings: Sendable, Hashable {
    /// The sites whose pages may speak to the chat, as browsers name them: `https://bank.example`.
    public var origins: Set<String> = []
    /// How long a session lasts.
    public var lasts = Duration.seconds(4 * 3600)
    /// The longest text that a customer may send, in characters.
    public var text = 2000
    /// How many messages a session may send.
    public var rate = APIKey.Rate(perSecond: 0.5, burst: 10)
    /// How many sessions all visitors together may open.
    public var visitors = APIKey.Rate(perSecond: 1, burst: 30)
    /// How many of them one address may open.
    public var address = APIKey.Rate(perSecond: 0.2, burst: 10)
    /// How many pages one address may keep open. Many people may come from one.
    public var streams = 32
    /// The use cases that visitors may talk to without a key, by name. None where nobody says.
    public var useCases: [String: Opened] = [:]

    /// A use case that anybody may talk to.
    public struct Opened: Sendable, Hashable {
        /// The agent that answers.
        public let agent: String
        /// What stands at the beginning; `nil` for Belay's own words.
        public let greeting: Texts?
        /// What a visitor may send with one press, in the author's order.
        public let suggestions: [String]
    }

    public init() {}
}

extension ChatSettings {
    private static let longest = Duration.seconds(7 * 86_400)

    /// Reads `chat`; what can't be used is in the findings.
    init(_ root: Section, useCases: [String: UseCase], names: [String], language: String) {
        guard let section = root.section("chat") else { return }
        origins = Set((section.texts("origins") ?? []).filter { Self.isOrigin($0, section) })
        lasts = section.duration("lasts") ?? lasts
        if lasts > Self.longest { section.report("`lasts` must be at most `7d`", at: "lasts") }
        text = section.integer("text", in: 1...100_000) ?? text
        rate = Self.rate(section, "rate") ?? rate
        visitors = Self.rate(section, "visitors") ?? visitors
        address = Self.rate(section, "address") ?? address
        streams = section.integer("streams", in: 1...10_000) ?? streams
        for (name, place, opened) in section.named("use-cases") {
            guard names.contains(name) else {
                section.report(
                    "there is no use case `\(name)`" + NearestWord.hint(for: name, among: names),
                    at: place)
                continue
            }
            let agent = opened.text("agent")
            if let agent, let useCase = useCases[name] {
                let agents = useCase.agents.values.filter(\.role.speaksToCustomers).map(\.name)
                if !agents.contains(agent) {
                    opened.report(
                        "`\(name)` has no agent `\(agent)` that speaks to customers"
                            + NearestWord.hint(for: agent, among: agents), at: "agent")
                }
            }
            let greeting = opened.spoken("greeting", language: language) { _ in nil }
            let suggestions = opened.texts("suggestions") ?? []
            if suggestions.count > 6 {
                opened.report("there may be at most 6 suggestions", at: "suggestions")
            }
            if let agent {
                self.useCases[name] = Opened(
                    agent: agent, greeting: greeting, suggestions: suggestions)
            }
        }
    }

    private static func rate(_ section: Section, _ key: String) -> APIKey.Rate? {
        section.section(key).flatMap { rate in
            let perSecond = rate.number("per-second", in: 0.001...1_000_000)
            let burst = rate.integer("burst", in: 1...1_000_000)
            guard let perSecond, let burst else { return nil }
            return APIKey.Rate(perSecond: perSecond, burst: burst)
        }
    }

    private static func isOrigin(_ text: String, _ section: Section) -> Bool {
        let parts = text.components(separatedBy: "://")
        guard URLText.checked(text) != nil, parts.count == 2, !parts[1].contains("/"),
            text == text.lowercased()
        else {
            section.report(
                "`\(text)` must be a site as browsers name it, such as `https://bank.example`, "
                    + "without a path and in small letters", at: "origins")
            return false
        }
        guard text.hasPrefix("https://") || URLText.isLoopback(text) else {
            section.report(
                "`\(text)` would carry what customers say unencrypted: use `https://`",
                at: "origins")
            return false
        }
        return true
    }
}
