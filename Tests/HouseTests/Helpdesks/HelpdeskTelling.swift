// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Crypto
import Foundation
import Gateway
import NIOCore
import NIOHTTP1
import TestSupport
import Vocabulary

@testable import belay

extension TestHouse {
    /// Tells the door what a helpdesk tells it, signed as Chatwoot signs.
    func callback(
        _ body: JSON, of helpdesk: String = "support", secret: String = RecordedChatwoot.secret,
        at time: Timestamp = .now()
    ) async throws -> Reply {
        let bytes = body.serialized
        let seconds = time.milliseconds / 1000
        let tag = HMAC<SHA256>.authenticationCode(
            for: Array("\(seconds).".utf8) + bytes, using: SymmetricKey(data: Array(secret.utf8)))
        return try await told(
            bytes, by: helpdesk,
            [
                ("x-chatwoot-timestamp", "\(seconds)"),
                ("x-chatwoot-signature", "sha256=\(Self.hexadecimal(tag))"),
                ("x-chatwoot-delivery", "6f1c8d1e-52f3-4a53-8e43-6a4c1b9d0a3e"),
            ])
    }

    /// The same, signed as Zammad signs.
    func zammadCallback(
        _ body: JSON, of helpdesk: String = "support", secret: String = RecordedZammad.secret
    ) async throws -> Reply {
        let bytes = body.serialized
        let tag = HMAC<Insecure.SHA1>.authenticationCode(
            for: bytes, using: SymmetricKey(data: Array(secret.utf8)))
        return try await told(
            bytes, by: helpdesk,
            [
                ("x-hub-signature", "sha1=\(Self.hexadecimal(tag))"),
                ("x-zammad-trigger", "Belay"), ("x-zammad-delivery", "0a5d1c5e"),
                ("user-agent", "Zammad User Agent"),
            ])
    }

    func told(
        _ bytes: [UInt8], by helpdesk: String, _ headers: [(String, String)]
    ) async throws -> Reply {
        try await Reply(
            send(
                .POST, "/v1/helpdesks/\(helpdesk)/callbacks", .bytes(ByteBuffer(bytes: bytes)),
                key: "", headers: headers))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }

    /// What the customer hears in a conversation: who said what.
    func heard(in conversation: String) async throws -> [JSON] {
        let reply = try await get("/v1/conversations/\(conversation)/messages")
        guard case .array(let messages)? = reply.json?["data"] else { return [] }
        return messages
    }

    /// Where the open handoff of a conversation stands.
    func status(of conversation: String) async throws -> String? {
        try await get("/v1/conversations/\(conversation)/messages").json?["status"]?.string
    }
}

/// Waits until something is so.
func until(_ isSo: () async throws -> Bool) async throws {
    while try await !isSo() {
        // Cancelled, it throws: a test that waits in vain ends at its limit.
        try await Task.sleep(for: .milliseconds(5))
    }
}

extension SampleWorkspace {
    /// One whose handoffs go to a Chatwoot.
    static func chatwoot(
        at address: String, named name: String = "support", more: String = "",
        timeout: String = "5s"
    ) -> SampleWorkspace {
        var sample = SampleWorkspace()
        sample.settings = """
            helpdesks:
              \(name):
                kind: chatwoot
                url: "\(address)"
                key: {env: BELAY_TEST_CHATWOOT}
                callbacks: {env: BELAY_TEST_CHATWOOT_CALLBACKS}
                account: 3
                inbox: 7
                timeout: \(timeout)
            \(more)
            """
        return sample
    }

    /// One whose handoffs go to a Zammad.
    static func zammad(
        at address: String, named name: String = "support", more: String = ""
    ) -> SampleWorkspace {
        var sample = SampleWorkspace()
        sample.settings =
            "helpdesks:\n" + zammadEntry(at: address, named: name) + more
        return sample
    }

    static func zammadEntry(at address: String, named name: String) -> String {
        """
          \(name):
            kind: zammad
            url: "\(address)"
            key: {env: BELAY_TEST_ZAMMAD}
            callbacks: {env: BELAY_TEST_ZAMMAD_CALLBACKS}
            group: Service Desk

        """
    }
}
