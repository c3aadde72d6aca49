// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Logging
import Policy
import Synchronization
import Vocabulary

/// Tells one receiver what happens: reads on in the ledger, sends what is due, and keeps how far it has come.
///
/// What has been sent is on disk after it was sent: a process that dies sends some of it again, with the same
/// identifiers, and forgets nothing.
final class WebhookSender: Sendable {
    let webhook: DeclaredWebhook
    let book: WebhookBook
    private let signer: WebhookSigner
    private let line: WebhookLine
    private let metrics: WebhookMetrics
    private let logger: Logger
    private let state: Mutex<WebhookState>
    /// What stands on disk: only one writes at a time.
    private let saved: Mutex<WebhookState?>

    /// So many are sent at once.
    static let parallel = 16
    /// So many entries are read in one go.
    private static let page = 256
    /// A position alone is written once it has moved so far: what lies between is read again, and is not wanted.
    private static let stride = 4096

    /// - Throws: where what is on disk can't be read.
    init(
        _ webhook: DeclaredWebhook, book: WebhookBook, signer: WebhookSigner, logger: Logger,
        line: @escaping WebhookLine
    ) throws {
        self.webhook = webhook
        self.book = book
        self.signer = signer
        self.line = line
        self.logger = logger
        metrics = WebhookMetrics(of: webhook.name)
        var kept: WebhookState?
        if let bytes = try book.load(webhook.name) {
            // Losing the error is the intention: that it can't be read is what is told.
            guard let read = (try? JSON(parsing: bytes)).flatMap({ WebhookState($0) }) else {
                throw WebhookStateProblem(webhook: webhook.name)
            }
            kept = read
            kept?.confine(to: book.size())
        }
        // A receiver that is new is not told what was before.
        state = Mutex(kept ?? WebhookState(position: book.size()))
        saved = Mutex(kept)
        try save()
    }

    var current: WebhookState { state.withLock { $0 } }

    /// Reads on, and sends what is due.
    ///
    /// - Returns: Whether there may be more to do at once.
    func step() async -> Bool {
        let now = book.now()
        let hasRead = follow(at: now)
        let due = state.withLock { $0.due(at: now, limit: Self.parallel) }
        let outcomes = await withTaskGroup(of: (Int, WebhookState.Outcome).self) { group in
            for position in due {
                group.addTask { (position, await self.send(position, at: now)) }
            }
            return await group.reduce(into: [(Int, WebhookState.Outcome)]()) { $0.append($1) }
        }
        for (position, outcome) in outcomes.sorted(by: { $0.0 < $1.0 }) {
            // The house closes: it was not the receiver that failed, and the next start goes on.
            if case .failed = outcome, Task.isCancelled { continue }
            await settle(position, outcome)
        }
        keep()
        return hasRead || !due.isEmpty
    }

    /// Takes note of the entries that are new, as far as there is room.
    private func follow(at now: Timestamp) -> Bool {
        let (position, hasRoom) = state.withLock { ($0.position, $0.hasRoom) }
        guard hasRoom, position < book.size() else { return false }
        do {
            let leaves = try book.leaves(position, Self.page)
            state.withLock { state in
                for leaf in leaves where state.hasRoom && state.disabled == nil {
                    let message = WebhookMessage(leaf: leaf, of: book.origin)
                    state.read(
                        state.position, isWanted: message?.isWanted(by: webhook) ?? false, at: now)
                }
            }
            return !leaves.isEmpty
        } catch {
            log("a webhook could not read the ledger", error)
            return false
        }
    }

    private func send(_ position: Int, at now: Timestamp) async -> WebhookState.Outcome {
        guard let leaf = try? book.leaves(position, 1).first,
            let message = WebhookMessage(leaf: leaf, of: book.origin)
        else {
            // Losing the error is the intention: it is tried again, and in the end it is a dead letter.
            return .failed("unreadable", wait: nil)
        }
        return await send(message, at: now)
    }

    private func send(_ message: WebhookMessage, at now: Timestamp) async -> WebhookState.Outcome {
        let seconds = now.milliseconds / 1000
        let outcome = await line(
            WebhookDelivery(
                url: webhook.url,
                headers: [
                    ("content-type", "application/cloudevents+json"), ("webhook-id", message.id),
                    ("webhook-timestamp", "\(seconds)"),
                    (
                        "webhook-signature",
                        signer.signature(of: message.body, id: message.id, at: seconds)
                    ),
                ], body: message.body))
        metrics.count(outcome)
        return outcome
    }

    private func settle(_ position: Int, _ outcome: WebhookState.Outcome) async {
        let now = book.now()
        let (givenUp, disabled) = state.withLock { state in
            let wasEnabled = state.disabled == nil
            state.settle(position, outcome, at: now, chance: book.chance())
            return (
                state.deadLetters.last.flatMap { $0.position == position ? $0 : nil },
                wasEnabled ? state.disabled : nil
            )
        }
        var events: [Event] = []
        if case .failed = outcome, let givenUp {
            events.append(
                .webhookGivenUp(
                    WebhookGivenUp(
                        webhook: webhook.name, position: position, attempts: givenUp.attempts)))
        }
        if let disabled {
            events.append(
                .webhookDisabled(WebhookDisabled(webhook: webhook.name, cause: disabled)))
        }
        for event in events {
            do {
                try await book.record(event, .system)
            } catch {
                // It stands in the state all the same, and whoever asks for it is told.
                log("what became of a webhook could not be recorded", error)
            }
        }
    }

    // MARK: What people do

    /// Sends dead letters again; all of them where none is named.
    /// Puts on record what somebody is about to do to it: what can't be recorded is not done.
    func record(_ command: WebhookOperated.Command, by principal: Principal) async throws {
        let event = WebhookOperated(webhook: webhook.name, command: command)
        try await book.record(.webhookOperated(event), principal)
    }

    func replay(_ position: Int?) throws -> Int {
        let count = state.withLock { $0.replay(position, at: book.now()) }
        try save()
        return count
    }

    func enable() throws {
        state.withLock { $0.enable(at: book.now()) }
        try save()
    }

    /// Sends a message that says nothing.
    func test() async -> WebhookState.Outcome {
        let now = book.now()
        return await send(WebhookMessage(testAt: now, of: book.origin), at: now)
    }

    // MARK: On disk

    private func keep() {
        do { try save() } catch { log("how far a webhook has come could not be kept", error) }
    }

    private func save() throws {
        try saved.withLock { saved in
            let current = state.withLock { $0 }
            guard current.isWorthKeeping(after: saved, stride: Self.stride) else { return }
            try book.save(webhook.name, current.json.serialized + [UInt8(ascii: "\n")])
            saved = current
        }
    }

    private func log(_ message: Logger.Message, _ error: any Error) {
        logger.error(message, metadata: ["webhook": "\(webhook.name)", "error": "\(error)"])
    }
}

extension WebhookState {
    fileprivate func isWorthKeeping(after saved: WebhookState?, stride: Int) -> Bool {
        guard let saved else { return true }
        return changes != saved.changes || position - saved.position >= stride
    }
}

/// What a webhook has kept can't be read.
struct WebhookStateProblem: Error, CustomStringConvertible {
    let webhook: String

    var description: String {
        "webhook `\(webhook)`: what it has kept in the data folder can't be read: restore its file from your "
            + "copy, or take the file away: then it begins with what is new"
    }
}
