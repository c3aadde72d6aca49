// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import Gateway
@testable import belay

/// What comes from a helpdesk is what somebody wrote: any of it may be anything.
@Suite struct HelpdeskHostileTests {
    private static let seed: UInt64 = 20_261_122

    /// The three kinds, none of which is asked anything.
    private static func dialects(_ client: HTTPClient) -> [any HelpdeskDialect] {
        let line = HelpdeskLine(
            client: client, url: "http://127.0.0.1:1", headers: [], timeout: .seconds(1))
        let tag = KeyedTag(key: Array("secret".utf8))
        return [
            Chatwoot(line: line, account: 3, inbox: 7, secret: tag),
            Zammad(line: line, group: "Service Desk", giveBack: "pending close", secret: tag),
            BotFramework(line: line, secret: "secret"),
        ]
    }

    private static func bodies() -> [[UInt8]] {
        var chatwoot = RecordedChatwoot()
        var zammad = RecordedZammad()
        let contact: JSON = ["identifier": "sub_1", "inbox_id": 7]
        let conversation: JSON = ["contact_id": 41, "inbox_id": 7]
        let article: JSON = ["subject": "s", "body": "b"]
        let ticket: JSON = [
            "title": "t [hnd_00000000000000000000000000]", "group": "Service Desk",
            "customer_id": "guess:a@b", "article": article,
        ]
        for (path, body) in [("contacts", contact), ("conversations", conversation)] {
            _ = chatwoot.answer(
                .asked(
                    "POST /api/v1/accounts/3/\(path)", "api_access_token: chatwoot-test-key", body))
        }
        _ = zammad.answer(
            .asked("POST /api/v1/tickets", "authorization: Token token=zammad-test-key", ticket))
        let html = "<div>Hello &amp; <a href=\"x>y\">welcome</a><!-- no --><br></div>"
        let bot: JSON = [
            "type": "message", "id": "m-1", "conversation": ["id": "hnd_1"],
            "from": ["id": "9", "name": "Lee"], "text": "Hello",
        ]
        let bodies: [JSON] = [
            chatwoot.write("Hello", in: 101), chatwoot.set("resolved", of: 101),
            zammad.write(html, in: 81, state: "closed"), zammad.set("pending close", of: 81), bot,
        ]
        return bodies.map(\.serialized)
    }

    @Test func `whatever a helpdesk sends, it is read or left alone`() async throws {
        var random = SeededGenerator(seed: Self.seed)
        let client = HTTPClient(eventLoopGroupProvider: .singleton)
        let dialects = Self.dialects(client)
        let bodies = Self.bodies()
        let whole = try bodies.map { try JSON(parsing: $0) }
        #expect(dialects[0].calls(in: whole[0]).count == 1)
        #expect(dialects[1].calls(in: whole[2]).count == 2)
        #expect(dialects[2].calls(in: whole[4]).count == 1)
        var read = 0
        for _ in 0..<20_000 {
            let good = bodies[Int.random(in: 0..<bodies.count, using: &random)]
            let bytes = Mangled.bytes(of: good, using: &random)
            // Losing the error is the intention: what is no JSON is not read.
            guard let json = try? JSON(parsing: bytes) else { continue }
            for call in dialects.flatMap({ $0.calls(in: json) }) {
                read += 1
                // What it is called there becomes a part of addresses.
                let isName = call.reference.utf8.allSatisfy {
                    $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/")
                }
                #expect(isName, "seed \(Self.seed)")
            }
        }
        #expect(read > 1000)
        try await client.shutdown()
    }

    @Test func `any HTML has a text, which is no longer than it`() {
        var random = SeededGenerator(seed: Self.seed)
        let good = Array(
            "<style>x</style><p class='a>b'>One &amp; <b>two</b><br>three</p><!-- c --><script>d</script>&#39;"
                .utf8)
        for _ in 0..<20_000 {
            let html = String(
                decoding: Mangled.bytes(of: good, using: &random), as: UTF8.self)
            let text = HTMLText.plain(html)
            #expect(text.unicodeScalars.count <= html.unicodeScalars.count, "seed \(Self.seed)")
        }
    }
}

extension HelpdeskRequestSeen {
    /// A request that nobody sent.
    fileprivate static func asked(_ line: String, _ header: String, _ body: JSON) -> Self {
        Self(LoopbackRequest(head: "\(line) HTTP/1.1\r\n\(header)", body: body.serialized))
    }
}
