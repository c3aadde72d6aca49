// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A conversation as a supervisor would write it down, and what must be decided in it.
///
/// One file is an example, a test, and a line of evaluation data. The agent's lines are played by
/// the `recorded` upstream; whoever runs the transcript plays the customer and the tools, and
/// compares what is decided with what is written. Where nothing is written, nothing is compared.
public struct Transcript: Sendable, Hashable {
    /// What it shows, in one line.
    public var title: String
    public var useCase: String
    public var agent: String
    public var channel: Channel
    public var turns: [Turn]
    /// Remarks at the top of the file, one a line.
    public var notes: [String]
    /// Remarks after the last turn.
    public var closingNotes: [String]

    public init(
        title: String, useCase: String, agent: String, channel: Channel = .chat, turns: [Turn] = [],
        notes: [String] = [], closingNotes: [String] = []
    ) {
        self.title = title
        self.useCase = useCase
        self.agent = agent
        self.channel = channel
        self.turns = turns
        self.notes = notes
        self.closingNotes = closingNotes
    }

    /// What one party says or does, and what must follow from it.
    public struct Turn: Sendable, Hashable {
        public var speech: Speech
        /// The decision on what goes to the model once this turn is said: under `customer` and
        /// `tool`.
        public var input: Expectation?
        /// What the model is given of this turn instead of its words.
        public var modelSees: String?
        /// The decision on the agent's words.
        public var reply: Expectation?
        /// What the customer hears in the end: the agent's words, or Belay's.
        public var hears: String?
        /// Why a person takes over here; `nil` where nobody does.
        public var handedOver: ReasonCode?
        /// What systems answer to the actions that Belay carries out in this turn.
        public var answers: [SystemAnswer] = []
        /// Where actions stand after it.
        public var stands: [Standing] = []
        /// Remarks above the turn, one a line.
        public var notes: [String]
        /// Where it stands in its file, counted from 1; 0 where it was not read from one.
        public var line: Int

        public init(
            _ speech: Speech, input: Expectation? = nil, modelSees: String? = nil,
            reply: Expectation? = nil, hears: String? = nil, handedOver: ReasonCode? = nil,
            notes: [String] = [], line: Int = 0
        ) {
            self.speech = speech
            self.input = input
            self.modelSees = modelSees
            self.reply = reply
            self.hears = hears
            self.handedOver = handedOver
            self.notes = notes
            self.line = line
        }
    }

    public enum Speech: Sendable, Hashable {
        case customer(String)
        /// The words, `nil` where the agent only calls; how sure it says it is; calls made at once.
        case agent(String?, confidence: Double?, calls: [Call])
        /// What a tool answered to the first open call of that name.
        case tool(String, result: String)
        /// A person gives the conversation back to the AI.
        case handsBack
        /// A person decides about an action.
        case staff(StaffAct)
        /// Time goes by.
        case later(Duration)
    }

    /// A call of a tool, and the decision on it.
    public struct Call: Sendable, Hashable {
        public var tool: String
        /// JSON text, or whatever the model wrote in its place.
        public var arguments: String
        public var action: Expectation?

        public init(tool: String, arguments: String, action: Expectation? = nil) {
            self.tool = tool
            self.arguments = arguments
            self.action = action
        }
    }

    /// A decision as it must be: its effect, and words that must be among its reasons.
    public struct Expectation: Sendable, Hashable {
        public var effect: Effect
        /// Names of clauses, reason codes or signals, each of which the decision names.
        public var reasons: [String]

        public init(_ effect: Effect, _ reasons: [String] = []) {
            self.effect = effect
            self.reasons = reasons
        }

        /// Whether a decision is as expected.
        public func isMet(by decision: Decision) -> Bool {
            isMet(by: decision.verdict, signals: decision.findings.map(\.name))
        }

        /// Whether a verdict is as expected.
        ///
        /// - Parameter signals: The names of what detectors found.
        public func isMet(by verdict: Verdict, signals: [String]) -> Bool {
            effect == verdict.effect
                && Self.words(of: verdict, signals: signals).isSuperset(of: reasons)
        }

        /// The words that may be expected of a verdict: its clauses and reason codes, and what
        /// detectors found.
        public static func words(of verdict: Verdict, signals: [String]) -> Set<String> {
            Set(
                verdict.reasons.flatMap { [$0.rule] + ($0.code.map { [$0.rawValue] } ?? []) }
                    + signals)
        }
    }
}

/// Why a text is no transcript, and where.
public struct TranscriptError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let message: String

    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    public var description: String { "\(line): \(message)" }
}
