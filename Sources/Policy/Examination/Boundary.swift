// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A part of a policy that an owner wrote and a test can forget: a rule, or when the contract of a
/// tool asks for a yes.
public struct Boundary: Sendable, Hashable {
    /// The rule's name, or `refund_order.approve.when`.
    public let name: String
    /// Where it stands, as `file:line`. With the name it is what tells boundaries apart, so that a
    /// rule that several use cases share is one.
    public let source: String
    let part: Part

    enum Part: Sendable, Hashable {
        case rule
        case confirm(tool: String)
        case approve(tool: String, index: Int)
    }

    /// The tool whose contract it is part of; `nil` for a rule.
    public var tool: String? {
        switch part {
        case .rule: nil
        case .confirm(let tool), .approve(let tool, _): tool
        }
    }

    /// The file it stands in.
    public var file: String { String(source.prefix { $0 != ":" }) }
}

extension UseCase {
    /// The rules in their order, then the conditions of the tools' contracts.
    var boundaries: [Boundary] {
        var boundaries = allRules.map { Boundary(name: $0.name, source: $0.source, part: .rule) }
        for tool in tools.values.sorted(by: { $0.name < $1.name }) {
            if let confirm = tool.confirm, confirm.when != nil {
                boundaries.append(
                    Boundary(
                        name: "\(tool.name).confirm.when", source: confirm.source,
                        part: .confirm(tool: tool.name)))
            }
            for (index, approval) in tool.approvals.enumerated() where approval.when != nil {
                boundaries.append(
                    Boundary(
                        name: "\(tool.name).approve.when", source: approval.source,
                        part: .approve(tool: tool.name, index: index)))
            }
        }
        return boundaries
    }

    func rule(_ boundary: Boundary) -> Rule? {
        allRules.first { $0.name == boundary.name && $0.source == boundary.source }
    }

    /// `nil` for a rule that always speaks.
    func condition(of boundary: Boundary) -> Condition? {
        switch boundary.part {
        case .rule: rule(boundary)?.condition
        case .confirm(let tool): tools[tool]?.confirm?.when
        case .approve(let tool, let index): tools[tool]?.approvals[index].when
        }
    }

    /// Whether it is about proposals of this form, whatever it then says.
    func concerns(_ boundary: Boundary, _ proposal: Proposal) -> Bool {
        switch boundary.part {
        case .rule: return rule(boundary)?.kinds.contains(proposal.kind) ?? false
        case .confirm(let tool), .approve(let tool, _):
            guard case .action(let call) = proposal.content else { return false }
            return call.tool == tool && agents[proposal.agent]?.tools.contains(tool) ?? false
        }
    }

    /// Whether it can speak of this one: a rule that names its tools is not asked about others.
    func asks(_ boundary: Boundary, about proposal: Proposal) -> Bool {
        guard concerns(boundary, proposal) else { return false }
        guard case .action(let call) = proposal.content, boundary.part == .rule,
            tools[call.tool] != nil, let named = rule(boundary)?.tools
        else { return true }
        return named.contains(call.tool)
    }
}
