// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Ledger
import Vocabulary

/// A stretch of the book, the newest entry first, and what was signed last.
struct LedgerView: Sendable {
    let origin: String
    let key: String
    let size: Int
    let checkpoint: Checkpoint?
    /// In order, the newest last.
    let entries: [Entry]
    var sought: String?

    static let limit = 100
}

extension Console {
    /// `GET /ledger`
    func ledgerPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let size = ledger.size
        let sought = request.uri.queryParameters["position"].map { String($0).trimmed }
        if let sought, let position = Int(sought), (0..<size).contains(position) {
            return Self.redirect("/ledger/\(position)")
        }
        let before = request.uri.queryParameters["before"].flatMap { Int(String($0)) } ?? size
        let end = min(max(before, 0), size)
        let start = max(0, end - LedgerView.limit)
        let entries = try await recorded {
            try ledger.entries(from: start, limit: max(1, end - start))
        }
        let view = LedgerView(
            origin: ledger.origin, key: ledger.publicKey.description, size: size,
            checkpoint: ledger.newestCheckpoint, entries: entries.filter { $0.position < end },
            sought: sought.flatMap { $0.isEmpty ? nil : $0 })
        return Self.answer(Self.ledgerPage(view, in: context.frame))
    }

    static func ledgerPage(_ view: LedgerView, in frame: Frame) -> HTML {
        page("Ledger", in: frame) {
            let none: HTML =
                view.sought.map {
                    #"<p class="notice wait" role="status">There is no entry «\#($0.plain)».</p>"#
                } ?? .nothing
            return """
                <div class="head"><h1>Ledger</h1>
                <p class="lead">Every decision and every deed, in order, for good.</p>
                <form method="get" action="/ledger" class="search" role="search">
                <label for="position" class="unseen">Position of an entry</label>
                <input id="position" name="position" type="search" inputmode="numeric" placeholder="Position" value="\(view.sought ?? "")" maxlength="18" autocomplete="off">
                <button>Look it up</button>
                </form></div>
                \(none)
                <div data-live="ledger">
                \(signed(view))
                <section aria-labelledby="entries"><h2 id="entries">Entries</h2>
                \(entryTable(view, for: frame.viewer))
                \(pages(view))
                </section>
                </div>
                """
        }
    }

    private static func signed(_ view: LedgerView) -> HTML {
        var fields = FieldList()
        fields.add("Ledger", code(view.origin))
        fields.add("Entries", text: String(view.size))
        if let checkpoint = view.checkpoint {
            fields.add("Signed so far", text: "\(checkpoint.size) entries")
            fields.add("Hash over all of them", code(checkpoint.root.hex))
        }
        fields.add("Public key", code(view.key))
        let checkpoint: HTML =
            view.checkpoint.map { checkpoint in
                """
                <details class="way" id="way-note"><summary>The signed checkpoint, as it may be kept elsewhere</summary><pre>\(String(decoding: checkpoint.note.bytes, as: UTF8.self))</pre></details>
                """
            }
            ?? emptyState(
                "Nothing is signed yet.",
                "Within a second of the first entry a checkpoint over all entries appears here.")
        return """
            <section aria-labelledby="signed"><h2 id="signed">Checkpoint</h2>\(fields.html)\(checkpoint)</section>
            """
    }

    private static func entryTable(_ view: LedgerView, for viewer: Viewer?) -> HTML {
        var table = Table(
            "Entries, the newest first", "Entry", "When", "What", "By", "Use case", "About")
        for entry in view.entries.reversed() {
            // That it is there belongs to the whole; what it says is for who sees its use case.
            guard viewer?.sees(entry) ?? false else {
                table.add(
                    "\(String(entry.position))", entry.at.html, "of another use case", "–", "–", "–"
                )
                continue
            }
            let about: HTML =
                entry.conversation.map { code($0.short) } ?? .nothing
            table.add(
                #"<a href="/ledger/\#(String(entry.position))">\#(String(entry.position))</a>"#,
                entry.at.html, code(entry.event.kind), "\(entry.principal.description.plain)",
                "\((entry.useCase ?? "–").plain)", about.isEmpty ? "–" : about)
        }
        return table.html(
            empty: emptyState(
                "The book is empty.", "The first entry is written when a house opens its door."))
    }

    private static func pages(_ view: LedgerView) -> HTML {
        guard let first = view.entries.first?.position, let last = view.entries.last?.position
        else { return .nothing }
        let older: HTML =
            first > 0
            ? #"<a class="button" href="/ledger?before=\#(String(first))">Older</a>"# : .nothing
        let newer: HTML =
            last < view.size - 1
            ? #"<a class="button" href="/ledger?before=\#(String(min(view.size, last + 1 + LedgerView.limit)))">Newer</a>"#
            : .nothing
        return #"<nav class="pages" aria-label="Pages">\#(newer)\#(older)</nav>"#
    }
}

extension Viewer {
    /// Whether an entry is theirs to read: of no use case in particular, or of one that they see.
    func sees(_ entry: Entry) -> Bool {
        guard let useCases, let useCase = entry.useCase else { return true }
        return useCases.contains(useCase)
    }
}

extension TreeHash {
    /// In hexadecimal digits.
    var hex: String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
