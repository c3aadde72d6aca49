// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

extension Console {
    /// One thing that happened, as a line of a timeline.
    ///
    /// - Parameters:
    ///   - titles: What each decision is about: see ``decisionTitles(_:)``.
    ///   - name: Which conversation it belongs to, where several are shown.
    static func timelineLine(
        _ item: Timeline.Item, titled titles: [ID<Decision>: String], anchor: HTML = .nothing,
        from name: HTML = .nothing, asking: HTML = .nothing
    ) -> HTML {
        var text: HTML =
            item.html ?? #"<p class="whatever">\#(item.what.sentence(by: item.by, titles))</p>"#
        if case .called(let tool, _) = item.what {
            let title = item.decision?.title ?? "Call of \(tool.plain)"
            let badge = item.decision?.effect.badge ?? .nothing
            text = #"<p class="whatever"><strong>\#(title)</strong> \#(badge)</p>\#(text)"#
        }
        let place: HTML = name.isEmpty ? .nothing : " <span>\(name)</span>"
        return
            #"<li class="\#(item.what.tone.rawValue)"\#(anchor)><p class="when">\#(item.at.html)\#(place)</p>\#(text)\#(asking)</li>"#
    }

    /// What the decisions of a timeline are about, by decision.
    static func decisionTitles(_ items: some Sequence<Timeline.Item>) -> [ID<Decision>: String] {
        Dictionary(
            items.compactMap { item in item.decision.map { ($0.id, $0.title) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Timeline.What {
    /// What happened where nobody said anything.
    fileprivate func sentence(by principal: Principal, _ titles: [ID<Decision>: String]) -> HTML {
        let who = principal.description.plain
        switch self {
        case .moved(let decision, let what):
            return
                "\(titles[decision] ?? "What was held"): <strong>\(Self.words(for: what))</strong>."
        case .handedOver(let body):
            return body.reason.map { "It asks for a person: <strong>\($0.words)</strong>." }
                ?? "\(who) took it over."
        case .handoff(let moved):
            return "The handoff is \(moved.phase.words)\(moved.person.map { ": \($0)" } ?? "")."
        case .callBack(_, let moment):
            return "The customer wants to be called, \(moment.html)."
        case .handedBack: return "\(who) gave it back to the AI."
        case .cutOff:
            return
                "A reply was cut off. Part of it may have been delivered; its words are on no record."
        case .said, .kept, .called, .returned, .read, .noted: return "–"
        }
    }

    /// What became of something that was held, or that a system was asked to do.
    private static func words(for move: String) -> String {
        switch move {
        case "confirmed": "the customer said yes"
        case "proven": "the customer gave the code"
        case "wrong-code": "a wrong code was given"
        default: Hold.Phase(rawValue: move)?.words ?? move
        }
    }

    fileprivate var tone: Badge.Tone {
        switch self {
        case .said(.customer, _): .plain
        case .said(.person, _), .handedOver, .handoff, .callBack, .handedBack, .noted: .person
        case .said: .good
        case .kept, .cutOff: .bad
        case .called: .wait
        case .returned, .read, .moved: .plain
        }
    }
}
