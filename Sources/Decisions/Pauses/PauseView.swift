// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// The pauses that nobody has ended, by identifier: where in the ledger each began.
public enum PauseView: KeyedView {
    public static let name = "pauses"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .paused(let pause): [pause.id.description]
        case .resumed(let resumed): [resumed.pause.description]
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .paused = entry.event else { return nil }
        return ["position": .integer(Int64(entry.position))]
    }
}
