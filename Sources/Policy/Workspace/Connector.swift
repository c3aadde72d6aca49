// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A system that carries actions out.
public struct Connector: Sendable, Hashable {
    public let name: String
    public let kind: Kind
    /// Where it is. Nothing but this scheme, host and port is ever reached by it.
    public let url: String
    public let key: SecretReference?
    /// The header that the key goes into as it is; `nil` for `Authorization` with `Bearer`.
    public let header: String?
    /// How long an answer may take, all of it.
    public let timeout: Duration
    /// The longest answer that is read, in bytes.
    public let answerBytes: Int

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A server with a path for each action.
        case http
        /// A server that speaks the Model Context Protocol.
        case mcp
    }
}

extension Connector {
    private static let longest = Duration.seconds(120)
    /// Headers that are not the author's to set: each has a meaning of its own on the wire.
    private static let ownHeaders: Set<String> = [
        "accept", "connection", "content-length", "content-type", "expect", "host",
        "idempotency-key",
        "te", "trailer", "transfer-encoding", "upgrade",
    ]

    /// `nil` where it can't be used: then that is in the findings.
    init?(_ name: String, _ section: Section) {
        let kind = section.choice("kind", of: Kind.self)
        let url = PlainHTTP.address(section, carrying: "what customers want")
            .flatMap(URLText.checked)
        let key = SecretReference(section)
        let header = Self.header(section)
        let timeout = section.duration("timeout") ?? .seconds(5)
        if timeout > Self.longest {
            section.report(
                "`timeout` must be at most `2m`: the customer waits as long", at: "timeout")
        }
        let answerBytes = section.integer("answer-bytes", in: 1024...16_777_216) ?? 1_048_576
        guard let kind, let url else { return nil }
        self.init(
            name: name, kind: kind, url: url, key: key, header: header, timeout: timeout,
            answerBytes: answerBytes)
    }

    private static func header(_ section: Section) -> String? {
        guard let header = section.text("header") else { return nil }
        let isToken =
            header.utf8.count <= 64
            && header.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
                    || "-_".utf8.contains(byte)
            }
        guard isToken, !ownHeaders.contains(header.lowercased()) else {
            section.report(
                "`header` must be the name of a header of its own, such as `X-Api-Key`",
                at: "header")
            return nil
        }
        if !section.has("key") {
            section.report("`header` is where the key goes, but there is no `key`", at: "header")
        }
        return header
    }
}
