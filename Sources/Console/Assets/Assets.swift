// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// What pages are made of: it is in the program, so that nothing is fetched from anywhere.
enum Assets {
    static let all: [String: (type: String, text: String)] = [
        "belay.css": ("text/css; charset=utf-8", stylesheet),
        "belay.js": ("text/javascript; charset=utf-8", script),
        "verify.js": ("text/javascript; charset=utf-8", verifyScript),
        "belay.svg": ("image/svg+xml", mark),
    ]

    static let mark = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5a6b"/><path d="M11 7v18M11 16c0-4 3-6 6-6s5 2.2 5 5.5S19.8 22 17 22c-2 0-4-1-6-3" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>
        """
}

extension Console {
    /// `GET /assets/{name}`
    func asset(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let asset = Assets.all[try context.parameters.require("name")] else {
            throw Problem.noPage
        }
        return Response(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: "public, max-age=300"],
            body: .init(byteBuffer: ByteBuffer(string: asset.text)))
    }
}
