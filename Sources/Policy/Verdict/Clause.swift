// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The names of the clauses that speak in verdicts: each has its heading in `docs/reference`.
public enum Clause {
    /// No such use case.
    public static let unregisteredUseCase = "unregistered"
    /// No such agent in the use case.
    public static let unknownAgent = "unknown-agent"
    /// The release that the caller insists on is not in force.
    public static let unknownRelease = "unknown-release"
    /// A person leads the conversation.
    public static let handedOver = "handed-over"
    /// Somebody has paused what the proposal is part of.
    public static let paused = "paused"
    /// A detector failed or was late: what it would have found is unknown.
    public static let detectorFailed = "detector-failed"
    /// Personal data of a class that the card keeps out.
    public static let personalData = "personal-data"
    /// The customer wishes for a person.
    public static let customerRequest = "customer-request"
    /// The customer may be about to harm themselves: never left to the AI.
    public static let selfHarm = "self-harm"
    /// What came from outside lowered what the AI may do alone.
    public static let trustFloor = "trust-floor"
    /// A threshold of the card is reached.
    public static let trigger = "trigger"
    /// Something that the agent was not granted to see.
    public static let context = "context"
    /// An argument is not of the form or in the range that the contract says.
    public static let argument = "argument"
    /// The value of an argument comes from nowhere the contract names.
    public static let lineage = "lineage"
    /// An argument is not the customer's own.
    public static let ownership = "ownership"
    /// A fact that must be known before is not.
    public static let requires = "requires"
    /// The same call was made before.
    public static let once = "once"
    /// The same call waits already, is under way, or nobody knows what came of it.
    public static let standing = "standing"
    /// A limit would be exceeded.
    public static let limit = "limit"
    /// The AI is less sure than the card demands.
    public static let lowConfidence = "low-confidence"
    /// The tool is not one of the use case's.
    public static let unknownTool = "unknown-tool"
    /// The tool is not one of the agent's.
    public static let ungranted = "ungranted"
    /// The tool is one of the agent's.
    public static let grant = "grant"
    /// The tool's contract asks for the customer's yes.
    public static let confirm = "confirm"
    /// The tool's contract asks the customer to prove who they are.
    public static let stepUp = "step-up"
    /// The tool's contract asks for a person's yes.
    public static let approve = "approve"
    /// A person wrote the arguments in the AI's place, so that another one must look.
    public static let edited = "edited"
    /// The use case's autonomy asks for a yes.
    public static let autonomy = "autonomy"
    /// Money, identity or what can't be undone, without a contract that asks for a yes.
    public static let irreversible = "irreversible"
    /// An agent of the use case speaks or is spoken to.
    public static let speak = "speak"
    /// No other clause spoke.
    public static let fallback = "default"

    /// Every clause, in the order in which they are asked.
    public static let all = [
        unregisteredUseCase, unknownAgent, unknownRelease, handedOver, paused, detectorFailed,
        personalData, customerRequest, selfHarm, lowConfidence, trigger, context, unknownTool,
        ungranted, grant, argument, lineage, ownership, requires, once, standing, limit, confirm,
        stepUp, approve, edited, autonomy, irreversible, trustFloor, speak, fallback,
    ]

    /// The signals of the two clauses that no card can leave out.
    public static let selfHarmSignal = "vulnerability.self-harm"
    public static let trustFloorSignal = "trust-floor.lowered"

    /// Those that say that nobody registered what the caller named.
    static let unregistered: Set<String> = [unregisteredUseCase, unknownAgent, unknownRelease]
}
