// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@Suite struct LogTests {
    /// What a customer says, in forms that a log could quote.
    static let secret = "zebra-4111 1111 1111 1111-quagga"

    @Test func `no log line and no error repeats what a customer or a model said`() async throws {
        var sample = SampleWorkspace()
        sample.idle = "200ms"
        let said = ModelServer.Answer.saying(Self.secret)
        let answers: [ModelServer.Answer] = [
            said, .streaming("zebra ", "quagga"), .whole(Self.secret, status: 500),
            .whole(#"{"error":{"message":"\#(Self.secret)"}}"#, status: 400),
            .whole(Self.secret), .whole("{\"zebra\":\"" + Self.secret),
            .events(.said("Hi. "), .data(Self.secret)),
            .events(.said("Hi. "), .data(#"{"error":"\#(Self.secret)"}"#)),
            .init(head: "zebra quagga\r\n\r\n", steps: [.breakOff]),
            .events(.said("Hi. "), .hang),
        ]
        let problems = try await TestHouse.open(sample, answers: answers) { house in
            var problems: [String] = []
            for index in answers.indices {
                let reply = try await house.chat(
                    Self.secret, isStream: [1, 6, 7, 9].contains(index))
                if index > 1 { problems.append(reply.text) }
            }
            for body in [
                #"{"zebra": \#(Self.secret)}"#, #"{"model":"zebra/quagga","messages":"zebra"}"#,
                #"{"model":"cards/triage","messages":[{"role":"zebra"}]}"#,
                #"{"model":"cards/triage","zebra":1,"zebra":2}"#,
            ] {
                problems.append(try await house.post(Array(body.utf8)).text)
            }
            problems.append(try await house.get("/v1/decisions/zebra").text)
            problems.append(
                try await house.chat(TestHouse.body(), in: String(repeating: "zebra", count: 100))
                    .text)
            house.closeLedger()
            problems.append(try await house.chat(Self.secret).text)
            for word in ["zebra", "quagga", "1111 1111"] {
                #expect(!house.log.text.contains(word), "\(word): \(house.log.text)")
            }
            #expect(house.log.lines.contains { $0.contains("nothing could be recorded") })
            return problems
        }
        for problem in problems {
            for word in ["quagga", "4111"] { #expect(!problem.contains(word), "\(problem)") }
        }
    }
}
