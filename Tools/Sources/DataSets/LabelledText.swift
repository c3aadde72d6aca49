// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A labelled stretch of a text of pii-synthetic.
public struct LabelledSpan: Sendable {
    public let type: String
    /// In UTF-8 bytes.
    public let bytes: Range<Int>

    /// All spans of one line.
    public static func all(of line: JSONDocument.Node) -> [LabelledSpan] {
        let text = line["text"]?.string ?? ""
        var offsets = [0]
        for scalar in text.unicodeScalars {
            offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
        }
        guard case .array(let spans)? = line["spans"]?.json else { return [] }
        return spans.compactMap { span in
            guard case .integer(let start)? = span["start"], case .integer(let end)? = span["end"],
                let type = span["type"]?.string,
                start < end, offsets.indices.contains(Int(start)),
                offsets.indices.contains(Int(end))
            else { return nil }
            return LabelledSpan(
                type: Self.names[type] ?? type, bytes: offsets[Int(start)]..<offsets[Int(end)])
        }
    }

    private static let names = [
        "ADDRESS": "STREET_ADDRESS", "LOCATION": "GPE", "PREFIX": "TITLE",
    ]
}

/// What a customer of tau-traces says, and what the back end knows of the customer.
public struct CustomerTurn: Sendable {
    public let customer: String
    public let text: String
    /// What the assistant said before.
    public let question: String
    /// The customer's record.
    public let record: JSON
    /// All names in the back end, in small letters: customers name other passengers too.
    public let allNames: Set<String>

    /// All customers' turns.
    public static func all(in data: DataSet) throws -> [CustomerTurn] {
        var turns: [CustomerTurn] = []
        // Invented by simulated customers, again and again.
        var allNames: Set<String> = ["john", "smith", "doe", "jane"]
        for domain in ["airline", "retail", "telecom"] {
            guard data.has("tau-traces/\(domain).jsonl.gz") else { continue }
            var records: JSONDocument.Node?
            if data.has("tau-traces/db/\(domain)-users.json.gz") {
                records = try data.lines(of: "tau-traces/db/\(domain)-users.json.gz").first
            }
            if let records { collect(records.json, "", into: &allNames) }
            for run in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                let customer = run["customer_id"]?.string ?? ""
                let record = records?[customer]?.json ?? [:]
                guard case .array(let messages)? = run["messages"]?.json else { continue }
                var question = ""
                for message in messages {
                    guard let text = message["content"]?.string else { continue }
                    switch message["role"]?.string {
                    case "user":
                        turns.append(
                            CustomerTurn(
                                customer: "\(domain) \(customer)", text: text, question: question,
                                record: record, allNames: allNames))
                    case "assistant": question = text
                    default: break
                    }
                }
            }
        }
        return turns
    }

    /// Whether a stretch is made of names that the record knows, or that a list of passengers may have.
    public func names(_ bytes: Range<Int>) -> Bool {
        let all = Array(text.utf8)
        let words = String(decoding: all[bytes], as: UTF8.self).lowercased().split {
            !$0.isLetter
        }
        return words.contains { allNames.contains(String($0)) }
    }

    private static func collect(_ json: JSON, _ key: String, into names: inout Set<String>) {
        switch json {
        case .object(let members):
            for member in members { collect(member.value, member.key, into: &names) }
        case .array(let items): for item in items { collect(item, key, into: &names) }
        case .string(let text) where key.contains("name"):
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
                names.insert(String(word))
            }
        default: break
        }
    }
}
