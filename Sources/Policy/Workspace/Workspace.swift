// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Vocabulary

/// Everything a contact centre decides about its AI, read from a folder of text files.
///
/// A workspace exists only where every file of it is right: one that could not be read whole is
/// refused whole, with everything that is wrong (``WorkspaceRefused``).
public final class Workspace: Sendable {
    /// The name customers know.
    public let organisation: String
    /// The language of the messages.
    public let language: String
    public let upstreams: [String: Upstream]
    public let models: [String: Model]
    public let messages: Messages
    /// The API keys of clients, in the order of the file.
    public let keys: [APIKey]
    public let limits: Limits
    /// How long a held proposal waits for an answer where its tool says nothing else.
    public let holdFor: Duration
    /// The retention class of what no use case decides.
    public let retention: RetentionClass
    /// Which controls each use case must have.
    public let gate: RiskGate
    /// Which forms of personal data are looked for.
    public let personalDataForms: PersonalDataForms
    /// Who is asked from outside whether replies are supported; `nil` for nobody.
    public let scorer: DeclaredScorer?
    /// What carries actions out.
    public let connectors: [String: Connector]
    /// Reasons for a denial to choose from, by name.
    public let denials: [String: Texts]
    /// When people are there; `nil` where nobody said.
    public let calendar: BusinessCalendar?
    /// Who may let an action go without its approvals; `nil` for nobody.
    public let breakGlass: BreakGlass?
    /// How the staff come into the console.
    public let staff: StaffSettings
    /// How conversations find a person.
    public let handoffs: HandoffRules
    /// Where a day begins.
    let zone: TimeZone
    /// Who is told what happens, in the author's order.
    public let webhooks: [DeclaredWebhook]
    /// Where people work who take conversations over, in the author's order.
    public let helpdesks: [DeclaredHelpdesk]
    /// What the customers' own chat takes in.
    public let chat: ChatSettings
    /// Who is believed in whom a request is from.
    public let proxies: Proxies
    public let useCases: [String: UseCase]
    /// What the rules are, in one digest. The API keys are not part of it.
    public let digest: Digest
    /// The API keys in one digest: their names, hashes and rights.
    public let keysDigest: Digest

    init(
        organisation: String,
        language: String,
        upstreams: [String: Upstream],
        models: [String: Model],
        messages: Messages,
        keys: [APIKey],
        limits: Limits,
        holdFor: Duration,
        retention: RetentionClass,
        gate: RiskGate,
        personalDataForms: PersonalDataForms,
        scorer: DeclaredScorer?, webhooks: [DeclaredWebhook] = [],
        helpdesks: [DeclaredHelpdesk] = [],
        chat: ChatSettings = ChatSettings(), proxies: Proxies = .none,
        staff: StaffSettings,
        actions: WorkspaceReader.ActionSettings,
        zone: TimeZone,
        useCases: [String: UseCase],
        digest: Digest,
        keysDigest: Digest
    ) {
        self.organisation = organisation
        self.language = language
        self.upstreams = upstreams
        self.models = models
        self.messages = messages
        self.keys = keys
        self.limits = limits
        self.holdFor = holdFor
        self.retention = retention
        self.gate = gate
        self.personalDataForms = personalDataForms
        self.scorer = scorer
        connectors = actions.connectors
        denials = actions.denials
        calendar = actions.calendar
        breakGlass = actions.breakGlass
        handoffs = actions.handoffs
        self.zone = zone
        self.webhooks = webhooks
        self.helpdesks = helpdesks
        self.chat = chat
        self.proxies = proxies
        self.staff = staff
        self.useCases = useCases
        self.digest = digest
        self.keysDigest = keysDigest
    }

    /// Reads the workspace in `folder`.
    ///
    /// - Throws: ``WorkspaceRefused`` with everything that is wrong.
    public static func load(folder: String) throws(WorkspaceRefused) -> Workspace {
        let findings = FindingList()
        let files = WorkspaceFiles(folder: folder, findings: findings)
        return try load(files, findings: findings)
    }

    /// Reads a workspace whose files are at hand.
    ///
    /// - Parameter files: The bytes of each file, by its path inside the workspace.
    /// - Throws: ``WorkspaceRefused`` with everything that is wrong.
    public static func load(files: [String: [UInt8]]) throws(WorkspaceRefused) -> Workspace {
        try load(WorkspaceFiles(contents: files), findings: FindingList())
    }

    private static func load(
        _ files: WorkspaceFiles, findings: FindingList
    ) throws(WorkspaceRefused) -> Workspace {
        let workspace = WorkspaceReader(files: files, findings: findings).workspace()
        guard let workspace, findings.findings.isEmpty else {
            throw WorkspaceRefused(findings: findings.sorted)
        }
        return workspace
    }

    /// The use case of that name; `nil` where nobody registered one.
    public func useCase(named name: String) -> UseCase? { useCases[name] }

