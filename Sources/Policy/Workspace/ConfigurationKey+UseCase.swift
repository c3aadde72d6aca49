// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationKey {
    static let useCaseKeys: [ConfigurationKey] = {
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
            may("impact", "what a mistake does, beyond what the tools tell"),
            must("impact.harms", "whom it can harm"),
            may("impact.worst", "the worst that can happen, in a sentence"),
            may("suits", "how well the work suits an AI alone; what is not said counts as no"),
            may("suits.repetitive", "whether the same is done again and again"),
            may("suits.bounded", "whether every way it can go is known"),
            may("suits.data-rich", "whether all it takes is at hand in systems"),
            may("suits.volume", "whether there is a lot of it"),
            may("data-handling", "how the data of customers is handled, in sentences"),
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
            may(
                "agents.*.context",
                "what its model may see besides: `record:NAME`, `memory:NAME`, `knowledge:NAME`, "
                    + "`tool:NAME`, with `*` for any name; all but other agents' tools by default"),
            may("tools", "the contracts of the tools, by name"),
            must("tools.*.effect", "`read` or `write`"),
            may("tools.*.reversible", "whether a write can be undone; required for writes"),
            may("tools.*.until", "until when it can be undone, in words"),
            may(
                "tools.*.kind",
                "`payment`, `account-change`, `identity`, `order`, `message`, `handover` or "
                    + "`other`; required for writes"
            ),
            may(
                "tools.*.returns",
                "`own` data or `third-party` words, such as mails and pages, which give an action no "
                    + "authority; `own` by default"),
            may("tools.*.arguments", "what a call must look like, by argument"),
            must(
                "tools.*.arguments.*.type",
                "`string`, `integer`, `number`, `boolean`, `money`, `date`, `list`, `object` or "
                    + "`any`"),
            may("tools.*.arguments.*.optional", "whether it may be left out; `false` by default"),
            may("tools.*.arguments.*.pattern", "a regular expression for all of its text"),
            may("tools.*.arguments.*.one-of", "the values it may have"),
            may("tools.*.arguments.*.min", "the least number or amount"),
            may("tools.*.arguments.*.max", "the greatest number or amount"),
            may("tools.*.arguments.*.unit", "the currency of an amount, such as `EUR`"),
            may(
                "tools.*.arguments.*.from",
                "where its value must have been seen: `customer`, `tool`, `record`, `person`"),
            may(
                "tools.*.arguments.*.known-as",
                "what a tool calls its value besides, so that it counts as named: `last_four`"),
            may("tools.*.arguments.*.is", "what it must be equal to, such as `customer.id`"),
            may(
                "tools.*.others",
                "whether a call may have arguments besides; `true` by default"),
            may("tools.*.requires", "the facts that must be known before"),
            may(
                "tools.*.asked-by",
                "the beginnings of words by which customers ask for it: `cancel`, `refund`"),
            may(
                "tools.*.once",
                "that the same call is not made twice in a conversation: the arguments that make "
                    + "two calls the same, `[]` for all"),
            may("tools.*.limits", "how much it may do before a person must"),
            may("tools.*.limits.of", "the argument whose amounts are summed"),
            may("tools.*.limits.per-call", "the greatest amount of one call"),
            may("tools.*.limits.per-conversation", "the greatest sum in one conversation"),
            may("tools.*.limits.per-customer-per-day", "the greatest sum for a customer in a day"),
            may("tools.*.limits.per-agent-per-hour", "the greatest sum by an agent in an hour"),
            may("tools.*.limits.per-day", "the greatest sum in a day"),
            may("tools.*.limits.calls-per-conversation", "the most calls in one conversation"),
            may(
                "tools.*.limits.calls-per-customer-per-day",
                "the most calls for a customer in a day"),
            may("tools.*.limits.calls-per-agent-per-hour", "the most calls by an agent in an hour"),
            may("tools.*.limits.calls-per-day", "the most calls in a day"),
            may(
                "tools.*.confirm",
                "the question the customer must answer with yes, with `{argument}` places; or "
                    + "`ask` and `names`"),
            may("tools.*.confirm.ask", "the question"),
            may("tools.*.confirm.when", "the condition under which it is asked; always by default"),
            may(
                "tools.*.confirm.names",
                "the arguments whose values the AI must have named for a yes to count; those of the "
                    + "question by default"),
            may("tools.*.approve", "that people of the staff must approve; a list for several"),
            may("tools.*.approve.when", "the condition under which they must; always by default"),
            must("tools.*.approve.by", "the staff role that approves"),
            may("tools.*.approve.people", "how many different people; 1 by default"),
            may(
                "tools.*.approve.within",
                "how long the approval may take; `hold.expires` by default"),
            may(
                "tools.*.approve.counts",
                "which time counts for `within`: `all-hours`, or `open-hours` of the calendar; "
                    + "`all-hours` by default"),
            may("tools.*.run", "what carries its calls out; the bot does where there is nothing"),
            must("tools.*.run.via", "a connector of `belay.yaml`"),
            may(
                "tools.*.run.method",
                "`GET`, `POST`, `PUT`, `PATCH` or `DELETE`; `POST` for writes and `GET` for reads by "
                    + "default"),
            may(
                "tools.*.run.path",
                "where an `http` connector is called, with `{argument}` places; the other arguments "
                    + "are the body, or the query of `GET` and `DELETE`"),
            may(
                "tools.*.run.status",
                "the path that tells what became of an action, with the place `{idempotency-key}`"),
            may(
                "tools.*.run.tool",
                "what an `mcp` connector calls the tool; its name by default"),
            may("tools.*.undo", "what takes a call back"),
            must("tools.*.undo.tool", "another tool of the card, which has a contract of its own"),
            may(
                "tools.*.undo.within", "how long after the call it can be done; any time by default"
            ),
            may(
                "tools.*.undo.arguments",
                "where its arguments come from: `result.MEMBER` of what was answered, `args.MEMBER` of "
                    + "the call"),
            may(
                "tools.*.step-up",
                "that the customer proves who they are with a one-time code first"),
            must("tools.*.step-up.via", "the connector of the kind `http` that sends the code"),
            must(
                "tools.*.step-up.path",
                "where the code is handed in, with the place `{customer}`: it goes to the address on "
                    + "record, never to one of the conversation"),
            may("tools.*.step-up.within", "how long a code is good for; `10m` by default"),
            may("tools.*.step-up.attempts", "how many codes may be tried; 3 by default"),
            may(
                "tools.*.tell",
                "what the customer hears of where a call stands, with `{argument}` places; the "
                    + "`messages` of `belay.yaml` by default"),
            may("tools.*.tell.pending", "it still waits for a person"),
            may("tools.*.tell.approved", "a person agreed"),
            may("tools.*.tell.executed", "it was carried out"),
            may("tools.*.tell.failed", "it was tried, and nothing has happened"),
            may("tools.*.tell.denied", "a person said no"),
            may("tools.*.tell.expired", "nobody answered in time"),
            may("tools.*.tell.withdrawn", "it was called off before it ran"),
            may("tools.*.tell.superseded", "a newer one took its place"),
            may("tools.*.tell.unknown", "nobody knows yet whether it went through"),
            may("tools.*.tell.compensated", "it was undone"),
            may("facts", "what rules may ask about: results of tools seen in the conversation"),
            must("facts.*.from", "the tools whose results it is; the newest counts"),
            may(
                "facts.*.key",
                "the argument by which a result is of the thing an action is about"),
            may("facts.*.argument", "what the action calls that argument; its name by default"),
            may("facts.*.all", "whether it is the list of all results; `false` by default"),
            may("facts.*.fresh", "how old it may be; any age by default"),
            may("customer", "what tells who the customer is, where the channel does not"),
            must("customer.from", "the tools whose first answer says who"),
            may(
                "customer.id", "the path of the identifier in the answer; the answer by default"),
            may("values", "expressions that rules ask for by name: `values.NAME`"),
            may("policies", "the shared rules that apply: names of files under `policies`"),
            may("rules", "the boundaries in the owner's words"),
        ] + ruleKeys(.useCase, "rules.*") + [
            may("mode", "`observe`, `shadow` or `enforce`; `enforce` by default"),
            may(
                "escalate",
                "when a conversation is handed to a person, by reason code: a threshold, or "
                    + "`threshold` and `after`"),
            may(
                "escalate.*.threshold", "from which score, amount or (`low_confidence`) below which"
            ),
            may("escalate.*.after", "after how many refusals for that reason, or failed calls"),
            may("languages", "the languages that are served: `en`, `de`; all by default"),
            may(
                "scope",
                "what is served: what customers say of each topic, by topic; at least two topics of "
                    + "two examples"),
            may(
                "commitments", "what the AI may promise, in words, with `{places}` for what differs"
            ),
            may("personal-data", "which personal data is taken out, and where"),
            may(
                "personal-data.keep-from-model",
                "classes that the model never sees; cards, SSN and secrets by default"),
            may(
                "personal-data.redact-in-replies",
                "classes that no reply and no action carries; cards, SSN and secrets by default"),
            may(
                "personal-data.tokens",
                "that tokens stand for what is kept from the model, and where each class may come back"
            ),
            may("personal-data.tokens.*.customer", "whether replies to the customer show it"),
            may("personal-data.tokens.*.staff", "whether the staff see it in suggestions"),
            may("personal-data.tokens.*.into", "the arguments it goes into, as `tool.argument`"),
            may("default", "`block` or `escalate`, where no clause speaks; `block` by default"),
            may("retention", "the retention class of its entries; that of `belay.yaml` by default"),
            may("evaluate", "how a release is judged"),
            must("evaluate.suite", "the folder of its transcripts"),
            must("evaluate.pass", "the share that must pass, from 0 to 1"),
            may("evaluate.never", "reason codes for which none may fail"),
            may("rollout", "how a release comes into service"),
            must("rollout.steps", "the shares of conversations, in per cent"),
            may("rollout.guard", "the measures that must not get worse"),
            may("rollout.alpha", "how sure a comparison must be, from 0 to 1; 0.05 by default"),
            must("rollout.rollback", "what takes over when it must go: `previous` or `handover`"),
            may("monitor", "the measures that are watched"),
            may("review", "which decisions a person looks at afterwards"),
            must("review.sample", "the share of all, from 0 to 1"),
            may("review.always", "the conditions under which each is looked at"),
            may("playbook", "the file that tells people what to do when it goes wrong"),
        ]
    }()

    /// The keys of a rule, wherever rules stand.
    static func ruleKeys(_ file: File, _ path: String) -> [ConfigurationKey] {
        [
            .must("\(path).name", "what it is called in reasons", in: file),
            .may(
                "\(path).on",
                "what it speaks of: `input`, `reply`, `action`, `suggestion`; `[action]` by default",
                in: file),
            .may("\(path).when", "the condition, in CEL; always by default", in: file),
            .must(
                "\(path).effect",
                "`allow`, `redact`, `confirm`, `approve`, `block` or `escalate`", in: file),
            .may("\(path).reason", "the reason code; required unless it lets pass", in: file),
            .must("\(path).because", "why, in one sentence for people", in: file),
            .may("\(path).redact", "classes of personal data to take out", in: file),
            .may("\(path).disclose", "a text that the reply must end with", in: file),
            .may("\(path).say", "the text that is said in place of the reply", in: file),
            .may("\(path).by", "the staff role that approves", in: file),
            .may("\(path).people", "how many different people approve; 1 by default", in: file),
            .may("\(path).within", "how long the approval may take", in: file),
        ]
    }

    static let policyKeys: [ConfigurationKey] =
        [
            .must("policy", "its name, which is also its file's", in: .policy),
            .may("title", "what people call it", in: .policy),
            .may("include", "other policies whose rules it has as well", in: .policy),
            .may("rules", "the rules", in: .policy),
        ] + ruleKeys(.policy, "rules.*")
}
