// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationKey {
    static let organisationKeys: [ConfigurationKey] = {
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
            may(
                "organisation.time-zone",
                "where a day begins, such as `Europe/Berlin`; `UTC` by default"),
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
                "upstreams.*.at",
                "when what a `recorded` upstream plays was said: its rules take it for now"),
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
            may("messages.paused", "somebody has paused the AI here"),
            may("messages.unregistered", "there is no such use case, agent or release"),
            may("messages.pending", "an action still waits for a person"),
            may("messages.approved", "a person agreed to an action"),
            may("messages.executed", "an action was carried out"),
            may("messages.failed", "an action was tried, and nothing has happened"),
            may("messages.denied", "a person said no to an action"),
            may("messages.withdrawn", "an action was called off before it ran"),
            may("messages.superseded", "a newer action took the place of one that waited"),
            may("messages.unknown", "nobody knows yet whether an action went through"),
            may("messages.compensated", "an action was undone"),
            may("messages.consulting", "a person is asked, and the line is kept"),
            may("messages.code-sent", "a one-time code was sent to the address on record"),
            may("messages.waiting", "the customer writes while they wait for a person"),
            may("messages.with-person", "the customer writes while a person has the conversation"),
            may(
                "messages.nobody-available", "nobody came in time, or nobody is there at this hour"),
            may("messages.place", "the place in the queue, as `{place}`"),
            may("messages.expected-wait", "how long it will take, as `{minutes}`"),
            may("keys", "the API keys of clients"),
            must("keys.*.name", "what the key is called in the ledger"),
            must("keys.*.hash", "the key's SHA-256 as `sha256:` and 64 hexadecimal digits"),
            must("keys.*.use-cases", "the use cases it opens, or `\"*\"` for all"),
            must(
                "keys.*.rights",
                "`chat`, `decide`, `return` (hand conversations back), `metrics`, `act` (have actions "
                    + "carried out), `approve` (for people), `pause`, `handoffs` (take conversations "
                    + "over, for people), `feedback` (say how replies were), `operate`"),
            may(
                "keys.*.person",
                "whose key it is: what is done with it is done by that person; a program by default"
            ),
            may("keys.*.roles", "the staff roles of that person"),
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
                "gate",
                "which controls a use case must have before it starts, by risk; a sound table by "
                    + "default"),
            may("gate.low", "what a use case of low risk must have"),
            may("gate.limited", "what one of limited risk must have"),
            may("gate.high", "what one of high risk must have"),
            may(
                "gate.because",
                "why this workspace asks for less than the default; required where it does"),
            may("personal-data", "which forms of personal data are looked for"),
            may(
                "personal-data.countries",
                "whose identifiers are looked for, by two small letters; all that are known by default"
            ),
            may("personal-data.patterns", "numbers of the organisation's own"),
            must("personal-data.patterns.*.name", "what it is called, in small letters"),
            must(
                "personal-data.patterns.*.pattern",
                "how it looks: `A` a letter, `9` a digit, `X` either, `{6}` how often, as in `'KD'-9{6}`"
            ),
            may(
                "personal-data.patterns.*.words",
                "words of which one must stand shortly before it; none by default"),
            may(
                "personal-data.patterns.*.check",
                "what its digits must satisfy: `luhn`, `mod97`, `mod11` or `verhoeff`"),
            may(
                "personal-data.patterns.*.score",
                "how sure a finding is, from 0 to 1; 0.8 by default"),
            may("webhooks", "who is told what happens, by name"),
            must("webhooks.*.url", "where messages are sent: `https`, or `http` on this machine"),
            must("webhooks.*.secret", "what messages are signed with, by reference"),
            must(
                "webhooks.*.secret.env",
                "the environment variable that holds `whsec_…`; several while one takes another's place"
            ),
            may("webhooks.*.events", "the kinds of events that are told; all by default"),
            may("webhooks.*.use-cases", "the use cases that are told of; everything by default"),
            may("helpdesks", "where people work who take conversations over, by name"),
            must("helpdesks.*.kind", "`chatwoot`, `zammad` or `bot-framework`"),
            must("helpdesks.*.url", "where it is: `https`, or `http` on this machine"),
            must("helpdesks.*.key", "the secret that it asks for, by reference"),
            must("helpdesks.*.key.env", "the environment variable that holds the secret"),
            must("helpdesks.*.callbacks", "what it signs with what it tells Belay, by reference"),
            must("helpdesks.*.callbacks.env", "the environment variable that holds the secret"),
            may("helpdesks.*.account", "`chatwoot`: the number of the account"),
            may("helpdesks.*.inbox", "`chatwoot`: the number of an inbox of the kind API"),
            may("helpdesks.*.group", "`zammad`: the group that tickets go to"),
            may(
                "helpdesks.*.give-back",
                "`zammad`: the state that gives a ticket back to the AI; `pending close` by default"
            ),
            may("helpdesks.*.use-cases", "the use cases whose handoffs go there; all by default"),
            may(
                "helpdesks.*.timeout",
                "how long an answer may take, all of it, at most `1m`; `10s` by default"),
            may(
                "helpdesks.*.plain-http",
                "`true` lets `url` be `http` on another machine; `false` by default"),
            may("chat", "the customers' own chat; nobody chats without an API key by default"),
            may(
                "chat.origins",
                "the sites whose pages may embed it, as `https://bank.example`; none by default"),
            may("chat.lasts", "how long a session lasts, at most `7d`; `4h` by default"),
            may("chat.text", "the longest message, in characters; 2000 by default"),
            may("chat.rate", "how many messages a session may send"),
            must(
                "chat.rate.per-second",
                "messages a second over time; 0.5 where there is no `chat.rate`"),
            must(
                "chat.rate.burst",
                "messages at once after a pause; 10 where there is no `chat.rate`"),
            may("chat.visitors", "how many sessions all visitors together may open"),
            must(
                "chat.visitors.per-second",
                "sessions a second over time; 1 where there is no `chat.visitors`"),
            must(
                "chat.visitors.burst",
                "sessions at once after a pause; 30 where there is no `chat.visitors`"),
            may("chat.use-cases", "the use cases that anybody may talk to, by name"),
            must("chat.use-cases.*.agent", "the agent that answers there"),
            may("chat.use-cases.*.greeting", "what stands at the beginning, by language"),
            may(
                "chat.use-cases.*.suggestions",
                "what a visitor may send with one press, at most 6; none by default"),
            may("scorer", "who is asked from outside whether the evidence supports a reply"),
            must(
                "scorer.name",
                "name and version for the record, such as `encoder/3`"),
            must("scorer.url", "where questions are sent: `https`, or `http` on this machine"),
            may("scorer.key", "the secret that it asks for, by reference"),
            must("scorer.key.env", "the environment variable that holds the secret"),
            may("scorer.timeout", "how long an answer may take, at most `30s`; `2s` by default"),
            may(
                "scorer.plain-http",
                "`true` lets `url` be `http` on another machine; `false` by default"),
            may(
                "retention",
                "the retention class of what no use case decides; `ai-act-6m` by default"),
            may("connectors", "the systems that carry actions out, by name"),
            must(
                "connectors.*.kind",
                "`http` (a path for each action) or `mcp` (the Model Context Protocol)"),
            must(
                "connectors.*.url",
                "where it is: `https`, or `http` on this machine; nothing else is ever reached"),
            may("connectors.*.key", "the secret that it asks for, by reference"),
            must("connectors.*.key.env", "the environment variable that holds the secret"),
            may(
                "connectors.*.header",
                "the header that the key goes into; `Authorization` with `Bearer` by default"),
            may(
                "connectors.*.timeout",
                "how long an answer may take, all of it, at most `2m`; `5s` by default"),
            may(
                "connectors.*.answer-bytes",
                "the longest answer that is read; 1048576 (1 MiB) by default"),
            may(
                "connectors.*.plain-http",
                "`true` lets `url` be `http` on another machine; `false` by default"),
            may(
                "denials",
                "reasons for a denial to choose from, by name: texts for people"),
            may("calendar", "when people are there, in the time zone of the organisation"),
            must(
                "calendar.open",
                "the hours of each weekday from `mon` to `sun`, as `09:00-17:30`; a list for several"
            ),
            may("calendar.closed", "days on which nobody is there, as `2026-12-25`"),
            may(
                "break-glass",
                "that somebody may let an action go without the approvals that it waits for"),
            must("break-glass.by", "the staff role that may"),
            must("break-glass.review", "the staff role that must look at each use of it"),
            must("break-glass.within", "how soon it must have been looked at"),
            may("handoffs", "how conversations find a person"),
            may(
                "handoffs.wait",
                "how long a customer waits before they are told that nobody is there, in open hours where "
                    + "there is a `calendar`; `10m` by default"),
            may("handoffs.offer", "how long one person is asked; `60s` by default"),
            may(
                "handoffs.answer",
                "how long whoever took a conversation may say nothing before it waits again; `15m` by "
                    + "default"),
            may("handoffs.follow-up", "how long a call back stays open; `3d` by default"),
            may(
                "handoffs.wrap-ups",
                "the words that tell how a conversation was settled; `resolved`, `follow-up`, "
                    + "`wrong-number`, `complaint`, `fraud` and `no-answer` by default"),
            may(
                "handoffs.targets",
                "what is promised of each handoff, in open hours; nothing by default"),
            may("handoffs.targets.first-answer", "how soon the customer hears a person first"),
            may(
                "handoffs.targets.next-answer",
                "how soon a person who has a conversation answers what the customer says next"),
            may("handoffs.targets.resolution", "how soon it is settled or given back"),
            may("handoffs.reasons", "what some reason codes ask for, by code"),
            may(
                "handoffs.reasons.*.skill",
                "what whoever takes it must know, in the words of the staff's skills; nothing by default"
            ),
            may(
                "handoffs.reasons.*.priority",
                "from 1, the most urgent, to 5; by what the reason can do, by default"),
        ] + staffKeys
    }()
}
