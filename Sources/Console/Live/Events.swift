// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

extension Console {
    /// Follows the ledger for all who look, until it is cancelled.
    public func follow() async { await follower.run() }

    /// `GET /events`: that something has changed, as server-sent events. Never what: the page asks for that itself, with
    /// the rights that whoever looks has then.
    func events(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        guard let changes = follower.changes(for: viewer) else {
            return Response(status: .tooManyRequests, headers: [.retryAfter: "30"])
        }
        let (entrance, follower) = (entrance, follower)
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
            body: .init { writer in
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                var viewer = viewer
                for await _ in changes.wakes {
                    // Who has signed out, or lost a right, must not go on being told.
                    guard let now = try await entrance.viewer(request), now.name == viewer.name
                    else { break }
                    viewer = now
                    let words = Set(
                        follower.take(changes).filter { $0.isFor(viewer) }.map(\.topic.description)
                    ).sorted()
                    try await writer.write(
                        ByteBuffer(
                            string: words.isEmpty
                                ? ": here\n\n"
                                : "event: changed\ndata: \(words.joined(separator: " "))\n\n"))
                }
                try await writer.finish(nil)
            })
    }
}
