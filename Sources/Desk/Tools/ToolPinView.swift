// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// The tools of each connector as they were last adopted.
public enum ToolPinView: KeyedView {
    public static let name = "tool-pins"

    public static func keys(of entry: Entry) -> [String] {
        guard case .toolsAdopted(let body) = entry.event else { return [] }
        return [body.connector]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .toolsAdopted(let body) = entry.event else { return value }
        return ToolPins(body.tools).json
    }
}
