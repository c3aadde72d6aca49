// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What one action takes from one limit: how much, and of whose account.
public struct LimitUse: Sendable, Hashable {
    /// The limit in the card, such as `refunds.refund_order.per-customer-per-day`.
    public let limit: String
    /// Whose account it is taken from, as a keyed digest, and for which stretch of time: two uses of one
    /// account are known as such, and nobody learns whose it is.
    public let account: String
    /// In the limit's own unit: money, or 1 for each call.
    public let amount: Double

    public init(limit: String, account: String, amount: Double) {
        self.limit = limit
        self.account = account
        self.amount = amount
    }

    public var json: JSON {
        facts(
            ("account", .string(account)), ("amount", .number(amount)), ("limit", .string(limit)))
    }

    public init?(_ body: Fields) {
        guard let limit = body.string("limit"), let account = body.string("account"),
            let amount = body.number("amount")
        else { return nil }
        self.init(limit: limit, account: account, amount: amount)
    }
}
