// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

/// Where the service last started or stopped: from there on a start looks for what was left open.
public enum ServiceView: KeyedView {
    public static let name = "service"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .serviceStarted, .serviceStopped: ["newest"]
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        [
            "position": .integer(Int64(entry.position)),
            "stopped": .bool(entry.event == .serviceStopped),
        ]
    }
}

extension DecisionPoint {
    /// The views that decisions rest on. A ledger is opened with them.
    public static let views: [any KeyedView.Type] = [
        ConversationView.self, HoldView.self, OpenHoldView.self, ConversationHoldView.self,
        RetryView.self, ActView.self, AdviceView.self, LimitView.self, ServiceView.self,
        PauseView.self, OpenHandoffView.self, HandoffView.self, WaitView.self, HelpdeskView.self,
        FeedbackView.self, GivenFeedbackView.self, FeedbackHourView.self, OpenReviewView.self,
        ChatSessionView.self, AnswerView.self,
    ]

    /// Records that the service begins: which rules are in force, and which replies the last process left
    /// without an end because it died.
    ///
    /// - Returns: How many such replies there were.
    public func begin(version: String) async throws(LedgerError) -> Int {
        let at = now()
        try takeUpPauses()
        let interrupted = try interruptedReplies()
        var drafts = interrupted.map { entry in
            Draft(
                .replyInterrupted(ReplyInterrupted(decision: entry.decision)), at: at, by: .system,
                conversation: entry.conversation, retention: workspace.retention)
        }
        drafts.append(
            Draft(
                .serviceStarted(
                    ServiceStarted(version: version, interruptedReplies: interrupted.count)),
                at: at, by: .system, retention: workspace.retention))
        drafts.append(
            Draft(
                .workspaceAdopted(WorkspaceAdopted(workspace)), at: at, by: .system,
                retention: workspace.retention))
        try await ledger.append(drafts)
        return interrupted.count
    }

    /// Records that the service ends in good order.
    public func end() async throws(LedgerError) {
        try await ledger.append(
            Draft(.serviceStopped, at: now(), by: .system, retention: workspace.retention))
    }

    /// Records which API keys are in force from now on.
    public func adopt(keys: KeysAdopted) async throws(LedgerError) {
        try await ledger.append(
            Draft(.keysAdopted(keys), at: now(), by: .system, retention: workspace.retention))
    }

    private func interruptedReplies() throws(LedgerError) -> [(
        decision: ID<Decision>, conversation: ID<Conversation>?
    )] {
        guard let value = try ledger.value(of: ServiceView.self, for: "newest"),
            value["stopped"] == .bool(false), case .integer(let start)? = value["position"]
        else { return [] }
        var open: [ID<Decision>: ID<Conversation>?] = [:]
        var position = Int(start)
        while true {
            let entries = try ledger.entries(from: position, limit: 1024)
            for entry in entries {
                switch entry.event {
                case .replyOpened(let opened): open[opened.decision] = .some(entry.conversation)
                case .decided(let decision): open[decision.id] = nil
                default: continue
                }
            }
            if entries.count < 1024 { break }
            position += entries.count
        }
        return open.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
