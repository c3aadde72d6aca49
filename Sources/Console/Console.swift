// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Desk
public import Hummingbird
public import Ledger
public import Logging
import Staff

/// The windows: every page for the staff, and what they share.
public final class Console: Sendable {
    let decisions: DecisionPoint
    let desk: Desk
    let ledger: Ledger
    let entrance: Entrance
    /// Where the staff sign in; `nil` where nobody does.
    let door: StaffDoor?
    /// The port of the clients' door; `nil` where it is not known.
    let doorPort: Int?
    let connections: Connections
    let logger: Logger
    let follower: Follower
    let examiner: PolicyExaminer
    let feedbackSummaries = FeedbackSummaries()

    /// - Parameter examine: Judges the transcripts of a workspace; `nil` where there are none to be had.
    public init(
        decisions: DecisionPoint, desk: Desk, ledger: Ledger, entrance: Entrance,
        door: StaffDoor? = nil, doorPort: Int? = nil, connections: Connections = .none,
        examine: PolicyExamination.Examine? = nil, logger: Logger
    ) {
        self.doorPort = doorPort
        self.connections = connections
        self.decisions = decisions
        self.desk = desk
        self.ledger = ledger
        self.entrance = entrance
        self.door = door
        self.logger = logger
        examiner = PolicyExaminer(examine)
        follower = Follower(ledger, logger: logger)
    }

    /// Every page and command, and who may reach it.
    static let routes: [Route] =
        [
            .get("/", .staff, Console.deskPage),
            .get("/approvals/{id}", .right(.approve), Console.approval),
            .post("/approvals/{id}/approval", .right(.approve), Console.approve),
            .post("/approvals/{id}/denial", .right(.approve), Console.deny),
            .post("/approvals/{id}/advice", .right(.approve), Console.advise),
            .get("/approvals/{id}/edit", .right(.approve), Console.editForm),
            .post("/approvals/{id}/comparison", .right(.approve), Console.compare),
            .post("/approvals/{id}/edit", .right(.approve), Console.edit),
            .post("/approvals/{id}/outcome", .right(.approve), Console.reconcile),
            .post("/approvals/{id}/review", .right(.approve), Console.review),
            .get("/handoffs/{id}", .right(.takeHandoffs), Console.handoff),
            .post("/handoffs/{id}/claim", .right(.takeHandoffs), Console.claim),
            .post("/handoffs/{id}/messages", .right(.takeHandoffs), Console.speak),
            .post("/handoffs/{id}/return", .right(.takeHandoffs), Console.giveBack),
            .post("/handoffs/{id}/wrap-up", .right(.takeHandoffs), Console.wrapUp),
            .post("/handoffs/{id}/transfer", .right(.takeHandoffs), Console.transfer),
            .get("/conversations", .right(.watch), Console.conversations),
            .get("/conversations/{id}", .staff, Console.conversation),
            .get("/conversations/{id}/words", .right(.readContent), Console.conversationWords),
            .get(
                "/conversations/{id}/whole", .right(.readContent), Console.wholeConversation),
            .post("/duty", .right(.takeHandoffs), Console.setDuty),
            .post("/conversations/{id}/takeover", .right(.takeHandoffs), Console.takeOver),
            .post("/feedback/{id}", .right(.giveFeedback), Console.giveFeedback),
            .get("/feedback", .right(.watch), Console.feedbackList),
            .get("/feedback/{id}", .right(.watch), Console.oneFeedback),
            .get("/feedback/{id}/words", .right(.readContent), Console.feedbackWords),
            .get("/use-cases", .right(.seeUseCases), Console.useCases),
            .get("/use-cases/{name}", .right(.seeUseCases), Console.useCase),
            .post("/pauses", .right(.pause), Console.pause),
            .post("/pauses/{id}/end", .right(.pause), Console.resume),
            .get("/ledger", .right(.readLedger), Console.ledgerPage),
            .get("/ledger/{position}", .right(.readLedger), Console.entryPage),
            .get("/connections", .right(.operate), Console.connectionsPage),
            .post("/connections/{name}", .right(.operate), Console.changeConnection),
            .get("/start", .staff, Console.start),
            .get("/events", .staff, Console.events),
            .post("/theme", .anyone, Console.theme),
            .get("/assets/{name}", .anyone, Console.asset),
        ] + staffRoutes

    /// The routes in words, such as `GET /ledger`.
    public static let routeList = routes.map { "\($0.method) \($0.path)" }

    /// The routes, to be served by whoever builds the house.
    public func responder() -> some HTTPResponder<ConsoleContext> {
        let router = Router(context: ConsoleContext.self)
        router.add(middleware: SafetyMiddleware(logger: logger))
        for route in Self.routes {
            router.on(RouterPath(route.path), method: route.method, use: admitted(route))
        }
        return router.buildResponder()
    }
}
