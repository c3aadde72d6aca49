// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Vocabulary

/// Which conversations somebody wants to see.
struct ConversationFilter: Sendable, Hashable {
    var useCase: String?
    var leads: Leads?
    var last: Last?

    enum Leads: String, Sendable, Hashable, CaseIterable {
        case person, ai

        var words: String {
            switch self {
            case .person: "a person"
            case .ai: "the AI"
            }
        }
    }

    /// How the last decision went.
    enum Last: String, Sendable, Hashable, CaseIterable {
        case passed, held, blocked
        case handedOver = "to-a-person"

        init(_ effect: Effect) {
            self =
                switch effect {
                case .allow, .redact: .passed
                case .confirm, .approve: .held
                case .block: .blocked
                case .escalate: .handedOver
                }
        }

        var words: String {
            switch self {
            case .passed: "passed"
            case .held: "waits for a yes"
            case .blocked: "blocked"
            case .handedOver: "to a person"
            }
        }
    }

    init() {}

    /// What the page's address says. What is no word of ours asks for nothing.
    init(_ request: Request) {
        let said = request.uri.queryParameters
        useCase = said["use-case"].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        leads = said["leads"].flatMap { Leads(rawValue: String($0)) }
        last = said["last"].flatMap { Last(rawValue: String($0)) }
    }

    func takes(_ line: Overview.Line) -> Bool {
        (useCase.map(line.useCases.contains) ?? true)
            && (leads.map { $0 == (line.isLedByPerson ? .person : .ai) } ?? true)
            && (last.map { last in line.effect.map { Last($0) == last } ?? false } ?? true)
    }

    /// The same in an address.
    var query: [(name: String, value: String)] {
        [("use-case", useCase), ("leads", leads?.rawValue), ("last", last?.rawValue)]
            .compactMap { name, value in value.map { (name, $0) } }
    }
}
