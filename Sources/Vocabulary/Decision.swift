// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The recorded fact that a proposal was decided: who asked for what, what was found, what the rules said.
///
/// It holds facts only. The texts are content: sealed beside the ledger under the key of their subject.
public struct Decision: Sendable, Hashable, Identified {
    public static let idPrefix = "dec"

    public let id: ID<Decision>
    public let at: Timestamp
    public let conversation: ID<Conversation>
    public let turn: Int
    public let kind: Proposal.Kind
    /// `nil` where the caller named a use case or an agent that nobody registered.
    public let useCase: String?
    public let agent: String?
    /// The tool of an action; `nil` where it is not one of the use case's tools.
    public let tool: String?
    public let verdict: Verdict
    public let findings: [Finding]
    /// The digest of the workspace whose rules spoke.
    public let policy: Digest
    public let release: Digest?
    /// Until when a held proposal may still be answered.
    public let heldUntil: Timestamp?
    /// The model call that gave a reply or an action; `nil` where Belay made none.
    public let call: ModelCall?
    /// How a reply that was delivered in pieces ended; `nil` for all else.
    public let ending: Ending?
    /// What the proposal takes from the limits of its tool once it passes.
    public let uses: [LimitUse]
    /// What would run, as a keyed digest of tool, release, customer and arguments: two calls that differ only in
    /// form have one. `nil` for all but actions of registered tools.
    public let fingerprint: String?
    /// What the client calls its request, as a keyed digest: the same request again is known as such. `nil` where it
    /// does not say.
    public let retry: String?
    /// The action that it takes back; `nil` for none.
    public let undoes: ID<Decision>?

    /// What a signal says without saying where: names and numbers only.
    public struct Finding: Sendable, Hashable {
        public let name: String
        public let score: Double
        public let count: Int
        public let detector: String

        public init(name: String, score: Double, count: Int, detector: String) {
            self.name = name
            self.score = score
            self.count = count
            self.detector = detector
        }

        public init(_ signal: Signal) {
            self.init(
                name: signal.name, score: signal.score, count: max(1, signal.spans.count),
                detector: signal.detector)
        }
    }

    /// How a streamed reply ended.
    public enum Ending: String, Sendable, Hashable, CaseIterable {
        /// Everything that was decided was handed to the client.
        case complete
        /// The rules stopped it.
        case stopped
        /// The client went away.
        case abandoned
        /// The model provider broke off.
        case broken
    }

    public init(
        id: ID<Decision>, at: Timestamp, conversation: ID<Conversation>, turn: Int,
        kind: Proposal.Kind,
        useCase: String?, agent: String?, tool: String? = nil, verdict: Verdict,
        findings: [Finding],
        policy: Digest, release: Digest?, heldUntil: Timestamp? = nil, call: ModelCall? = nil,
        ending: Ending? = nil, uses: [LimitUse] = [], fingerprint: String? = nil,
        retry: String? = nil, undoes: ID<Decision>? = nil
    ) {
        self.id = id
        self.at = at
        self.conversation = conversation
        self.turn = turn
        self.kind = kind
        self.useCase = useCase
        self.agent = agent
        self.tool = tool
        self.verdict = verdict
        self.findings = findings
        self.policy = policy
        self.release = release
        self.heldUntil = heldUntil
        self.call = call
        self.ending = ending
        self.uses = uses
        self.fingerprint = fingerprint
        self.retry = retry
        self.undoes = undoes
    }

    public var effect: Effect { verdict.effect }
}

/// What one call of a model took: facts for cost, latency and versions.
public struct ModelCall: Sendable, Hashable {
    /// The upstream's name in the workspace.
    public let upstream: String
    /// The model that was asked for.
    public let model: String
    /// How often it was tried, over all upstreams.
    public let attempts: Int
    /// From the request to the first byte of the answer.
    public let firstByte: Duration
    /// Tokens as the provider counted them; `nil` where it did not.
    public let promptTokens: Int?
    public let completionTokens: Int?

    public init(
        upstream: String, model: String, attempts: Int, firstByte: Duration,
        promptTokens: Int? = nil,
        completionTokens: Int? = nil
    ) {
        self.upstream = upstream
        self.model = model
        self.attempts = attempts
        self.firstByte = firstByte
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
    }
}
