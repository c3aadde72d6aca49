// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Staff

/// One page or command of the console, and who may reach it.
struct Route: Sendable {
    /// Who may reach it.
    enum Access: Sendable, Hashable {
        /// Whoever finds the address: signing in, and what pages are made of.
        case anyone
        /// Everybody of the staff, whatever their roles.
        case staff
        /// Who has this right.
        case right(Right)
    }

    typealias Handler = @Sendable (Request, ConsoleContext) async throws -> Response

    let method: HTTPRequest.Method
    let path: String
    let access: Access
    let handler: @Sendable (Console) -> Handler

    static func get(
        _ path: String, _ access: Access, _ handler: @escaping @Sendable (Console) -> Handler
    ) -> Route { Route(method: .get, path: path, access: access, handler: handler) }

    static func post(
        _ path: String, _ access: Access, _ handler: @escaping @Sendable (Console) -> Handler
    ) -> Route { Route(method: .post, path: path, access: access, handler: handler) }

    /// Whether somebody may reach it; `nil` for nobody signed in.
    func admits(_ viewer: Viewer?) -> Bool {
        switch access {
        case .anyone: true
        case .staff: viewer != nil
        case .right(let right): viewer?.may(right) ?? false
        }
    }
}
