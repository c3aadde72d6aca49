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
        ]
    }()
}
