// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The contract of a tool: what calling it does, what a call must look like, and who must say yes
/// before.
public struct Tool: Sendable {
    public let name: String
    public let effect: Effect
    /// Whether what it does can be undone. Reads are.
    public let isReversible: Bool
    /// How long it can be undone, in the owner's words; `nil` where nobody said.
    public let reversibleUntil: String?
    public let kind: Kind
    /// Whether its answers are somebody else's words: they give an action no authority.
    public let returnsOthersWords: Bool
    /// The arguments that its contract speaks of, by name.
    public let arguments: [ArgumentContract]
    /// Whether a call may have arguments that the contract does not speak of.
    public let takesOthers: Bool
    /// The facts that must be known, and fresh, before it is called.
    public let requires: [String]
    /// The beginnings of the words by which customers ask for it themselves.
    public let askedBy: [String]
    /// The arguments that make two calls the same: a call that was answered is not made again.
    public let once: [String]?
    public let limits: [UsageLimit]
    /// What the customer must say yes to; `nil` where the contract asks for no yes.
    public internal(set) var confirm: Question?
    /// The approvals that the contract asks for; each whose condition holds is due.
    public internal(set) var approvals: [Approval]
    /// What carries its calls out; `nil` where the bot does.
    public let run: Execution?
    /// What takes one of its calls back; `nil` where nothing does.
    public let undo: Undo?
    /// The proof that the customer must give first; `nil` for none.
    public let stepUp: StepUp?
    /// What the customer hears of where a call stands, by the words of ``Messages/Situation/ofHolds``, with
    /// `{argument}` places: see ``told(_:arguments:in:on:)``.
    public let tell: [String: Texts]
    /// Where its contract stands, as `file:line`.
    let source: String

    /// A question that the customer must answer with yes.
    public struct Question: Sendable {
        public let ask: Texts
        /// When it must be asked; always, where there is none.
        var when: Condition?
        /// The arguments that the AI must have named for a yes to a question in its own words to count; `nil` where only
        /// this question does.
        public let names: [String]?
        let source: String

        /// The question with the values of a call, in each of its languages and for each channel.
        func asked(with arguments: String) -> [String] {
            ask.all.compactMap { QuestionTemplate($0)?.filled(from: arguments) }
        }
    }

    /// Why an agent may call it.
    let granted: String

    public enum Effect: String, Sendable, Hashable, CaseIterable {
        case read, write
    }

    /// Whose words a tool answers with.
    enum Returns: String, Sendable, Hashable, CaseIterable {
        case own
        case thirdParty = "third-party"
    }

    /// What a write changes.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Money moves.
        case payment
        /// Who the customer is to the organisation: address, limits, blocked cards, closed
        /// accounts.
        case accountChange = "account-change"
        /// How the customer proves who they are: passwords, recovery data.
        case identity
        /// What the customer ordered or booked.
        case order
        /// Something is sent to somebody.
        case message
        /// A person is called in. Never held: the way to a person is always open.
        case handover
        /// Anything else; what every read is.
        case other
    }

    /// Who approves, when, and how long it may take.
    public struct Approval: Sendable {
        /// When it is due; always, where there is none.
        var when: Condition?
        /// A staff role.
        public let by: String
        /// How many different people.
        public let people: Int
        /// `nil` for the workspace's `hold.expires`.
        public let within: Duration?
        /// Which time counts for `within`.
        public let counts: Hours
        let source: String

        /// Which hours of a day count.
        public enum Hours: String, Sendable, Hashable, CaseIterable {
            case all = "all-hours"
            /// Those of the workspace's ``BusinessCalendar``.
            case open = "open-hours"
        }
    }

    /// Whether somebody other than the AI must say yes before it runs, whatever else the card says:
    /// money, identity and what can't be undone.
    public var needsYes: Bool {
        guard effect == .write, kind != .handover else { return false }
        return !isReversible || [.payment, .accountChange, .identity].contains(kind)
    }

    /// The question for the customer, with the call's arguments put in as plain text.
    ///
    /// - Parameter arguments: The JSON text of the call.
    /// - Returns: `nil` where the contract has no question or an argument that it names is missing.
    public func question(arguments: String, in language: String, on channel: Channel? = nil)
        -> String?
    {
        guard let template = confirm?.ask.text(in: language, on: channel) else { return nil }
        return QuestionTemplate(template)?.filled(from: arguments)
    }

    /// What the customer hears of where a call stands, in the words of the contract.
    ///
    /// - Parameter arguments: The JSON text of the call.
    /// - Returns: `nil` where the contract has no words for it or an argument that they name is missing.
    public func told(
        _ situation: Messages.Situation, arguments: String, in language: String,
        on channel: Channel? = nil
    ) -> String? {
        guard let template = tell[situation.rawValue]?.text(in: language, on: channel) else {
            return nil
        }
        return QuestionTemplate(template)?.filled(from: arguments)
    }
}
