// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// One event of a streamed chat completion, taken apart.
///
/// Format: OpenAI API reference, «The chat completion chunk object».
struct ChatChunk {
    let document: JSONDocument
    let choices: [JSONDocument.Node]
    let usage: JSONDocument.Node?
    /// What has to change beside the choices: part of every event that is made of the chunk.
    var besides: [JSONDocument.Edit] = []

    /// - Throws: ``ProviderError`` where it is not a chunk, or where the provider says that it failed.
    init(_ event: ServerSentEvent) throws(ProviderError) {
        let document: JSONDocument
        do { document = try JSONDocument(parsing: event.data) } catch { throw .unreadable }
        let root = document.root
        guard root.kind == .object else { throw .unreadable }
        if let error = root["error"], !error.isNull { throw .failed(status: 502) }
        self.document = document
        if let list = root["choices"], !list.isNull {
            guard list.kind == .array else { throw .unreadable }
            choices = Array(list.elements)
        } else {
            choices = []
        }
        usage = root["usage"].flatMap { $0.isNull ? nil : $0 }
    }

    /// The chunk with changes, as an event.
    ///
    /// Only the data goes on: a comment between its lines is text that nobody has decided.
    func event(_ edits: [JSONDocument.Edit]) -> [UInt8] {
        let edits = edits + besides
        return ServerSentEvent.bytes(
            data: edits.isEmpty ? document.bytes : document.replacing(edits))
    }

    /// The edits that leave only one of several choices.
    func alone(_ position: Int) -> [JSONDocument.Edit] {
        guard choices.count > 1, let list = document.root["choices"] else { return [] }
        return choices.indices.filter { $0 != position }.map { .removeElement($0, from: list) }
    }

    /// The chunk as an event with one choice of our own making, and everything around it as it came.
    func event(choice index: Int, delta: JSON, finish: JSON = .null) -> [UInt8] {
        let choice: JSON = [
            "index": .integer(Int64(index)), "delta": delta, "logprobs": .null,
            "finish_reason": finish,
        ]
        guard let list = document.root["choices"] else { return [] }
        var edits: [JSONDocument.Edit] = [
            .replace(list, with: [UInt8(ascii: "[")] + choice.serialized + [UInt8(ascii: "]")])
        ]
        if let usage { edits.append(.replace(usage, with: Array("null".utf8))) }
        return event(edits)
    }
}
