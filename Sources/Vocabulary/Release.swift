// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How much harm a use case can do.
public enum Risk: String, Sendable, Hashable, Comparable, CaseIterable {
    case low, limited, high

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .low ? 0 : self == .limited ? 1 : 2 }
}

/// How far the AI may go without a person.
public enum Autonomy: String, Sendable, Hashable, CaseIterable {
    /// The AI acts alone.
    case autonomous
    /// Each write is confirmed by the customer or approved by a person.
    case confirm
    /// A person leads and the AI prepares.
    case assist
}

/// How far adoption has come.
public enum Stage: String, Sendable, Hashable, Comparable, CaseIterable {
    case pilot, coordinated, scaled

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .pilot ? 0 : self == .coordinated ? 1 : 2 }
}

/// A version of everything that a use case uses, named by its content: two releases with one digest are one.
public struct Release: Sendable, Hashable {
    public let useCase: String
    public let digest: Digest

    public init(useCase: String, digest: Digest) {
        self.useCase = useCase
        self.digest = digest
    }
}

/// How long an entry and its content must be kept, and may be. The periods stand in
/// `docs/reference/retention.md`.
public enum RetentionClass: String, Sendable, Hashable, CaseIterable {
    /// Operation of the service: 90 days.
    case operations = "operations-90d"
    /// The shortest period for logs of AI systems under Regulation (EU) 2024/1689, articles 19 and 26(6).
    case aiAct = "ai-act-6m"
    /// Card industry logs, PCI DSS 4.0.1 requirement 10.5.1.
    case cardIndustry = "pci-12m"
    /// Records of services and transactions, Directive 2014/65/EU article 16(7).
    case markets = "mifid-5y"
    /// Documentation under 45 CFR 164.316(b)(2)(i).
    case health = "hipaa-6y"
    /// Core books and records, 17 CFR 240.17a-4; may not be erased earlier.
    case brokerDealer = "sec17a4-6y"
}
