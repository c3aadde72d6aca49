// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing

/// Figures on recorded and labelled conversations, where they are there.
@Suite struct CustomerRequestQualityTests {
    private let detector = CustomerRequest()

    @Test(arguments: ["intent-banking77/banking77.jsonl.gz", "intent-clinc150/clinc150.jsonl.gz"])
    func `customers who want something else are rarely taken to want a person`(file: String) {
        guard let lines = DataFolder.lines(of: file, test: "customer requests") else { return }
        let texts = lines.compactMap { $0["text"] as? String }
        let found = texts.filter { detector.request(in: $0) != nil }
        print("customer requests: \(file): \(found.count) of \(texts.count)")
        for text in found.prefix(60) { print("    \(text)") }
        #expect(found.count * 100 <= texts.count)
    }

    @Test(arguments: ["retail", "airline", "telecom"])
    func `customers of recorded conversations`(domain: String) {
        let file = "tau-traces/\(domain).jsonl.gz"
        guard let lines = DataFolder.lines(of: file, test: "customer requests") else { return }
        var turns = 0
        var asked: [String] = []
        var transferred = (all: 0, asked: 0)
        for line in lines {
            let messages = line["messages"] as? [[String: Any]] ?? []
            let said = messages.filter { $0["role"] as? String == "user" }
                .compactMap { $0["content"] as? String }
            turns += said.count
            let found = said.filter { detector.request(in: $0) != nil }
            asked += found
            let observed = line["observed"] as? [String: Any]
            if observed?["transferred"] as? Bool == true {
                transferred.all += 1
                transferred.asked += found.isEmpty ? 0 : 1
            }
        }
        print(
            "customer requests: \(file): \(asked.count) of \(turns) turns;",
            "in \(transferred.asked) of \(transferred.all) conversations that were transferred")
        for text in asked.prefix(40) { print("    \(text.prefix(220))") }
    }
}
