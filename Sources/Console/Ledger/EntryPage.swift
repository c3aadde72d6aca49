// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import Ledger
import Staff
import Vocabulary

/// One entry, and what anybody needs to check it.
struct EntryView: Sendable {
    let entry: Entry
    let size: Int
    /// The path to the signed root; `nil` where no checkpoint covers it yet.
    let proof: LedgerProof?
    let key: String
}

extension Console {
    /// `GET /ledger/{position}`
    func entryPage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let size = ledger.size
        guard let position = Int(try context.parameters.require("position")),
            (0..<size).contains(position)
        else { throw Problem.notFound("entry") }
        let entry = try await recorded { try ledger.entry(at: position) }
        // Whoever may not read it is not told what it is.
        guard try context.signedIn().sees(entry) else { throw Problem.notFound("entry") }
        let isSigned = position < ledger.newestCheckpoint?.size ?? 0
        let proof = isSigned ? try await recorded { try ledger.proof(of: position) } : nil
        let view = EntryView(
            entry: entry, size: size, proof: proof, key: ledger.publicKey.description)
        return Self.answer(Self.entryPage(view, in: context.frame))
    }

    static func entryPage(_ view: EntryView, in frame: Frame) -> HTML {
        let entry = view.entry
        return page("Entry \(entry.position)", in: frame, script: "/assets/verify.js") {
            """
            <div class="head">
            <p class="trail"><a href="/ledger">Ledger</a></p>
            <h1>Entry \(String(entry.position)) <span class="badge">\(entry.event.kind)</span></h1>
            <p class="lead">\(entry.at.html) UTC, by \(entry.principal.description.plain)</p>
            </div>
            <div class="beside">
            <div>
            <section aria-labelledby="leaf"><h2 id="leaf">What it says</h2>
            \(leafFields(entry, for: frame.viewer))
            </section>
            <section aria-labelledby="bytes"><h2 id="bytes">The leaf, byte for byte</h2>
            <p class="hint">It holds facts and commitments only: what was said is sealed beside it.</p>
            <pre class="bytes" tabindex="0">\(String(decoding: entry.leaf, as: UTF8.self))</pre>
            </section>
            </div>
            <aside aria-label="Proof">\(view.proof.map { proof($0, of: entry, key: view.key) } ?? unsigned())
            <nav class="pages" aria-label="Neighbours">
            \(entry.position > 0 ? neighbour(entry.position - 1, "Entry before") : .nothing)
            \(entry.position < view.size - 1 ? neighbour(entry.position + 1, "Entry behind") : .nothing)
            </nav></aside>
            </div>
            """
        }
    }

    private static func neighbour(_ position: Int, _ words: String) -> HTML {
        #"<a class="button" href="/ledger/\#(String(position))">\#(words)</a>"#
    }

    private static func leafFields(_ entry: Entry, for viewer: Viewer?) -> HTML {
        var fields = FieldList()
        // Losing the error is the intention: a leaf that was read is JSON.
        for field in (try? JSON(parsing: entry.leaf))?.fields() ?? [] {
            if field.path == "conversation", let id = entry.conversation,
                viewer?.may(.watch) ?? false
            {
                fields.add(
                    field.path,
                    #"<a href="/conversations/\#(id.description)"><code>\#(id.description)</code></a>"#
                )
            } else {
                fields.add(field.path.plain, text: field.value.reading)
            }
        }
        return fields.html
    }

    private static func unsigned() -> HTML {
        """
        <div class="panel"><h2>Not signed yet</h2><p>A checkpoint is signed each second in which the ledger grew. Load the page again.</p></div>
        """
    }

    /// What the browser checks by itself: it is given the bytes, the path and the signed note, and believes nobody.
    private static func proof(_ proof: LedgerProof, of entry: Entry, key: String) -> HTML {
        let path = proof.inclusion.path.map { Data($0.bytes).base64EncodedString() }
        let hashes: [HTML] = proof.inclusion.path.map { "<li><code>\($0.hex)</code></li>" }
        return """
            <div class="panel" id="proof" data-leaf="\(Data(entry.leaf).base64EncodedString())" data-position="\(String(proof.inclusion.position))" data-size="\(String(proof.inclusion.size))" data-path="\(path.joined(separator: " "))" data-note="\(Data(proof.checkpoint.bytes).base64EncodedString())" data-key="\(key)">
            <h2>Proof</h2>
            <p class="hint">Your browser checks it by itself, with the bytes on this page.</p>
            <ol class="proof" id="steps" role="status" aria-live="polite"><li>Without script nothing is checked here: <code>belay ledger verify</code> does it, too.</li></ol>
            <details class="way" id="way-path"><summary>The path of \(String(path.count)) hashes</summary><ol class="proof">\(hashes)</ol></details>
            <details class="way" id="way-checkpoint"><summary>The signed checkpoint</summary><pre>\(String(decoding: proof.checkpoint.bytes, as: UTF8.self))</pre></details>
            </div>
            """
    }
}
