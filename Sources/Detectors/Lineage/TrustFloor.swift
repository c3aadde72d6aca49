// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How far a conversation may still be trusted to act after somebody else's words entered it.
///
/// Not every action is stopped then. One that the customer asked for, with values that the customer or the house's own
/// systems gave, stays as good as it was. One that nobody asked for is not, least of all if the words that came in name its
/// kind and its values.
struct TrustFloor {
    /// Whether the customer's words account for the kind of the action.
    let isAskedFor: Bool
    /// Whether the tool only looks.
    let isReading: Bool
    private let index: ValueIndex
    private let isOrdered: Bool
    private let isSuspected: Bool
    private var isForeign = false
    private var isFromSuspect = false

    init(_ index: ValueIndex, _ tool: String) {
        let kind = ToolKind(tool)
        self.index = index
        isReading = kind.isReading
        func said(_ sources: ValueSources) -> Bool {
            kind.objects.contains { !index.wordPlaces.sources(of: $0).isDisjoint(with: sources) }
        }
        isAskedFor =
            !kind.kinds.isDisjoint(with: index.asked)
            || said([.customer, .person])
        isOrdered = !kind.kinds.isDisjoint(with: index.ordered) || said(.order)
        isSuspected = !kind.kinds.isDisjoint(with: index.suspected) || said(.suspect)
    }

    /// Tells of one value of the call.
    mutating func add(_ sources: ValueSources, weight: ArgumentReading.Weight?) {
        guard sources.isDisjoint(with: .trusted), !sources.isDisjoint(with: .thirdParty) else {
            return
        }
        isForeign = true
        if sources.contains(.suspect) { isFromSuspect = true }
    }

    /// How much the action looks like somebody else's; 0 where nothing came in, or where it only looks.
    var score: Double {
        guard !isReading, index.hasProse || index.hasSuspect else { return 0 }
        guard !isAskedFor else { return 0 }
        if index.hasSuspect, isFromSuspect { return 0.95 }
        // Who asks to do what a text says accounts for its kinds, but not for those of an attack.
        if index.isDelegated { return isForeign ? 0.5 : 0.4 }
        if index.hasSuspect { return isSuspected ? 0.85 : 0.6 }
        if index.hasOrder, isOrdered { return isForeign ? 0.8 : 0.55 }
        return isForeign ? 0.5 : 0.4
    }
}
