// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// One measured figure, and what was asked of it.
struct Figure: Codable {
    /// What was measured, such as «personal data, structured types».
    let what: String
    /// The data set.
    let data: String
    /// The measure, such as «recall, exact».
    let measure: String
    let value: Double
    /// The least or the most that is asked for; `nil` where the figure is only stated.
    var atLeast: Double?
    var atMost: Double?
    /// How the figure came about where that must be known: «5-fold cross-validation, by template».
    var how: String = ""

    var isMet: Bool? {
        if let atLeast { return value >= atLeast }
        if let atMost { return value <= atMost }
        return nil
    }
}
