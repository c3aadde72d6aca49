// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Ledger
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import belay

@Suite struct ProofDoorTests {
    @Test func `a customer proves who they are over a channel that Belay does not hear`()
        async throws
    {
        try await ApprovalHouse.open { house in
            let held = try await house.act("move", ["email": "ana@example.com"])
            #expect(held["status"] == "confirming")
            #expect(held["waits_for"] == ["customer-confirmation", "customer-proof"])
            let path = "/v1/actions/\(held["id"]?.string ?? "")"
            let early = try await house.post(path + "/proof", ["said": "000000"])
            #expect(early.status == 409)
            let agreed = try await house.post(path + "/confirmation", ["said": "yes"])
            #expect(agreed.json?["status"] == "confirming")
            #expect(agreed.json?["waits_for"] == ["customer-proof"])
            #expect(agreed.json?["message"]?.string?.contains("code") == true)
            let code = try #require(house.system.codes.withLock { $0.last })
            let unclear = try await house.post(path + "/proof", ["said": "Where is it?"])
            #expect(unclear.json?["answer"] == "unclear")
            let wrong = try await house.post(
                path + "/proof", ["said": .string(code == "111111" ? "222222" : "111111")])
            #expect(wrong.json?["answer"] == "wrong")
            let right = try await house.post(path + "/proof", ["said": .string(code)])
            #expect(right.json?["status"] == "executed", "\(right.text)")
            #expect(right.json?["answer"] == "right")
            #expect(try await house.post(path + "/proof", ["said": .string(code)]).status == 409)
            #expect(try await house.post(path + "/proof", [:]).status == 400)
            for reply in [agreed, unclear, wrong, right] { #expect(!reply.text.contains(code)) }
            #expect(house.system.orders.withLock { $0.count } == 1)
        }
    }

    @Test(arguments: [false, true])
    func `in the chat the code reaches neither the model nor the record`(isStream: Bool)
        async throws
    {
        let call = ModelServer.Answer.completion(
            .choice(.call("move", #"{"email":"ana@example.com"}"#), finish: "tool_calls"))
        try await ApprovalHouse.open(answers: [call, .saying("Anything else?")]) { house in
            var messages: [JSON] = []
            func say(_ text: String) async throws -> String {
                messages.append(["role": "user", "content": .string(text)])
                let body: JSON = [
                    "model": "gifts/execution", "messages": .array(messages),
                    "stream": .bool(isStream && messages.count > 1),
                    "metadata": ["customer_id": "C-1"],
                ]
                let reply = try await house.house.chat(body, in: "c")
                messages.append(["role": "assistant", "content": .string(reply.content())])
                return reply.content()
            }
            #expect(try await say("My address is ana@example.com now.").contains("Change your"))
            #expect(try await say("yes").contains("code"))
            let asked = house.house.model.requests.count
            let code = try #require(house.system.codes.withLock { $0.last })
            _ = try await say("The code is \(code).")
            #expect(house.house.model.requests.count == asked, "the door answers itself")
            #expect(house.system.orders.withLock { $0.count } == 1)
            _ = try await say("Thank you!")
            for request in house.house.model.requests {
                #expect(!String(decoding: request.body, as: UTF8.self).contains(code))
            }
            for entry in try house.house.house.ledger.entries(from: 0, limit: 1000) {
                #expect(!"\(entry)".hasWord(code))
                for field in try house.house.house.ledger.content(of: entry) {
                    #expect(!String(decoding: field.bytes, as: UTF8.self).hasWord(code))
                }
            }
            #expect(!house.house.log.text.hasWord(code))
        }
    }
}

extension String {
    /// Whether a word stands in it by itself: within an identifier it is chance.
    fileprivate func hasWord(_ word: String) -> Bool {
        split { !($0.isLetter || $0.isNumber) }.contains { $0 == word }
    }
}
