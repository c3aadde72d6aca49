// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import AsyncHTTPClient
public import Decisions
public import Desk
public import Logging
public import Policy
import Vocabulary

/// The helpdesks of a workspace.
public final class Helpdesks: Sendable {
    /// In the order of the workspace.
    let all: [Helpdesk]

    /// How often the ledger is looked at for what is new.
    private static let pause = Duration.milliseconds(200)

    /// - Parameters:
    ///   - client: Gives the HTTP client; asked once, and only where there are helpdesks.
    ///   - secret: Finds the value of an environment variable.
    /// - Throws: ``MissingSecret`` where a secret is missing, and where what was kept can't be read.
    public init(
        _ declared: [DeclaredHelpdesk], book: HelpdeskBook, decisions: DecisionPoint, desk: Desk,
        client: () -> HTTPClient, logger: Logger, secret: (String) -> String?
    ) throws {
        let client = declared.isEmpty ? nil : client()
        all = try declared.compactMap { helpdesk in
            guard let client else { return nil }
            func value(_ reference: SecretReference) throws -> String {
                guard let value = secret(reference.environmentVariable), !value.isEmpty else {
                    throw MissingSecret(
                        of: "helpdesk `\(helpdesk.name)`",
                        environmentVariable: reference.environmentVariable)
                }
                return value
            }
            return try Helpdesk(
                helpdesk,
                dialect: Self.dialect(
                    of: helpdesk, key: try value(helpdesk.key),
                    callbacks: try value(helpdesk.callbacks), client),
                book: book, decisions: decisions, desk: desk, logger: logger)
        }
    }

    private init() { all = [] }

    /// Those of a workspace that has none.
    public static var none: Helpdesks { Helpdesks() }

    private static func dialect(
        of helpdesk: DeclaredHelpdesk, key: String, callbacks: String, _ client: HTTPClient
    ) -> any HelpdeskDialect {
        func line(_ name: String, _ value: String) -> HelpdeskLine {
            HelpdeskLine(
                client: client, url: helpdesk.url, headers: [(name, value)],
                timeout: helpdesk.timeout)
        }
        let tag = KeyedTag(key: Array(callbacks.utf8))
        return switch helpdesk.kind {
        case .chatwoot(let account, let inbox):
            Chatwoot(
                line: line("api_access_token", key), account: account, inbox: inbox, secret: tag)
        case .zammad(let group, let giveBack):
            Zammad(
                line: line("authorization", "Token token=\(key)"), group: group,
                giveBack: giveBack, secret: tag)
        case .botFramework:
            BotFramework(line: line("authorization", "Bearer \(key)"), secret: callbacks)
        }
    }

    subscript(_ name: String) -> Helpdesk? { all.first { $0.name == name } }

    /// How much each is still to be told.
    public var pending: [(name: String, count: Int)] { all.map { ($0.name, $0.current.pending) } }

    /// Tells every helpdesk what happens, each at its own pace, until the task is cancelled.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            for helpdesk in all {
                group.addTask {
                    while !Task.isCancelled {
                        if await helpdesk.step() { continue }
                        // Cancelled while asleep: the next start goes on.
                        try? await Task.sleep(for: Self.pause)
                    }
                }
            }
        }
    }
}