    /// The models to ask for an agent, in order: its own, then the fallbacks of that one.
    public func routes(for agent: Agent) -> [ModelRoute] {
        guard let first = models[agent.model] else { return [] }
        return ([first] + first.fallback.compactMap { models[$0] }).compactMap { model in
            upstreams[model.upstream].map { ModelRoute(upstream: $0, model: model) }
        }
    }

    /// What of `other` can't be put in force while this one is: the door was built with it.
    ///
    /// - Returns: The key that is another; `nil` where none is.
    public func needsRestart(for other: Workspace) -> String? {
        if other.upstreams != upstreams { return "upstreams" }
        if other.scorer != scorer { return "scorer" }
        if other.connectors != connectors { return "connectors" }
        if other.webhooks != webhooks { return "webhooks" }
        if other.helpdesks != helpdesks { return "helpdesks" }
        if other.staff != staff { return "staff" }
        return other.limits != limits ? "limits" : nil
    }

    /// When what an agent's model says was said: a moment of the past for recordings, `nil` for now.
    public func moment(for agent: Agent) -> Timestamp? { routes(for: agent).first?.upstream.at }

    /// Until when a proposal waits that is held at `start`: as long as the shortest of its approvals may take,
    /// in the hours that count for it.
    public func heldUntil(_ verdict: Verdict, from start: Timestamp) -> Timestamp {
        verdict.obligations.compactMap { obligation in
            if case .staffApproval(let approval) = obligation {
                deadline(of: approval, from: start)
            } else {
                nil
            }
        }.min() ?? start + holdFor
    }

    /// Until when an approval that is asked for at `start` must be there; `nil` where it has no time of its own.
    public func deadline(of approval: Obligation.StaffApproval, from start: Timestamp)
        -> Timestamp?
    {
        approval.within.map { within in
            // A decision may be older than the calendar that it counted by: without one all hours count, which
            // ends sooner.
            guard approval.countsOpenHours, let calendar else { return start + within }
            return calendar.moment(after: within, from: start, in: zone)
        }
    }

    /// When so much time has gone by in which people are there; all hours count where there is no calendar.
    public func openTime(after length: Duration, from start: Timestamp) -> Timestamp {
        calendar?.moment(after: length, from: start, in: zone) ?? start + length
    }

    /// From when on people are there: `now` where they are.
    public func opening(at now: Timestamp) -> Timestamp { openTime(after: .zero, from: now) }

    /// What the customer is told where a decision keeps a proposal from passing; empty where it
    /// passes.
    ///
    /// - Parameters:
    ///   - language: The customer's language; `nil` for that of the workspace.
    ///   - channel: Where they are told, for texts that have other words there.
    public func message(
        for decision: Decision, on proposal: Proposal, in language: String? = nil,
        through channel: Channel? = nil
    ) -> String {
        let language = language ?? self.language
        switch situation(of: decision) {
        case nil: return ""
        case .confirm?:
            guard case .action(let call) = proposal.content,
                let tool = useCase(named: proposal.useCase)?.tools[call.tool],
                let question = tool.question(arguments: call.arguments, in: language, on: channel)
            else { return messages.text(for: .confirm, in: language, on: channel) }
            return question
        case let situation?:
            return messages.text(for: situation, in: language, on: channel)
        }
    }

    /// What the customer is told of where an action stands: in the words of its contract, else in the
    /// workspace's, else in Belay's.
    ///
    /// - Parameters:
    ///   - situation: One of ``Messages/Situation/ofHolds``, or another that Belay speaks in.
    ///   - arguments: The JSON text of the call; `nil` where it is no longer there.
    ///   - language: The customer's language; `nil` for that of the workspace.
    public func telling(
        _ situation: Messages.Situation, of tool: Tool?, arguments: String?,
        in language: String? = nil, on channel: Channel? = nil
    ) -> String {
        let language = language ?? self.language
        return tool?.told(situation, arguments: arguments ?? "{}", in: language, on: channel)
            ?? messages.text(for: situation, in: language, on: channel)
    }

    private func situation(of decision: Decision) -> Messages.Situation? {
        let verdict = decision.verdict
        let isUnregistered = Clause.unregistered.contains(verdict.reasons[0].rule)
        let isHandedOver = verdict.reasons.contains { $0.rule == Clause.handedOver }
        let isPaused = verdict.reasons.contains { $0.rule == Clause.paused }
        // The customer is asked first where a person must approve as well.
        let asksCustomer = verdict.obligations.first == .customerConfirmation
        let asksProof = verdict.obligations.first == .customerProof
        return switch verdict.effect {
        case .allow, .redact: nil
        case .confirm where asksProof, .approve where asksProof: .codeSent
        case .confirm: .confirm
        case .approve where asksCustomer: .confirm
        case .approve: decision.kind == .action ? .awaitingApproval : .consulting
        case .block where isUnregistered: .unregistered
        // Who goes on writing was told before that a person comes.
        case .block where isHandedOver: decision.kind == .input ? .waiting : .handedOver
        case .block: isPaused ? .paused : .blocked
        case .escalate: .handedOver
        }
    }
}
