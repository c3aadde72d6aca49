// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Policy
public import Vocabulary

/// An action that may run, on its way to the system that carries it out.
public struct ActionOrder: Sendable {
    /// The decision that lets it run: its idempotency key.
    public let decision: ID<Decision>
    public let useCase: String
    public let tool: Tool
    /// The arguments as JSON text, exactly as they were agreed to, with what tokens stand for.
    public let arguments: String
    /// Who the customer is; `nil` where the channel did not say.
    public let customer: String?
    public let conversation: ID<Conversation>

    public init(
        decision: ID<Decision>, useCase: String, tool: Tool, arguments: String, customer: String?,
        conversation: ID<Conversation>
    ) {
        self.decision = decision
        self.useCase = useCase
        self.tool = tool
        self.arguments = arguments
        self.customer = customer
        self.conversation = conversation
    }
}

/// What a system said of an order.
public enum ActionAnswer: Sendable, Hashable {
    /// It was carried out. The result is JSON text where the system speaks JSON.
    case done(result: String, status: Int?)
    /// The system says that it did nothing, and why.
    case refused(result: String, status: Int?)
    /// It never left: nothing has happened.
    case unsent(ActionFault)
    /// It may have been carried out or not.
    case unknown(ActionFault, status: Int? = nil)
}

/// Why an order has no answer: words of the program, never a text of the system's.
public enum ActionFault: String, Sendable, Hashable, CaseIterable {
    case unreachable, timedOut = "timed-out", brokenOff = "broken-off"
    case unreadable, tooLarge = "too-large", failed, interrupted
    case missingConnector = "missing-connector", missingArgument = "missing-argument"
    case changedTool = "changed-tool"
}

/// The lines to the systems that carry actions out. The inner house knows no HTTP: this is handed in.
public struct ActionLines: Sendable {
    /// Carries an order out. Never throws: what goes wrong is an answer.
    public let send: @Sendable (ActionOrder) async -> ActionAnswer
    /// Asks what became of an order that nobody knows of; `nil` where the system can't be asked.
    public let ask: @Sendable (ActionOrder) async -> ActionAnswer?
    /// Has a one-time code sent to the address on record of a customer, under a name that it is sent once for.
    public let sendCode:
        @Sendable (_ code: String, StepUp, _ customer: String, _ id: String) async -> ActionAnswer

    public init(
        send: @escaping @Sendable (ActionOrder) async -> ActionAnswer,
        ask: @escaping @Sendable (ActionOrder) async -> ActionAnswer?,
        sendCode:
            @escaping @Sendable (_ code: String, StepUp, _ customer: String, _ id: String) async ->
            ActionAnswer = { _, _, _, _ in .unsent(.missingConnector) }
    ) {
        self.send = send
        self.ask = ask
        self.sendCode = sendCode
    }
}

extension ActionLines {
    /// No system is reached: nothing ever leaves.
    public static let none = ActionLines(
        send: { _ in .unsent(.missingConnector) }, ask: { _ in nil })
}
