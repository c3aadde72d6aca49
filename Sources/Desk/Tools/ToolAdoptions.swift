// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// The book of which tools were adopted, and by whom.
public struct ToolAdoptions: Sendable {
    private let ledger: Ledger
    private let now: @Sendable () -> Timestamp

    /// - Parameter ledger: Must have been opened with ``ToolPinView``.
    public init(ledger: Ledger, now: @escaping @Sendable () -> Timestamp) {
        self.ledger = ledger
        self.now = now
    }

    /// What was adopted of a connector; `nil` where nobody has looked at it yet.
    public func pins(of connector: String) throws(LedgerError) -> ToolPins? {
        try ledger.value(of: ToolPinView.self, for: connector).flatMap { ToolPins($0) }
    }

    /// Adopts what a connector offers, where nothing was adopted of it before: there is nothing that it could
    /// have changed from. Of two who are first at once, one is.
    ///
    /// - Returns: What is adopted, by whoever was first.
    public func adoptFirst(
        _ pins: ToolPins, of connector: String
    ) async throws(LedgerError) -> ToolPins {
        do {
            try await ledger.append(
                [draft(pins, of: connector, by: .system)],
                expecting: [ExpectedValue(of: ToolPinView.self, for: connector, nil)])
            return pins
        } catch .overtaken {
            return try self.pins(of: connector) ?? pins
        }
    }

    /// Adopts what a connector offers in place of what was adopted before.
    public func adopt(
        _ pins: ToolPins, of connector: String, by principal: Principal
    ) async throws(LedgerError) {
        try await ledger.append(draft(pins, of: connector, by: principal))
    }

    private func draft(_ pins: ToolPins, of connector: String, by principal: Principal) -> Draft {
        Draft(
            .toolsAdopted(ToolsAdopted(connector: connector, tools: pins.tools)), at: now(),
            by: principal)
    }
}
