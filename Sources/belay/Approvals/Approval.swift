// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Something that waits for people, as the server tells it.
struct Approval: Sendable {
    let json: JSON

    var id: String { json["id"]?.string ?? "" }
    var status: String { json["status"]?.string ?? "" }
    var fingerprint: String? { json["fingerprint"]?.string }
    var until: Timestamp? { json["held_until"]?.string.flatMap { Timestamp($0) } }
    var needsReview: Bool { json["needs_review"] == true }
    private var isOpen: Bool { ["confirming", "pending", "approved"].contains(status) }

    /// What it is about: `cards/refund`.
    private var what: String {
        [json["use_case"]?.string, json["tool"]?.string ?? json["kind"]?.string].compactMap(\.self)
            .joined(separator: "/")
    }

    /// Whose yes is missing: `2 of team-lead`.
    private var asked: String {
        guard case .array(let list)? = json["waits_for"] else { return "" }
        return list.map { approval in
            switch approval.string {
            case "customer-confirmation": return "the customer"
            case "customer-proof": return "the customer, by a code"
            default: break
            }
            let people: Int64 =
                if case .integer(let count)? = approval["people"] { count } else { 1 }
            return "\(people) of " + (approval["by"]?.string ?? "the staff")
        }.joined(separator: ", ")
    }

    /// The cells of its line in a list.
    func row(at now: Timestamp) -> [String] {
        [
            id, needsReview ? "\(status), to be reviewed" : status, what,
            asked.isEmpty ? "–" : asked,
            isOpen ? until.map { $0.distance(from: now) } ?? "–" : "–",
            json["maker"]?.string ?? "–",
        ].map(\.shown)
    }

    static let heads = ["approval", "status", "what", "waits for", "deadline", "asked for by"]

    /// Exactly what will run and all that is known around it, as labelled lines.
    func text(at now: Timestamp) -> String {
        var page = FieldPage()
        page.add("approval", id)
        page.add("status", status + (json["cause"]?.string.map { " (\($0))" } ?? ""))
        page.add("what", what)
        page.add("arguments", json["arguments"]?.fields() ?? [])
        if json["tool"]?.string == nil { page.add("text", proposed) }
        page.add("customer", json["customer"]?.string ?? "nobody said who it is")
        page.add("asked for by", json["maker"]?.string)
        page.add("held because", reasons)
        page.add("must say yes", asked)
        page.add("have said yes", given)
        if let until, isOpen {
            page.add("deadline", "\(until.distance(from: now)), \(until)")
        }
        page.add(
            json["confirmed"] == true ? "the customer said yes to" : "the customer is asked",
            json["question"]?.string)
        page.add("the customer is told", json["message"]?.string)
        page.add("takes back", json["undoes"]?.string)
        page.add("in its place", json["successor"]?.string)
        page.add("carried out on", json["executed_at"]?.string)
        if needsReview { page.add("to be reviewed", "the glass was broken for it") }
        return page.text
    }

    /// Why it is held, one clause after the other.
    private var reasons: [(path: String, text: String)] {
        guard case .array(let list)? = json["decision"]?["reasons"] else { return [] }
        return list.filter { $0["effect"] == "confirm" || $0["effect"] == "approve" }.map {
            ($0["rule"]?.string ?? "", $0["because"]?.string ?? "")
        }
    }

    private var given: [(path: String, text: String)] {
        guard case .array(let list)? = json["approvals"] else { return [] }
        return list.map { yes in
            let role = yes["role"]?.string.map { "as \($0)" } ?? ""
            let glass = yes["break_glass"] == true ? "breaking the glass" : ""
            return (
                yes["by"]?.string ?? "",
                [role, glass].filter { !$0.isEmpty }.joined(separator: ", ")
            )
        }
    }

    /// What a reply that waits says.
    private var proposed: String? {
        guard case .array(let passages)? = json["proposal"]?["passages"] else { return nil }
        return passages.compactMap { $0["text"]?.string }.joined(separator: " ")
    }
}

/// Labels and what belongs to them, one a line, so that they line up.
struct FieldPage {
    private var lines: [(label: String, text: String)] = []

    mutating func add(_ label: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        lines.append((label, text.shown))
    }

    /// Several lines under one label, each with its own.
    mutating func add(_ label: String, _ fields: [(path: String, text: String)]) {
        let width = fields.map(\.path.shown.count).max() ?? 0
        for (index, field) in fields.enumerated() {
            let path = field.path.shown
            let gap = String(repeating: " ", count: width - path.count + (width == 0 ? 0 : 2))
            let text = (path + gap + field.text.shown)
            lines.append((index == 0 ? label : "", text))
        }
    }

    var text: String {
        let width = lines.map(\.label.count).max() ?? 0
        return lines.map { label, text in
            var line = label + String(repeating: " ", count: width - label.count + 2) + text
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
