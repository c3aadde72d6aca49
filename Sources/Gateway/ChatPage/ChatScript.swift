// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// The web component of the customers' chat: one script, which fetches nothing but what the chat says.
///
/// INVARIANT: what anybody says is put into the page as text, never as markup: there is no `innerHTML` in it.
enum ChatScript {
    static let text =
        "\"use strict\";\n(() => {\n" + words + style + line + call + element + log
        + definition + "})();\n"

    /// The element's name, given once, however often the script is loaded.
    private static let definition = #"""
        if (!customElements.get("belay-chat")) customElements.define("belay-chat", BelayChat);

        """#
}

extension Gateway {
    /// `GET /chat.js`: the web component.
    func chatScript(_ request: Request, _ context: GatewayContext) async throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/javascript; charset=utf-8",
                .cacheControl: "public, max-age=300", .xContentTypeOptions: "nosniff",
                .crossOriginResourcePolicy: "cross-origin",
            ],
            body: .init(byteBuffer: ByteBuffer(string: ChatScript.text)))
    }
}

extension HTTPField.Name {
    static let crossOriginResourcePolicy = Self("Cross-Origin-Resource-Policy")!
    static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
    static let referrerPolicy = Self("Referrer-Policy")!
    static let permissionsPolicy = Self("Permissions-Policy")!
}
