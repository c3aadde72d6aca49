// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// Every delegation that has not ended.
    public func delegations() throws(DeskError) -> [Delegation] {
        do { return try decisions.delegations(at: now()) } catch { throw .ledger(error) }
    }

    func delegations(to person: String) throws(LedgerError) -> [Delegation] {
        try decisions.delegations(at: now()).filter { $0.to == person }
    }

    /// Lends a role of one's own. What was lent is not lent on.
    public func delegate(
        _ role: String, to person: String, ceiling: Double?, until: Timestamp,
        by approver: Approver
    ) async throws(DeskError) -> Delegation {
        guard approver.roles.contains(role) else { throw .roleNotAsked([role]) }
        guard person != approver.name, !person.isEmpty, person.utf8.count <= 128 else {
            throw .invalid("a role is lent to somebody else, by the name they sign in with")
        }
        guard until > now(), until <= now() + .seconds(366 * 86_400) else {
            throw .invalid("a delegation ends, within a year")
        }
        guard ceiling.map({ $0.isFinite && $0 > 0 }) ?? true else {
            throw .invalid("a ceiling is an amount above 0")
        }
        let body = Delegated(
            id: ID(at: now()), role: role, to: person, ceiling: ceiling, until: until)
        do { try await decisions.append(.delegated(body), by: approver.principal) } catch {
            throw .ledger(error)
        }
        return Delegation(
            id: body.id, role: role, from: approver.name, to: person, ceiling: ceiling,
            until: until)
    }

    /// Ends a delegation before its time, by who lent the role.
    public func end(
        _ delegation: ID<Delegated>, by approver: Approver
    ) async throws(DeskError) {
        guard let known = try delegations().first(where: { $0.id == delegation }),
            known.from == approver.name
        else { throw .invalid("there is no delegation of yours with that identifier") }
        do {
            try await decisions.append(
                .delegationEnded(DelegationEnded(delegation: delegation)), by: approver.principal)
        } catch { throw .ledger(error) }
    }

    /// How much an action is about: its argument of money; `nil` where it has none.
    func amount(of hold: Hold) throws(LedgerError) -> Double? {
        guard let call = try decisions.storedCall(of: hold.decision), let name = hold.useCase,
            let tool = decisions.workspace.useCase(named: name)?.tools[call.tool]
        else { return nil }
        return tool.amount(in: call.arguments)
    }
}

extension DecisionPoint {
    func delegations(at now: Timestamp) throws(LedgerError) -> [Delegation] {
        try values(of: DelegationView.self).compactMap { Delegation($0.key, $0.value) }
            .filter { $0.until > now }.sorted { $0.id < $1.id }
    }
}
