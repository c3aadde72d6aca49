// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The tools of a connector as somebody adopted them.
///
/// What a tool says of itself is read by models, and so it is a way to instruct them. A tool is called only as
/// long as it says what it said when it was adopted, to the letter.
public struct ToolPins: Sendable, Hashable {
    /// The digest of each tool's description and schema, by name.
    public let tools: [String: Digest]

    public init(_ tools: [String: Digest]) {
        self.tools = tools
    }

    /// How an offer stands to what was adopted.
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// As it was adopted: it can be called.
        case adopted
        /// It says something else than it did.
        case changed
        /// It was not there.
        case new
        /// It is no longer there.
        case gone
    }

    /// How a tool stands that is offered with that digest, or not at all.
    ///
    /// - Returns: `nil` for a tool that nobody offers and nobody adopted.
    public func standing(of tool: String, offered: Digest?) -> Standing? {
        switch (tools[tool], offered) {
        case (nil, nil): nil
        case (nil, _?): .new
        case (_?, nil): .gone
        case (let adopted?, let offered?): adopted == offered ? .adopted : .changed
        }
    }
}

extension ToolPins {
    /// The form in which ``ToolPinView`` keeps them.
    var json: JSON {
        .object(
            tools.sorted { $0.key < $1.key }.map {
                JSON.Member($0.key, .string($0.value.description))
            })
    }

    init?(_ json: JSON) {
        guard case .object(let members) = json else { return nil }
        var tools: [String: Digest] = [:]
        for member in members {
            guard let digest = member.value.string.flatMap({ Digest($0) }) else { return nil }
            tools[member.key] = digest
        }
        self.init(tools)
    }
}
