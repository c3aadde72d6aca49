// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

extension Timeline.Item {
    /// Words as they were said; `nil` where the entry tells all.
    var html: HTML? {
        switch what {
        case .said(let party, let text):
            guard !text.isEmpty else { return Self.erased }
            let cut = isCut ? ", cut off: not all of it may have been delivered" : ""
            return
                #"<p class="said \#(party.rawValue)"><strong>\#(party.words)\#(cut)</strong>\#n\#(text.plain)</p>"#
        case .kept(let party, let text):
            guard !text.isEmpty else { return Self.erased }
            let fate = isCut ? "cut off: part of it may have been delivered" : "not delivered"
            return
                #"<p class="said kept"><strong>\#(party.words), \#(fate)</strong>\#n\#(text.plain)</p>"#
        case .called(_, let arguments):
            guard !arguments.isEmpty else { return Self.erased }
            // Losing the error is the intention: what is no JSON is shown as the text that it is.
            guard let json = try? JSON(parsing: Array(arguments.utf8)) else {
                return #"<p class="said">\#(arguments.plain)</p>"#
            }
            return json == [:] ? #"<p class="hint">without arguments</p>"# : json.fieldList
        case .returned(let tool, let text):
            // Losing the error is the intention: as above.
            guard let json = try? JSON(parsing: Array(text.utf8)), case .object = json else {
                return
                    #"<p class="said"><strong>\#(tool.plain) answered</strong>\#n\#(text.plain)</p>"#
            }
            return #"<p class="hint">\#(tool.plain) answered</p>\#(json.fieldList)"#
        case .read(let origin, let text, let passes):
            let title = passes ? "The AI was given \(origin)" : "Kept from the AI: \(origin)"
            return """
                <details class="why"><summary>\(title.plain)</summary><p class="said">\(text.plain)</p></details>
                """
        case .noted(let text):
            return text.isEmpty
                ? nil
                : #"<p class="said person"><strong>To colleagues and the AI</strong>\#n\#(text.plain)</p>"#
        case .cutOff, .moved, .handedOver, .handoff, .callBack, .handedBack: return nil
        }
    }

    private static let erased: HTML = #"<p class="hint">What was said was erased.</p>"#
}

extension Party {
    var words: String {
        switch self {
        case .customer: "Customer"
        case .agent: "AI"
        case .person: "Person"
        case .system: "System"
        }
    }
}
