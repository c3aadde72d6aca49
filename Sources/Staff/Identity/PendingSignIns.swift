// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Sign-ins that were begun and are at the provider now. They are forgotten with the process: whoever is on the way begins anew.
struct PendingSignIns: Sendable {
    struct Pending: Sendable {
        /// The digest of what the browser keeps.
        let browser: Digest
        let nonce: String
        /// RFC 7636: what the code is worth nothing without.
        let verifier: String
        /// Where the provider sends the browser back to.
        let callback: String
        /// Where somebody wanted to go.
        let next: String?
        /// The session that the browser had.
        let session: SecretToken?
        let address: String
        let begun: Timestamp
    }

    /// How long somebody may take at the provider.
    static let life = Duration.seconds(600)
    static let room = 10_000
    /// Whoever begins many takes the place of their own.
    static let roomOfAnAddress = 1000

    private var byState: [Digest: Pending] = [:]
    var count: Int { byState.count }

    mutating func add(_ pending: Pending, state: SecretToken) {
        if byState.count >= Self.roomOfAnAddress {
            byState = byState.filter { pending.begun - $0.value.begun < Self.life }
            let theirs = byState.filter { $0.value.address == pending.address }
            if theirs.count >= Self.roomOfAnAddress { drop(oldestOf: theirs) }
            if byState.count >= Self.room { drop(oldestOf: byState) }
        }
        byState[state.digest] = pending
    }

    /// Takes one out: whatever comes of it, it can't be finished again.
    mutating func take(state: String, browser: SecretToken?, at now: Timestamp) -> Pending? {
        guard let state = SecretToken(state),
            let pending = byState.removeValue(forKey: state.digest),
            now - pending.begun < Self.life, let browser, browser.digest == pending.browser
        else { return nil }
        return pending
    }

    private mutating func drop(oldestOf some: [Digest: Pending]) {
        if let oldest = some.min(by: { $0.value.begun < $1.value.begun }) {
            byState[oldest.key] = nil
        }
    }
}
