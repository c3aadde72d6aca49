// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A revision of the Model Context Protocol that Belay speaks.
enum MCPVersion: String, Sendable, Hashable, CaseIterable {
    case march2025 = "2025-03-26"
    case june2025 = "2025-06-18"
    case november2025 = "2025-11-25"
    /// Without sessions: every request says all there is to know about it.
    case july2026 = "2026-07-28"

    /// What is offered to whoever opens a session with a revision that is not known here.
    static let newestWithSessions = MCPVersion.november2025

    var hasSessions: Bool { self != .july2026 }
    /// Whether a body may hold several messages: one revision had them, the next took them back.
    var takesBatches: Bool { self == .march2025 }
    var knowsStructuredContent: Bool { self != .march2025 }
    var knowsTitles: Bool { self != .march2025 }
}

/// The names that the protocol itself gives to members of `_meta`, and those that Belay adds.
enum MCPMeta {
    static let version = "io.modelcontextprotocol/protocolVersion"
    static let capabilities = "io.modelcontextprotocol/clientCapabilities"
    static let client = "io.modelcontextprotocol/clientInfo"
    static let server = "io.modelcontextprotocol/serverInfo"

    static let conversation = "belay/conversation"
    static let customer = "belay/customer"
    static let decision = "belay/decision"
    static let status = "belay/status"
    static let idempotencyKey = "belay/idempotency-key"
}
