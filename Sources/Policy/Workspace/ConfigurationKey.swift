// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A key of the workspace's files: the list that reading obeys and that `docs/reference` is tested
/// against.
public struct ConfigurationKey: Sendable, Hashable {
    public enum File: String, Sendable, Hashable, CaseIterable {
        case organisation = "belay.yaml"
        case useCase = "use-cases/*/use-case.yaml"
    }

    public let file: File
    /// From the top of the file, `*` for a name that the author chooses or for each item of a list.
    public let path: String
    /// Whether the mapping it belongs to is refused without it.
    public let isRequired: Bool
    /// What it means, in one line for people.
    public let meaning: String

    /// The last part of the path.
    public var name: String { path.split(separator: ".").last.map(String.init) ?? path }

    /// Every key that is read, in the order of the files.
    public static let all: [ConfigurationKey] = organisationKeys + useCaseKeys

    /// The keys that may stand in the mapping at `path`.
    static func keys(under path: String, of file: File) -> [ConfigurationKey] {
        keysByParent[file]?[path] ?? []
    }

    private static let keysByParent = Dictionary(grouping: all, by: \.file).mapValues { keys in
        Dictionary(grouping: keys) { key in
            key.path.split(separator: ".").dropLast().joined(separator: ".")
        }
    }

    /// Why a key of the design is refused today: nothing would enforce it, and silence is never
    /// consent.
    static func later(_ path: String, in file: File) -> String? {
        switch file {
        case .organisation: laterOrganisationKeys[path]
        case .useCase: laterUseCaseKeys[path]
        }
    }

    private init(_ file: File, _ path: String, _ isRequired: Bool, _ meaning: String) {
        self.file = file
        self.path = path
        self.isRequired = isRequired
        self.meaning = meaning
    }

    private static func must(_ path: String, _ meaning: String, in file: File) -> Self {
        Self(file, path, true, meaning)
    }

    private static func may(_ path: String, _ meaning: String, in file: File) -> Self {
        Self(file, path, false, meaning)
    }

    private static let organisationKeys: [ConfigurationKey] = {
        func must(_ path: String, _ meaning: String) -> ConfigurationKey {
            .must(path, meaning, in: .organisation)
        }
        func may(_ path: String, _ meaning: String) -> ConfigurationKey {
            .may(path, meaning, in: .organisation)
        }
        return [
            must("organisation", "whose contact centre this is"),
            must("organisation.name", "the name customers know"),
            may(
                "organisation.language",
                "the language of the messages, such as `en`; `en` by default"),
            must("upstreams", "the model providers, by name"),
            must(
                "upstreams.*.kind", "`openai` (any server that speaks its protocol) or `recorded`"),
            may("upstreams.*.url", "where an `openai` upstream is, up to and with `/v1`"),
            may("upstreams.*.key", "the secret that an `openai` upstream asks for, by reference"),
            must("upstreams.*.key.env", "the environment variable that holds the secret"),
            may("upstreams.*.timeouts", "how long Belay waits for the upstream"),
            may("upstreams.*.timeouts.connect", "until a connection stands; `2s` by default"),
            may("upstreams.*.timeouts.idle", "between two pieces of an answer; `30s` by default"),
            may(
                "upstreams.*.attempts",
                "how often a call is tried before the fallback; 2 by default"),
            must("models", "the models that agents use, by name"),
            must("models.*.upstream", "the upstream that serves it"),
            must("models.*.model", "the name the upstream knows it by"),
            may("models.*.fallback", "the models to ask, in order, where this one does not answer"),
            may("messages", "what is said to customers, by situation and language"),
            may("messages.blocked", "a reply or an action was refused"),
            may("messages.handed-over", "a person takes over"),
            may(
                "messages.confirm",
                "an action waits for the customer's yes and has no question of its own"),
            may("messages.awaiting-approval", "an action or a reply waits for a person"),
            may("messages.expired", "nobody answered in time"),
            may("messages.unregistered", "there is no such use case, agent or release"),
            may("keys", "the API keys of clients"),
            must("keys.*.name", "what the key is called in the ledger"),
            must("keys.*.hash", "the key's SHA-256 as `sha256:` and 64 hexadecimal digits"),
            must("keys.*.use-cases", "the use cases it opens, or `\"*\"` for all"),
            must(
                "keys.*.rights", "`chat`, `decide`, `return` (hand conversations back), `metrics`"),
            may("keys.*.rate", "how many requests it may make; no limit by default"),
            must("keys.*.rate.per-second", "requests a second over time"),
            must("keys.*.rate.burst", "requests at once after a pause"),
            may("limits", "what the door takes in"),
            may("limits.body-bytes", "the longest request body; 4194304 (4 MiB) by default"),
            may("limits.depth", "how deep JSON may be nested; 64 by default"),
            may("limits.concurrent-requests", "requests at work at the same time; 1024 by default"),
            may("hold", "what happens to a held proposal"),
            must("hold.expires", "how long it waits for an answer; `15m` by default"),
            may(
                "retention",
                "the retention class of what no use case decides; `ai-act-6m` by default"),
        ]
    }()

