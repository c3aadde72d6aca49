// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Whether somebody who is signed in can be asked for conversations. It ends with their session.
public enum Duty: String, Sendable, Hashable, CaseIterable {
    case off, on
    /// They were asked and did not answer: they are asked no more until they say that they are there.
    case missed
}
