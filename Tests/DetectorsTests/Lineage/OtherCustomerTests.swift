// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct OtherCustomerTests {
    private static let found = """
        [{"customer_id": "C-1001", "name": "Ann Lee", "email": "ann.lee@example.org", "phone": "+1 555 123 2002"},
         {"customer_id": "C-1002", "name": "Anna Leed", "email": "anna.leed@example.org",
          "address": {"street": "7 Mill Road"}}]
        """

    private static func signals(
        _ reply: String, record: JSON = ["customer_id": "C-1001"],
        said: String = "Where is my parcel?",
        result: String = found, arguments: String = "{}"
    ) -> [Signal] {
        let dialogue = Dialogue([
            .said(.customer, said),
            .called(.init(id: "1", tool: "find_customers", arguments: arguments)),
            .returned(.init(id: "1", text: result)),
        ])
        return OtherCustomerDetector().signals(
            for: Scene(
                Proposal(
                    useCase: "", agent: "", content: .reply([Passage(.agent, reply)]), turn: 2),
                dialogue: dialogue, record: record))
    }

    @Test(arguments: [
        ("I wrote to ANNA.LEED@example.org.", "anna.leed@example.org"),
        ("It went to Anna Leed.", "Anna Leed"), ("We sent it to 7 Mill Rd.", "7 Mill Road"),
    ])
    func `another customer's data in a reply is found`(reply: String, value: String) throws {
        let signal = try #require(Self.signals(reply).first)
        #expect(signal.name == OtherCustomerDetector.signalName)
        #expect(signal.spans.map(\.value) == [value])
    }

    @Test(arguments: [
        "I wrote to ann.lee@example.org, Ann Lee.", "We call +1 (555) 123-2002.",
        "Anna will call you.", "",
    ])
    func `the customer's own data is no leak`(reply: String) {
        #expect(Self.signals(reply).isEmpty)
    }

    @Test func `where nobody is known to be the customer, nobody is another one`() {
        #expect(Self.signals("Anna Leed", record: [:]).isEmpty)
    }

    @Test func `who they are, the customer's own words say where there is no record`() {
        let said = "I'm ann.lee@example.org"
        #expect(Self.signals("Anna Leed", record: [:], said: said).count == 1)
        #expect(Self.signals("Ann Lee", record: [:], said: said).isEmpty)
    }

    @Test func `an object without an owner belongs to whom the call asked about`() {
        let result = #"{"name": "Bo Berg", "email": "bo@example.org"}"#
        #expect(
            Self.signals(
                "It is bo@example.org.", result: result, arguments: #"{"user_id": "C-2002"}"#
            ).count == 1)
        #expect(
            Self.signals(
                "It is bo@example.org.", result: result, arguments: #"{"user_id": "C-1001"}"#
            ).isEmpty)
    }

    @Test func `what the customer said themselves is no leak`() {
        #expect(Self.signals("Anna Leed then.", said: "It is for Anna Leed").isEmpty)
    }
}
