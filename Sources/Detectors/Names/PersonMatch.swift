// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Something that tells who a person is, where it stands, and how sure that is.
public struct PersonMatch: Sendable, Hashable {
    /// What a policy calls it: `personal-data.name`.
    public let signal: String
    /// Where it is, in UTF-8 bytes.
    public let bytes: Range<Int>
    /// From 0 to 1.
    public let score: Double
    /// In its normal form, where there is one: digits of a spoken number, a date as `1980-05-03`.
    public let value: String?

    public init(_ signal: String, bytes: Range<Int>, score: Double, value: String? = nil) {
        self.signal = signal
        self.bytes = bytes
        self.score = score
        self.value = value
    }

    public static let name = "personal-data.name"
    public static let address = "personal-data.address"
    public static let dateOfBirth = "personal-data.date-of-birth"
    public static let age = "personal-data.age"
}
