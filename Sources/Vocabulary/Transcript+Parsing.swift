// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Transcript {
    /// Reads a transcript.
    ///
    /// ```
    /// conversation  a card number typed into the chat
    /// use case      balances / triage
    /// channel       chat
    ///
    /// customer      My card 4111 1111 1111 1111 doesn't work
    ///   input       redact    personal-data
    ///   model sees  My card [payment card] doesn't work
    /// agent         I'll look it up.
    ///   reply       allow
    ///   call        get_card_status {"last_four":"1111"}
    ///   action      allow
    /// tool          get_card_status {"status":"active"}
    /// ```
    ///
    /// A label, at least one space, a value. A text goes on in lines that begin with `|`; one that
    /// begins or ends with a space, or is empty, is written as a JSON string. Lines that begin with
    /// `#` are remarks.
    ///
    /// - Throws: ``TranscriptError`` with the first line that can't be read and what was expected
    ///   there.
    public init(parsing text: String) throws(TranscriptError) {
        var parser = TranscriptParser()
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            try parser.read(String(decoding: line, as: UTF8.self), number: index + 1)
        }
        self = try parser.finish(at: lines.count)
    }
}

private struct TranscriptParser {
    /// What a line begins with. Labels of one kind are never the beginning of each other.
    private enum Label: String, CaseIterable {
        case conversation
        case useCase = "use case"
        case channel
        case customer, agent, tool, person, later
        case input
        case modelSees = "model sees"
        case reply, call, action, confidence, hears
        case handedOver = "handed over"
        case answers, stands

        var isHead: Bool { [.conversation, .useCase, .channel].contains(self) }
        var isTurn: Bool { [.customer, .agent, .tool, .person, .later].contains(self) }
    }

    private var head: [Label: String] = [:]
    private var turns: [Transcript.Turn] = []
    private var topNotes: [String] = []
    private var notes: [String] = []
    /// A text that may still go on in lines with a bar.
    private var open: (label: Label, words: String, line: Int)?

    mutating func read(_ line: String, number: Int) throws(TranscriptError) {
        let trimmed = line.trimmed
        if trimmed.isEmpty { return try close() }
        if trimmed.utf8.first == UInt8(ascii: "#") {
            try close()
            notes.append(trimmed.without(first: 1).trimmed)
            return
        }
        if trimmed.utf8.first == UInt8(ascii: "|") {
            guard let label = open?.label, Self.isText(label) else {
                throw TranscriptError(
                    line: number,
                    message: "a line with `|` goes on with a text, but there is none above")
            }
            if open?.words.isEmpty == false { open?.words += "\n" }
            open?.words += trimmed.without(first: 1).trimmed
            return
        }
        try close()
        let isIndented = line.utf8.first == 32 || line.utf8.first == 9
        let label = try label(of: trimmed, isIndented: isIndented, number: number)
        open = (label, trimmed.without(first: label.rawValue.utf8.count).trimmed, number)
    }

