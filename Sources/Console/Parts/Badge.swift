// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

/// How something stands, in a word and a tone: the word says it all, the tone helps the eye.
struct Badge {
    enum Tone: String { case plain, good, wait, bad, person }

    let word: String
    let tone: Tone

    init(_ word: String, _ tone: Tone = .plain) {
        self.word = word
        self.tone = tone
    }

    var html: HTML { #"<span class="badge \#(tone.rawValue)">\#(word)</span>"# }
}

extension Effect {
    var badge: HTML {
        switch self {
        case .allow: Badge("passed", .good).html
        case .redact: Badge("redacted", .good).html
        case .confirm: Badge("asks the customer", .wait).html
        case .approve: Badge("asks a person", .wait).html
        case .block: Badge("blocked", .bad).html
        case .escalate: Badge("to a person", .person).html
        }
    }
}

extension Effect {
    /// What a rule asks for, which is not yet what was done.
    var asking: HTML {
        switch self {
        case .allow: Badge("lets it pass", .good).html
        case .redact: Badge("takes parts out", .good).html
        case .confirm, .approve: badge
        case .block: Badge("stops it", .bad).html
        case .escalate: Badge("to a person", .person).html
        }
    }
}

extension Hold.Phase {
    var badge: HTML { Badge(words, tone).html }

    /// Where it stands, for a person.
    var words: String {
        switch self {
        case .confirming: "asks the customer"
        case .pending: "waits for people"
        case .approved: "approved"
        case .approvedWithEdits: "approved with edits"
        case .denied: "denied"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        case .superseded: "superseded"
        case .executing: "under way"
        case .executed: "carried out"
        case .failed: "failed"
        case .unknown: "outcome unknown"
        case .released: "given to the bot"
        case .compensated: "taken back"
        }
    }

    private var tone: Badge.Tone {
        switch self {
        case .confirming, .pending, .executing: .wait
        case .approved, .approvedWithEdits, .executed, .released: .good
        case .denied, .failed, .unknown: .bad
        case .expired, .withdrawn, .superseded, .compensated: .plain
        }
    }
}

extension Risk {
    var badge: HTML {
        switch self {
        case .low: Badge("low risk").html
        case .limited: Badge("limited risk", .wait).html
        case .high: Badge("high risk", .bad).html
        }
    }
}
