// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Foundation
import Vocabulary

/// How much of something a tool may do: in one call, for one customer in a day, for one agent in an
/// hour.
public struct UsageLimit: Sendable, Hashable {
    public let span: Span
    /// Whether calls are counted; else the amounts of an argument are summed.
    public let countsCalls: Bool
    /// The argument whose amounts are summed.
    public let argument: String?
    /// The most that may be used up, in calls or in the argument's unit.
    public let most: Double
    let source: String

    /// Whose uses are taken together, and over which time.
    public enum Span: String, Sendable, Hashable, CaseIterable {
        case call = "per-call"
        case conversation = "per-conversation"
        case customerDay = "per-customer-per-day"
        case agentHour = "per-agent-per-hour"
        case day = "per-day"
    }

    /// Its key in the card.
    public var name: String { (countsCalls ? "calls-" : "") + span.rawValue }
}

/// What one action would take from one limit.
public struct LimitClaim: Sendable, Hashable {
    /// The limit, such as `refunds.refund_order.per-customer-per-day`.
    public let limit: String
    /// Whose account it is taken from; empty for one call by itself. Not for any record: it may name
    /// the customer.
    public let account: String
    public let amount: Double
    public let most: Double
    let source: String
}

extension UseCase {
    /// What an action would take from the limits of its tool, call limits included.
    ///
    /// - Parameters:
    ///   - conversation: What tells the conversation apart.
    ///   - zone: Where a day begins.
    func claims(
        by tool: Tool, arguments: Value, customer: String?, conversation: String, agent: String,
        at now: Timestamp, in zone: TimeZone
    ) -> [LimitClaim] {
        tool.limits.map { limit in
            let amount: Double =
                limit.countsCalls
                ? 1
                // An amount below zero would give back what others took.
                : limit.argument.flatMap { arguments[member: $0]?.amount }.flatMap {
                    $0 >= 0 ? $0 : nil
                } ?? .infinity
            let account: String =
                switch limit.span {
                case .call: ""
                case .conversation: conversation
                // Nobody knows who the customer is: the conversation stands for them.
                case .customerDay: "\(customer ?? conversation) \(now.day(in: zone))"
                case .agentHour: "\(agent) \(now.milliseconds / 3_600_000)"
                case .day: now.day(in: zone)
                }
            let name = "\(self.name).\(tool.name).\(limit.name)"
            return LimitClaim(
                limit: name, account: account.isEmpty ? "" : "\(name) \(account)", amount: amount,
                most: limit.most, source: limit.source)
        }
    }
}

extension Timestamp {
    /// The calendar day, such as `2026-11-21`, where the clock shows the time of `zone`.
    func day(in zone: TimeZone) -> String {
        let moment = Date(timeIntervalSince1970: TimeInterval(milliseconds) / 1000)
        let offset = Int64(zone.secondsFromGMT(for: moment)) * 1000
        return String(Timestamp(milliseconds: milliseconds + offset).description.prefix(10))
    }
}
