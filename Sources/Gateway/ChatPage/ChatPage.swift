// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

/// A page with nothing on it but the chat, for use cases that are open to visitors.
struct ChatPage {
    let organisation: String
    let useCase: String
    let language: String
    let settings: ChatSettings.Opened
    /// The longest message, in characters.
    let longest: Int

    var html: String {
        let words = Self.words[language] ?? Self.english
        let suggestions = JSON.array(settings.suggestions.map { .string($0) }).serialized
        let title = words.title.replacing("{}", with: organisation)
        let greeting = settings.greeting?.text(in: language, on: .chat)
        return """
            <!doctype html>
            <html lang="\(Self.escaped(language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(Self.escaped(title))</title>
            <style>\(Self.style)</style>
            <script src="/chat.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">\(Self.escaped(words.skip))</a>
            <main id="main" tabindex="-1">
            <h1>\(Self.escaped(title))</h1>
            <noscript><p>\(Self.escaped(words.noScript))</p></noscript>
            <belay-chat use-case="\(Self.escaped(useCase))" heading="\(Self.escaped(organisation))" longest="\(longest)" suggestions="\(Self.escaped(String(decoding: suggestions, as: UTF8.self)))"\(greeting.map { " greeting=\"\(Self.escaped($0))\"" } ?? "")></belay-chat>
            </main>
            </body>
            </html>
            """
    }

    private struct Words {
        let title, skip, noScript: String
    }

    private static let english = Words(
        title: "Chat with {}", skip: "Skip to the chat",
        noScript: "The chat needs JavaScript. Please turn it on, or call us.")
    private static let words = [
        "en": english,
        "de": Words(
            title: "Chat mit {}", skip: "Zum Chat springen",
            noScript:
                "Der Chat braucht JavaScript. Bitte schalten Sie es ein, oder rufen Sie uns an."),
        "fr": Words(
            title: "Discuter avec {}", skip: "Aller à la discussion",
            noScript:
                "La discussion a besoin de JavaScript. Activez-le, s'il vous plaît, ou appelez-nous."
        ),
    ]

    /// The first language of the browser that the page has words in, else that of the workspace where it has, else English.
    static func language(_ accepted: String?, _ workspace: String) -> String {
        let wanted = (accepted ?? "").split(separator: ",").prefix(16).map { part in
            part.prefix { $0 != ";" && $0 != "-" }.filter { !$0.isWhitespace }.lowercased()
        }
        return (wanted + [String(workspace.prefix { $0 != "-" })]).first { words[$0] != nil }
            ?? "en"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }

    private static let style = [
        #"html{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}"#,
        "body{margin:0;height:100vh;height:100dvh;min-height:400px;display:flex;flex-direction:column}",
        "body{background:#eef2f4;color:#172026}",
        "main{flex:1;min-height:0;display:flex;flex-direction:column;width:100%;max-width:720px}",
        "main{margin:0 auto;padding:12px;box-sizing:border-box;outline:none}",
        "h1{font-size:1.2rem;line-height:1.3;margin:0 4px 10px}",
        "belay-chat{flex:1;min-height:0;--belay-chat-height:auto}",
        "belay-chat:not(:defined){display:none}",
        ".skip{position:absolute;left:-999px;top:0;padding:12px 16px;background:#0a5a6c;color:#fff}",
        ".skip:focus{left:0}",
        "@media (min-width:600px) and (min-height:620px){main{padding:32px 16px}h1{font-size:1.4rem}}",
        "@media (prefers-color-scheme:dark){body{background:#0b1013;color:#e4eaed}}",
    ].joined()

    /// Belay's own script, this style, and speaking with Belay: nothing else, and in no frame.
    static let policy: String = {
        let digest = Data(Digest(of: style.utf8).bytes).base64EncodedString()
        return "default-src 'none'; script-src 'self'; style-src 'sha256-\(digest)'; "
            + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    }()
}

extension Gateway {
    /// `GET /chat/{use-case}`: the page, where the use case is open to visitors.
    func chatPage(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let name = try context.parameters.require("use-case")
        let workspace = decisions.workspace
        guard let opened = workspace.chat.useCases[name] else {
            throw Problem.notFound("there is no chat of that name")
        }
        let page = ChatPage(
            organisation: workspace.organisation, useCase: name,
            language: ChatPage.language(request.headers[.acceptLanguage], workspace.language),
            settings: opened, longest: workspace.chat.text)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                .contentSecurityPolicy: ChatPage.policy, .xContentTypeOptions: "nosniff",
                .referrerPolicy: "no-referrer", .crossOriginOpenerPolicy: "same-origin",
                .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=()",
                .vary: "Accept-Language",
            ], body: .init(byteBuffer: ByteBuffer(string: page.html)))
    }
}
