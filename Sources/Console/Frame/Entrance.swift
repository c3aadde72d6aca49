// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Hummingbird

/// Who a request is from, and whether a form is theirs: handed in, because the frame knows neither passwords nor sessions.
public struct Entrance: Sendable {
    /// Who a request is from; `nil` for nobody.
    public var viewer: @Sendable (Request) async throws -> Viewer?
    /// Whether a form that changes something was sent by the viewer from a page of ours. What is not is refused.
    public var isTheirs: @Sendable (Request, Form, Viewer) -> Bool

    public init(
        viewer: @escaping @Sendable (Request) async throws -> Viewer?,
        isTheirs: @escaping @Sendable (Request, Form, Viewer) -> Bool = { _, form, viewer in
            form["form-token"] == viewer.formToken
        }
    ) {
        self.viewer = viewer
        self.isTheirs = isTheirs
    }

    /// Nobody comes in.
    public static let closed = Entrance { _ in nil }
}
