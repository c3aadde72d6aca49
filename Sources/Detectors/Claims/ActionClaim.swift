// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A statement that something was done or is under way.
struct ActionClaim: Hashable {
    enum Form: Hashable {
        /// «I have cancelled».
        case active
        /// «has been cancelled», «is on its way»: also true where somebody else did it.
        case passive
        /// «was booked on Friday»: a record that shows the booking says as much.
        case record
        /// «I'm cancelling».
        case progressive
        /// «Cancelled!»
        case elliptic
        /// «All done.»
        case done
        /// «I've checked»: anything looked up bears it out.
        case looked
    }

    let form: Form
    let families: ActionFamilies
    let objects: ClaimObjects
    /// Whether it is told as new: «successfully», «now», «just».
    let isNews: Bool
    /// Of the sentence.
    let items: Range<Int>

    var score: Double {
        switch form {
        case .active: 0.95
        case .passive, .record, .progressive: 0.85
        case .elliptic: 0.8
        case .done: 0.7
        case .looked: 0.6
        }
    }
}
