// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// One of two workspaces that are compared.
enum Side: String, Sendable, Hashable {
    case old, new

    var other: Side { self == .old ? .new : .old }
}

/// Which words of conditions mean something else in the old and in the new card.
struct ChangedMeanings {
    private let facts: Set<String>
    private let values: Set<String>
    private let isToldChanged: Bool
    private let isConsentChanged: Bool
    private let isCustomerChanged: Bool

    init(_ old: UseCase, _ new: UseCase) {
        func meanings(_ useCase: UseCase) -> [String: String] {
            Dictionary(
                useCase.facts.map {
                    (
                        $0.name,
                        "\($0.tools) \($0.key ?? "") \($0.argument ?? "") \($0.isList) "
                            + "\(String(describing: $0.fresh))"
                    )
                }, uniquingKeysWith: { first, _ in first })
        }
        let facts = Self.changed(meanings(old), meanings(new))
        let isConsentChanged = old.tools.mapValues(\.askedBy) != new.tools.mapValues(\.askedBy)
        let isCustomerChanged = old.customer != new.customer
        var changed = Self.changed(old.valueTexts, new.valueTexts)
        // A value that asks for a changed one is changed as well; they stand in their order.
        for value in new.values + old.values {
            // Losing the error is the intention: what was compiled before can be parsed again.
            guard let expression = try? Expression(parsing: value.text) else { continue }
            var isChanged = !facts.isDisjoint(with: value.facts)
            expression.visit { part in
                if let path = part.path, path.count > 1, path[0] == "values" {
                    isChanged = isChanged || changed.contains(path[1])
                }
                if let path = part.path, ["consent", "customer"].contains(path[0]) {
                    isChanged = isChanged || isConsentChanged || isCustomerChanged
                }
            }
            if isChanged { changed.insert(value.name) }
        }
        values = changed
        self.facts = facts
        self.isConsentChanged = isConsentChanged
        self.isCustomerChanged = isCustomerChanged
        isToldChanged = old.told != new.told
    }

    private static func changed(_ old: [String: String], _ new: [String: String]) -> Set<String> {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    }

    /// Whether a path may have another value on the other side.
    func contains(_ path: [String]) -> Bool {
        switch path.first {
        case "action": path.count == 2 && ["kind", "effect", "reversible"].contains(path[1])
        case "use_case": true
        case "agent": path.last == "role"
        case "facts", "ages": path.count > 1 && facts.contains(path[1])
        case "values": path.count > 1 && values.contains(path[1])
        case "told", "told_lately": isToldChanged
        case "consent": isConsentChanged
        case "customer": isCustomerChanged
        default: false
        }
    }
}

extension UseCase {
    fileprivate var told: [String: [String]] {
        tools.mapValues { $0.arguments.map { "\($0.name) \($0.knownAs)" } }
    }

    fileprivate var valueTexts: [String: String] {
        Dictionary(values.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}