    private static let useCaseKeys: [ConfigurationKey] = {
        func must(_ path: String, _ meaning: String) -> ConfigurationKey {
            .must(path, meaning, in: .useCase)
        }
        func may(_ path: String, _ meaning: String) -> ConfigurationKey {
            .may(path, meaning, in: .useCase)
        }
        return [
            must("use-case", "its name, which is also its folder's"),
            must("title", "what people call it"),
            must("owner", "who answers for its safety; without an owner it can't run"),
            must("accountable", "who answers for which part of the work"),
            must("accountable.testing", "who answers for its tests"),
            must("accountable.deployment", "who answers for bringing it into service"),
            must("accountable.monitoring", "who watches it in service"),
            must("accountable.incidents", "who is called when something goes wrong"),
            may("sign-off", "who must sign a release"),
            must("risk", "`low`, `limited` or `high`; never below what it touches calls for"),
            must(
                "touches",
                "what it comes near: `payments`, `personal-data`, `legal-decisions`, "
                    + "`irreversible-actions`; `[]` for nothing"
            ),
            may("failure-modes", "what may go wrong, and what holds it"),
            must("failure-modes.*.mode", "what goes wrong"),
            must("failure-modes.*.acceptable", "whether it may ever happen"),
            must("failure-modes.*.control", "what prevents it or makes it good"),
            must("autonomy", "`autonomous`, `confirm` or `assist`"),
            must("stage", "`pilot`, `coordinated` or `scaled`"),
            must("agents", "the AI agents, by name"),
            must(
                "agents.*.role",
                "`triage`, `retrieval`, `execution`, `case-preparation`, `assist` or `quality`"),
            must("agents.*.model", "a model of `belay.yaml`"),
            must("agents.*.prompt", "the file of its prompt, inside the use case's folder"),
            may("agents.*.tools", "the tools it may call; none by default"),
            may("tools", "the contracts of the tools, by name"),
            must("tools.*.effect", "`read` or `write`"),
            may("tools.*.reversible", "whether a write can be undone; required for writes"),
            may(
                "tools.*.kind",
                "`payment`, `account-change`, `identity`, `order`, `message`, `handover` or "
                    + "`other`; required for writes"
            ),
            may(
                "tools.*.confirm",
                "the question the customer must answer with yes, with `{argument}` places"),
            may("tools.*.approve", "that a person of the staff must approve"),
            must("tools.*.approve.by", "the staff role that approves"),
            may(
                "tools.*.approve.within",
                "how long the approval may take; `hold.expires` by default"),
            may("escalate", "when a conversation is handed to a person"),
            may("escalate.low_confidence", "below which confidence, from 0 to 1; never by default"),
            may(
                "escalate.customer_request",
                "when the customer asks for a person; `true` by default"),
            may("personal-data", "which personal data is taken out, and where"),
            may(
                "personal-data.keep-from-model",
                "classes that the model never sees; `[payment-card, us-ssn]` by default"),
            may(
                "personal-data.redact-in-replies",
                "classes that no reply and no action carries; `[payment-card, us-ssn]` by default"),
            may("default", "`block` or `escalate`, where no clause speaks; `block` by default"),
            may("retention", "the retention class of its entries; that of `belay.yaml` by default"),
            may("playbook", "the file that tells people what to do when it goes wrong"),
        ]
    }()

    private static let laterOrganisationKeys = [
        "channels": "channels are named by the caller",
        "staff": "staff roles come with sign-in",
        "roles": "staff roles come with sign-in",
        "calendar": "calendars come with the desk",
    ]

    private static let laterUseCaseKeys = [
        "rules": "rules come with the policy language",
        "evaluate": "evaluations come with releases",
        "rollout": "rollouts come with releases",
        "monitor": "monitors come with insights",
        "review": "reviews come with insights",
        "agents.*.context": "context grants come with knowledge",
        "tools.*.arguments": "argument contracts come with lineage",
        "tools.*.limits": "limits come with the policy language",
        "tools.*.approve.when": "conditions come with the policy language",
        "tools.*.approve.people": "several approvers come with the desk",
        "escalate.emotion": "the detector of emotion is not there yet",
        "escalate.missing_information": "the counter of open questions is not there yet",
    ]
}
