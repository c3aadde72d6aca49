// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A promise that binds the company.
struct Commitment {
    enum Kind: String {
        case refund, date, entitlement, free, guarantee, legal, waiver, exception, compensation
    }

    let kind: Kind
    let score: Double
    /// Of the sentence: where the promise stands.
    let items: Range<Int>
    let topics: ClaimObjects
    let figures: [ClaimFigure]
    let families: ActionFamilies
    /// A bare «you will be refunded» says no more than what a successful refund has done.
    var isOutcome: Bool { kind == .refund && figures.isEmpty && !families.isEmpty }
}
