// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Hummingbird
import NIOCore

/// What a request carries through the console: who it is from, and the form that it brings.
public struct ConsoleContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Who looks; `nil` where nobody is signed in.
    public var viewer: Viewer?
    /// What was filled in; empty where the request brings no form.
    public var form = Form()
    /// What a page of this request is framed with.
    var frame: Frame { Frame(viewer: viewer, theme: theme, path: path) }
    var theme = Theme.system
    var path = "/"
    /// The other side's address, as far as the connection knows it.
    public let peer: String?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// Who looks, on a page that only somebody signed in can reach.
    ///
    /// - Throws: ``Problem/signedOut``.
    func signedIn() throws -> Viewer {
        guard let viewer else { throw Problem.signedOut }
        return viewer
    }
}
