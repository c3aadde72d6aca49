// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

/// A streamed chat completion on its way to the client: pieces in, what may leave out.
///
/// Pure: it waits for nothing and sends nothing. Text leaves as soon as it has been decided; calls and
/// endings are held until their decisions are on record.
struct ChatStream {
    private var parser: ServerSentEventParser
    private var choices: [ChoiceStream]
    /// What comes behind the ends of the choices, such as the count of tokens.
    private var trailing: [UInt8] = []
    private(set) var isDone = false
    private(set) var promptTokens: Int?
    private(set) var completionTokens: Int?
    /// What is said first, in Belay's own words; empty for nothing.
    private let preface: String
    /// The choices that have said it.
    private var prefaced: Set<Int> = []

    /// - Parameters:
    ///   - replies: One for each choice that was asked for.
    ///   - eventLimit: The longest event that is read, in bytes.
    ///   - preface: What is said first, in Belay's own words; empty for nothing.
    init(_ replies: [OpenReply], eventLimit: Int, saying preface: String = "") {
        self.preface = preface
        choices = replies.enumerated().map { ChoiceStream(index: $0, open: $1) }
        parser = ServerSentEventParser(limit: eventLimit)
    }

    /// Whether there is nothing more to wait for: the provider said so, or the rules stopped every choice.
    var isOver: Bool { isDone || choices.allSatisfy(\.reply.isStopped) }

    /// Whether no piece of any choice has come.
    var isSilent: Bool { choices.allSatisfy(\.isSilent) }

    /// Takes a piece of the provider's answer, and returns what may leave.
    ///
    /// - Throws: ``ProviderError`` where it can't be read. What can't be read can't be decided.
    mutating func receive(_ piece: some Collection<UInt8>) throws(ProviderError) -> [UInt8] {
        let events: [ServerSentEvent]
        let blocks = parser.silentBlocks
        do { events = try parser.receive(piece) } catch { throw .tooLarge }
        var leaving: [UInt8] = []
        for event in events where !isOver { leaving += try receive(event) }
        // A comment keeps a connection alive. What it says is not passed on: nobody has decided it.
        if leaving.isEmpty, parser.silentBlocks > blocks { leaving += ":\n\n".utf8 }
        return leaving
    }

    private mutating func receive(_ event: ServerSentEvent) throws(ProviderError) -> [UInt8] {
        if event.data.elementsEqual("[DONE]".utf8) {
            isDone = true
            return []
        }
        var chunk = try ChatChunk(event)
        chunk.besides = edits(besideChoicesOf: chunk)
        if let usage = chunk.usage {
            promptTokens = usage["prompt_tokens"]?.integer.map { Int($0) } ?? promptTokens
            completionTokens =
                usage["completion_tokens"]?.integer.map { Int($0) } ?? completionTokens
        }
        guard !chunk.choices.isEmpty else {
            // Usage, and whatever else a provider sends beside the choices: it waits for their decisions.
            trailing += chunk.event([])
            return []
        }
        var leaving: [UInt8] = []
        var isBehind = true
        for (position, node) in chunk.choices.enumerated() {
            let index = node["index"]?.integer.map { Int($0) } ?? position
            guard choices.indices.contains(index) else { throw .unreadable }
            isBehind = isBehind && choices[index].isEnded
            if !preface.isEmpty, prefaced.insert(index).inserted {
                leaving += chunk.event(
                    choice: index,
                    delta: ["role": "assistant", "content": .string(preface + " ")])
            }
            leaving += try choices[index].receive(chunk, at: position)
        }
        // Some providers count the tokens in a chunk with an empty delta, behind the endings.
        if isBehind, chunk.usage != nil, let list = chunk.document.root["choices"] {
            trailing += chunk.event([.replace(list, with: Array("[]".utf8))])
        }
        return leaving
    }

    /// What each choice reads by itself.
    private static let readByChoices: Set<String> = ["choices"]

    private mutating func edits(besideChoicesOf chunk: ChatChunk) -> [JSONDocument.Edit] {
        var texts = TextMap()
        texts.read(chunk.document.root, from: .agent, isNew: true, skipping: Self.readByChoices)
        return texts.edits(for: texts.passages.map { Passage(.agent, choices[0].passing($0.text)) })
    }

    /// Stops every choice: a person has taken the conversation over.
    mutating func stop() {
        for index in choices.indices { choices[index].stop() }
    }

    /// Ends the stream: what was held back at the ends of texts leaves.
    ///
    /// - Throws: ``ProviderError/brokenOff`` where the provider left before it had ended.
    mutating func finish() throws(ProviderError) -> [UInt8] {
        if !isOver {
            // Some servers leave out the blank line after the last event.
            let ending: ServerSentEventParser.Ending
            do { ending = try parser.finish() } catch { throw .tooLarge }
            if case .cut(let event) = ending {
                guard event.data.elementsEqual("[DONE]".utf8) else { throw .brokenOff }
                isDone = true
            }
        }
        guard isOver || choices.allSatisfy(\.isEnded) else { throw .brokenOff }
        var leaving: [UInt8] = []
        for index in choices.indices where !choices[index].isEnded {
            leaving += choices[index].finishTexts()
        }
        return leaving
    }

    /// What asks to pass, choice by choice.
    func submissions(ending: Decision.Ending, call: ModelCall) -> [[Submission]] {
        let call = ModelCall(
            upstream: call.upstream, model: call.model, attempts: call.attempts,
            firstByte: call.firstByte,
            promptTokens: promptTokens, completionTokens: completionTokens)
        return choices.map { choice in
            choice.submissions(ending: choice.reply.isStopped ? .stopped : ending, call: call)
        }
    }

    /// What leaves last, once everything is decided.
    func conclusion(after outcomes: [[Outcome]]) -> [UInt8] {
        zip(choices, outcomes).flatMap { $0.conclusion(after: $1) } + trailing
            + ServerSentEvent.done
    }
}