    mutating func finish(at line: Int) throws(TranscriptError) -> Transcript {
        try close()
        guard let title = head[.conversation] else {
            throw TranscriptError(
                line: 1, message: "`conversation` is missing: say in one line what it shows")
        }
        guard let useCase = head[.useCase] else {
            throw TranscriptError(
                line: 1, message: "`use case` is missing: write `use case  name / agent`")
        }
        let names = useCase.split(separator: "/", omittingEmptySubsequences: false)
            .map { String($0).trimmed }
        guard names.count == 2, names.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
            throw TranscriptError(line: 1, message: "`use case` must be `name / agent`")
        }
        let word = head[.channel] ?? Channel.chat.rawValue
        guard let channel = Channel(rawValue: word) else {
            let words = Channel.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw TranscriptError(
                line: 1, message: "unknown channel `\(word)`: use one of \(words)")
        }
        return Transcript(
            title: title, useCase: names[0], agent: names[1], channel: channel, turns: turns,
            notes: topNotes, closingNotes: notes)
    }

    private func label(
        of line: String, isIndented: Bool, number: Int
    ) throws(TranscriptError) -> Label {
        let label = Label.allCases.first { label in
            guard line.utf8.starts(with: label.rawValue.utf8) else { return false }
            let next = line.utf8.dropFirst(label.rawValue.utf8.count).first
            return next == nil || next == 32 || next == 9
        }
        let fitting = Label.allCases.filter { isIndented != ($0.isHead || $0.isTurn) }
        guard let label, fitting.contains(label) else {
            let words = fitting.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            let found =
                label.map { "`\($0.rawValue)` can't stand here" } ?? "this line has no label"
            let place = isIndented ? "an indented line begins with" : "a line begins with"
            throw TranscriptError(line: number, message: "\(found): \(place) one of \(words)")
        }
        return label
    }

    private static func isText(_ label: Label) -> Bool {
        [.conversation, .customer, .agent, .tool, .call, .modelSees, .hears].contains(label)
    }

    /// Takes in the line that is complete now.
    private mutating func close() throws(TranscriptError) {
        guard let (label, words, line) = open else { return }
        open = nil
        if label.isHead {
            try takeHead(label, words, line: line)
        } else if label.isTurn {
            turns.append(try turn(label, words, line: line))
            turns[turns.count - 1].notes = notes
            notes = []
        } else {
            guard notes.isEmpty else {
                throw TranscriptError(
                    line: line, message: "a remark stands above a turn, not inside it")
            }
            guard !turns.isEmpty else {
                throw TranscriptError(
                    line: line,
                    message: "`\(label.rawValue)` stands under a turn, but there is none above")
            }
            try addExpectation(label, words, line: line)
        }
    }

    private mutating func takeHead(
        _ label: Label, _ words: String, line: Int
    ) throws(TranscriptError) {
        guard turns.isEmpty else {
            throw TranscriptError(
                line: line, message: "`\(label.rawValue)` stands at the top, before the first turn")
        }
        guard head[label] == nil else {
            throw TranscriptError(line: line, message: "`\(label.rawValue)` is given twice")
        }
        head[label] = label == .conversation ? try value(words, of: label, line: line) : words
        topNotes += notes
        notes = []
    }

    private func turn(
        _ label: Label, _ words: String, line: Int
    ) throws(TranscriptError) -> Transcript.Turn {
        let speech: Transcript.Speech
        switch label {
        case .customer: speech = .customer(try value(words, of: label, line: line))
        case .agent:
            let said = words.isEmpty ? nil : try value(words, of: label, line: line)
            speech = .agent(said, confidence: nil, calls: [])
        case .tool:
            let (name, rest) = try named(words, of: label, line: line)
            speech = .tool(name, result: rest.isEmpty ? "" : try value(rest, of: label, line: line))
        case .later:
            guard let time = Duration(transcript: words) else {
                throw TranscriptError(
                    line: line, message: "`later` must be a time such as `15m`, `4h` or `2d`")
            }
            speech = .later(time)
        default:
            if words == "hands back" {
                speech = .handsBack
            } else if let act = Transcript.StaffAct(words) {
                speech = .staff(act)
            } else {
                throw TranscriptError(
                    line: line,
                    message: "`person` is `hands back`, or such as `ana / supervisor approves "
                        + "refund_payment`, `denies refund_payment CAUSE`, `edits refund_payment "
                        + "{…}` or `undoes refund_payment`")
            }
        }
        return Transcript.Turn(speech, line: line)
    }

    private mutating func addExpectation(
        _ label: Label, _ words: String, line: Int
    ) throws(TranscriptError) {
        func refuse(_ message: String) -> TranscriptError {
            TranscriptError(line: line, message: message)
        }
        var turn = turns.removeLast()
        switch (label, turn.speech) {
        case (.input, .customer), (.input, .tool):
            guard turn.input == nil else { throw refuse("`input` is given twice") }
            turn.input = try expectation(words, of: label, line: line)
        case (.modelSees, .customer), (.modelSees, .tool):
            guard turn.modelSees == nil else { throw refuse("`model sees` is given twice") }
            turn.modelSees = try value(words, of: label, line: line)
        case (.reply, .agent):
            guard turn.reply == nil else { throw refuse("`reply` is given twice") }
            turn.reply = try expectation(words, of: label, line: line)
        case (.confidence, .agent(let said, let before, let calls)):
            guard before == nil else { throw refuse("`confidence` is given twice") }
            guard let confidence = Double(words), (0...1).contains(confidence) else {
                throw refuse("`confidence` must be a number from 0 to 1")
            }
            turn.speech = .agent(said, confidence: confidence, calls: calls)
        case (.call, .agent(let said, let confidence, let calls)):
            let (tool, rest) = try named(words, of: label, line: line)
            let arguments = rest.isEmpty ? "{}" : try value(rest, of: label, line: line)
            let call = Transcript.Call(tool: tool, arguments: arguments)
            turn.speech = .agent(said, confidence: confidence, calls: calls + [call])
        case (.action, .agent(let said, let confidence, var calls)):
            guard let last = calls.last else { throw refuse("`action` stands under a `call`") }
            guard last.action == nil else { throw refuse("`action` is given twice") }
            calls[calls.count - 1].action = try expectation(words, of: label, line: line)
            turn.speech = .agent(said, confidence: confidence, calls: calls)
        case (.hears, .customer), (.hears, .agent), (.hears, .tool):
            guard turn.hears == nil else { throw refuse("`hears` is given twice") }
            turn.hears = try value(words, of: label, line: line)
        case (.handedOver, .customer), (.handedOver, .agent), (.handedOver, .tool):
            guard turn.handedOver == nil else { throw refuse("`handed over` is given twice") }
            guard let code = ReasonCode(rawValue: words) else {
                throw refuse("`handed over` must name a reason code such as `customer_request`")
            }
            turn.handedOver = code
        case (.answers, _):
            guard let answer = Transcript.SystemAnswer(words) else {
                throw refuse(
                    "`answers` is such as `refund_payment does {…}`, `refuses {…}` or `nothing`")
            }
            turn.answers.append(answer)
        case (.stands, _):
            guard let standing = Transcript.Standing(words) else {
                throw refuse("`stands` is a tool and a phase such as `refund_payment pending`")
            }
            turn.stands.append(standing)
        default:
            throw refuse("`\(label.rawValue)` can't stand under this turn")
        }
        turns.append(turn)
    }

    /// An effect and the words that must be among the reasons.
    private func expectation(
        _ words: String, of label: Label, line: Int
    ) throws(TranscriptError) -> Transcript.Expectation {
        let parts = words.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let first = parts.first, let effect = Effect(rawValue: first) else {
            let effects = Effect.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw TranscriptError(
                line: line,
                message: "`\(label.rawValue)` must begin with an effect: one of \(effects)")
        }
        return Transcript.Expectation(effect, Array(parts.dropFirst()))
    }

    /// A name, a space, and the rest.
    private func named(
        _ words: String, of label: Label, line: Int
    ) throws(TranscriptError) -> (String, String) {
        let name = words.utf8.prefix { $0 != 32 && $0 != 9 && $0 != 10 }
        guard !name.isEmpty else {
            throw TranscriptError(line: line, message: "`\(label.rawValue)` must name a tool")
        }
        return (
            String(decoding: name, as: UTF8.self), words.without(first: name.count).trimmed
        )
    }

    /// A text, plain or as a JSON string.
    private func value(_ words: String, of label: Label, line: Int) throws(TranscriptError)
        -> String
    {
        guard !words.isEmpty else {
            throw TranscriptError(
                line: line, message: "`\(label.rawValue)` has no text: write it behind the label")
        }
        guard words.utf8.first == UInt8(ascii: "\"") else { return words }
        // Losing the error is the intention: the message says what a text may be.
        guard case .string(let text)? = try? JSON(parsing: Array(words.utf8)) else {
            throw TranscriptError(
                line: line,
                message: "a text that begins with a quotation mark must be a whole JSON string")
        }
        return text
    }
}

extension String {
    /// Without spaces, tabs and carriage returns at its ends.
    fileprivate var trimmed: String {
        let isBlank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 13 }
        guard let first = utf8.firstIndex(where: { !isBlank($0) }),
            let last = utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: utf8[first...last], as: UTF8.self)
    }

    /// The rest after some bytes. Labels end before a space, so no character is cut.
    fileprivate func without(first count: Int) -> String {
        String(decoding: utf8.dropFirst(count), as: UTF8.self)
    }
}
