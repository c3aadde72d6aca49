// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing

/// How a workspace opens the customers' chat, and what it refuses.
@Suite struct ChatSettingsTests {
    private func workspace(_ chat: String) throws(WorkspaceRefused) -> Workspace {
        var files = SampleWorkspace.files()
        files["belay.yaml"]?.append(contentsOf: "\n\(chat)\n".utf8)
        return try Workspace.load(files: files)
    }

    private func findings(_ chat: String) -> String {
        do {
            _ = try workspace(chat)
            return ""
        } catch { return error.findings.map(\.description).joined(separator: "\n") }
    }

    @Test func `nobody chats without a key where nobody says so`() throws {
        let chat = try workspace("").chat
        #expect(chat.useCases.isEmpty)
        #expect(chat.origins.isEmpty)
        #expect(chat.lasts == .seconds(4 * 3600))
        #expect(chat.text == 2000)
    }

    @Test func `what the chat takes in is read`() throws {
        let workspace = try workspace(
            """
            chat:
              origins: ["https://bank.example", "http://localhost:3000"]
              lasts: 30m
              text: 500
              rate: {per-second: 2, burst: 4}
              visitors: {per-second: 3, burst: 6}
              address: {per-second: 1, burst: 2}
              streams: 7
            """)
        #expect(workspace.chat.address == .init(perSecond: 1, burst: 2))
        #expect(workspace.chat.streams == 7)
        #expect(workspace.chat.origins == ["https://bank.example", "http://localhost:3000"])
        #expect(workspace.chat.lasts == .seconds(1800))
        #expect(workspace.chat.text == 500)
        #expect(workspace.chat.rate == .init(perSecond: 2, burst: 4))
        #expect(workspace.chat.visitors == .init(perSecond: 3, burst: 6))
    }

    @Test(arguments: [
        ("origins: [http://bank.example]", "unencrypted"),
        ("origins: [\"*\"]", "must be a site as browsers name it"),
        ("origins: [\"https://bank.example/chat\"]", "must be a site as browsers name it"),
        ("origins: [\"https://BANK.example\"]", "must be a site as browsers name it"),
        ("origins: [bank.example]", "must be a site as browsers name it"),
        ("lasts: 8d", "at most `7d`"), ("text: 0", "`text` must be a whole number"),
        ("streams: 0", "`streams` must be a whole number"),
        ("address: {burst: 4}", "`per-second` is missing"),
        ("rate: {burst: 4}", "`per-second` is missing"),
        ("use-cases: {nowhere: {agent: triage}}", "there is no use case `nowhere`"),
        ("use-cases: {nowhere: {}}", "`agent` is missing"),
        ("colour: blue", "unknown key `colour`"),
    ])
    func `what can't be used is refused with what to do`(_ chat: String, _ message: String) {
        let findings = findings("chat: {\(chat)}")
        #expect(findings.contains(message), "\(findings)")
    }

    @Test func `an agent that does not speak to customers answers none`() throws {
        let name = try #require(try workspace("").useCases.keys.sorted().first)
        #expect(
            findings("chat: {use-cases: {\(name): {agent: nobody}}}").contains(
                "`\(name)` has no agent `nobody` that speaks to customers"))
    }
}
