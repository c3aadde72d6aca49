// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Somebody signed in: who, and what their forms carry.
public struct Session: Sendable, Hashable {
    public let id: Digest
    public let member: Member
    public let formToken: String
    public let begun: Timestamp
    public let duty: Duty

    /// How long one lasts.
    public struct Limits: Sendable, Hashable {
        /// Without a request.
        public let idle: Duration
        /// At most, whatever is done in it: a day's work.
        public let absolute: Duration

        public init(idle: Duration, absolute: Duration) {
            self.idle = idle
            self.absolute = absolute
        }

        public static let standard = Limits(idle: .seconds(1800), absolute: .seconds(43_200))

        /// That it was used is written down this often: not each request waits for the disk.
        static let grain = Duration.seconds(30)
    }
}

/// What a browser is given when somebody signed in, once.
public struct NewSession: Sendable, Hashable {
    public let token: SecretToken
    public let member: Member
}
