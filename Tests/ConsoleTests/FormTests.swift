// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Console

@Suite struct FormTests {
    private func form(_ text: String) throws -> Form { try Form(parsing: Array(text.utf8)) }

    @Test func `fields are read as browsers write them`() throws {
        let form = try form("name=Ana+Mira&note=1%2B1%3D2%0A%C3%A4&empty=&flag")
        #expect(form["name"] == "Ana Mira")
        #expect(form["note"] == "1+1=2\nä")
        #expect(form["empty"] == nil)
        #expect(form.exactly("empty") == "")
        #expect(form.exactly("flag") == "")
        #expect(form["missing"] == nil)
    }

    @Test func `the first of several counts, and all can be asked for`() throws {
        let form = try form("role=agent&role=risk")
        #expect(form["role"] == "agent")
        #expect(form.all("role") == ["agent", "risk"])
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%=a"])
    func `what is not written as a form is refused`(text: String) {
        #expect(throws: Problem.self) { try form(text) }
    }

    @Test func `more than a form can be is refused`() {
        #expect(throws: Problem.self) {
            try form(String(repeating: "a=b&", count: Form.fieldLimit + 1))
        }
        #expect(throws: Problem.self) {
            try form("a=" + String(repeating: "b", count: Form.byteLimit))
        }
    }
}
