// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// Everything that a use case uses, as one value: what its release is the digest of.
///
/// The card counts as what it says, not as how it is laid out: a comment makes no new release, a
/// changed word of a prompt does.
struct ReleaseContent {
    let card: Document
    let folder: String
    let files: WorkspaceFiles
    /// The shared policies that apply.
    let policies: [(name: String, content: Document)]

    func digest(
        agents: [String: Agent], tools: [String: Tool], context: UseCaseReader.Context,
        retention: RetentionClass
    ) -> Digest {
        let files = files.paths(under: folder).filter { !$0.hasSuffix("/use-case.yaml") }
        let first = Set(agents.values.map(\.model))
        let models = first.union(first.flatMap { context.models[$0]?.fallback ?? [] })
        var members: [JSON.Member] = [
            .init("card", card.json),
            .init(
                "files",
                .object(
                    files.map { path in
                        .init(
                            String(path.dropFirst(folder.utf8.count + 1)),
                            .string(Digest(of: self.files.contents[path] ?? []).description))
                    })),
            .init("language", .string(context.language)),
            .init(
                "models",
                .object(
                    models.sorted().compactMap { name in
                        context.models[name].map { .init(name, json(of: $0, in: context)) }
                    })),
            .init("policies", .object(policies.map { .init($0.name, $0.content.json) })),
            .init("retention", .string(retention.rawValue)),
            .init("zone", .string(context.zone.identifier)),
        ]
        // Where actions go is part of what was agreed to.
        let connectors = Set(
            tools.values.flatMap { [$0.run?.connector, $0.stepUp?.connector].compactMap(\.self) })
        if !connectors.isEmpty {
            members.append(
                .init(
                    "connectors",
                    .object(
                        connectors.sorted().compactMap { name in
                            context.actions.connectors[name].map { .init(name, $0.json) }
                        })))
        }
        return Digest(ofContent: .object(members))
    }

    private func json(of model: Model, in context: UseCaseReader.Context) -> JSON {
        let upstream: JSON =
            switch context.upstreams[model.upstream]?.kind {
            case .openAI(let url, _)?: ["kind": "openai", "url": .string(url)]
            case .recorded?: ["kind": "recorded"]
            case nil: .null
            }
        return [
            "fallback": .array(model.fallback.map { .string($0) }),
            "model": .string(model.model),
            "upstream": upstream,
        ]
    }
}

/// What the digests of a workspace are made of.
enum WorkspaceContent {
    static func digest(
        organisation: String, language: String, messages: Messages, limits: Limits,
        holdFor: Duration,
        retention: RetentionClass, forms: PersonalDataForms,
        actions: WorkspaceReader.ActionSettings,
        useCases: [String: UseCase]
    ) -> Digest {
        var members: [JSON.Member] = [
            .init("hold", .integer(holdFor.milliseconds)),
            .init("language", .string(language)),
            .init(
                "limits",
                [
                    "body-bytes": .integer(Int64(limits.bodyBytes)),
                    "concurrent-requests": .integer(Int64(limits.concurrentRequests)),
                    "depth": .integer(Int64(limits.depth)),
                ]),
            .init(
                "messages",
                .object(
                    Messages.Situation.allCases.compactMap { situation in
                        messages.texts[situation].map { .init(situation.rawValue, $0.json) }
                    })),
            .init("organisation", .string(organisation)),
            .init("personal-data", forms == PersonalDataForms() ? .null : forms.json),
            .init(
                "releases",
                .object(
                    useCases.values.map { .init($0.name, .string($0.release.digest.description)) })),
            .init("retention", .string(retention.rawValue)),
        ]
        // What nobody said is no part of it: a workspace without actions keeps its digest.
        if !actions.connectors.isEmpty {
            members.append(
                .init(
                    "connectors",
                    .object(actions.connectors.values.map { .init($0.name, $0.json) })))
        }
        if !actions.denials.isEmpty {
            members.append(
                .init("denials", .object(actions.denials.map { .init($0.key, $0.value.json) })))
        }
        if let calendar = actions.calendar { members.append(.init("calendar", calendar.json)) }
        if let breakGlass = actions.breakGlass {
            members.append(.init("break-glass", breakGlass.json))
        }
        if actions.handoffs != HandoffRules() {
            members.append(.init("handoffs", actions.handoffs.json))
        }
        return Digest(ofContent: .object(members))
    }

    static func digest(keys: [APIKey]) -> Digest {
        Digest(
            ofContent: .array(
                keys.map { key in
                    let scope: JSON =
                        switch key.scope {
                        case .all: "*"
                        case .some(let names): .array(names.sorted().map { .string($0) })
                        }
                    let rate: JSON =
                        key.rate.map {
                            [
                                "burst": .integer(Int64($0.burst)),
                                "per-second": .number($0.perSecond),
                            ]
                        }
                        ?? .null
                    var members: [JSON.Member] = [
                        .init("hash", .string(key.hash.description)),
                        .init("name", .string(key.name)),
                        .init("rate", rate),
                        .init(
                            "rights",
                            .array(key.rights.map(\.rawValue).sorted().map { .string($0) })),
                        .init("use-cases", scope),
                    ]
                    if let person = key.person {
                        members.append(.init("person", .string(person)))
                        members.append(
                            .init("roles", .array(key.roles.sorted().map { .string($0) })))
                    }
                    return .object(members)
                }))
    }
}

extension Digest {
    /// The digest of a value that is made of texts, small numbers and keys that come once.
    fileprivate init(ofContent content: JSON) {
        // Losing the error is the intention: such a value always has a canonical form.
        self.init(of: (try? content.canonical) ?? content.serialized)
    }
}

extension Document {
    /// The value without places and layout: scalars as texts, plain ones apart from quoted ones.
    fileprivate var json: JSON {
        switch content {
        case .scalar(let text, _): .string(text)
        case .list(let items): .array(items.map(\.json))
        case .mapping(let members): .object(members.map { .init($0.key, $0.value.json) })
        }
    }
}
