// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Crypto
import Foundation
import Policy
import Vocabulary

/// A house that a play has to itself: with the systems, the people and the time that its transcripts ask for.
struct PlayedHouse: Sendable {
    var plan: House.Plan
    let seen = SeenBodies()
    let system = PlayedSystem()
    let time = PlayedTime()

    init(_ workspace: Workspace, _ transcripts: [NamedTranscript]) {
        var plan = House.Plan(workspace: workspace, data: "")
        plan.recordings = transcripts.map(\.recording)
        plan.isObserved = { [seen] in seen.see($0, $1) }
        plan.lines = system.lines
        plan.now = time.now
        for name in transcripts.staff {
            plan.staff[name] = SymmetricKey(size: .bits256).withUnsafeBytes {
                Digest(of: $0).description
            }
        }
        self.plan = plan
    }

    /// Opens it for the time of `work`.
    func playing<Value: Sendable>(
        isStream: Bool, _ work: @Sendable @escaping (TranscriptPlayer) async throws -> Value
    ) async throws -> Value {
        try await House.temporary(plan) { address, key in
            try await withClient { client in
                var player = TranscriptPlayer(
                    door: DoorClient(
                        address: address, key: key, origin: .simulation, client: client),
                    isStream: isStream, seen: seen)
                player.system = system
                player.time = time
                player.staff = plan.staff
                return try await work(player)
            }
        }
    }
}
