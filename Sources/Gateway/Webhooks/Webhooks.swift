// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import AsyncHTTPClient
public import Logging
public import Policy

/// The webhooks of a workspace.
public final class Webhooks: Sendable {
    /// In the order of the workspace.
    let senders: [WebhookSender]

    /// How often the ledger is looked at for what is new.
    private static let pause = Duration.milliseconds(200)

    /// - Parameters:
    ///   - client: Gives the HTTP client; asked once, and only where there are webhooks.
    ///   - secret: Finds the value of an environment variable.
    /// - Throws: ``WebhookSecretProblem`` where a secret is missing, and where what was kept can't be read.
    public convenience init(
        _ declared: [DeclaredWebhook], book: WebhookBook, client: () -> HTTPClient, logger: Logger,
        secret: (String) -> String?
    ) throws {
        if declared.isEmpty {
            self.init([])
        } else {
            let client = WebhookClient(client: client())
            try self.init(
                declared, book: book, logger: logger, secret: secret, line: client.line)
        }
    }

    convenience init(
        _ declared: [DeclaredWebhook], book: WebhookBook, logger: Logger,
        secret: (String) -> String?, line: @escaping WebhookLine
    ) throws {
        self.init(
            try declared.map { webhook in
                let names = webhook.secrets.map(\.environmentVariable)
                let secrets = names.compactMap(secret)
                guard secrets.count == names.count, let signer = WebhookSigner(secrets: secrets)
                else {
                    throw WebhookSecretProblem(webhook: webhook.name, environmentVariables: names)
                }
                return try WebhookSender(
                    webhook, book: book, signer: signer, logger: logger, line: line)
            })
    }

    /// Those of a workspace that has none.
    public static var none: Webhooks { Webhooks([]) }

    private init(_ senders: [WebhookSender]) { self.senders = senders }

    subscript(_ name: String) -> WebhookSender? { senders.first { $0.webhook.name == name } }

    /// How much each is still to be told.
    public var pending: [(name: String, count: Int)] {
        senders.map { ($0.webhook.name, $0.current.pending.count) }
    }

    /// Tells every receiver what happens, each at its own pace, until the task is cancelled.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            for sender in senders {
                group.addTask {
                    while !Task.isCancelled {
                        if await sender.step() { continue }
                        // Cancelled while asleep: the next start goes on.
                        try? await Task.sleep(for: Self.pause)
                    }
                }
            }
        }
    }
}
