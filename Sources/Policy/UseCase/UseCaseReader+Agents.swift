// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension UseCaseReader {
    func agents(_ card: Section) -> [String: Agent] {
        let declared = card.named("tools").map(\.name)
        var agents: [String: Agent] = [:]
        let entries = card.named("agents")
        if card.has("agents"), entries.isEmpty {
            card.report("`agents` is empty: a use case has at least one", at: "agents")
        }
        for (name, place, section) in entries {
            let role = section.choice("role", of: Agent.Role.self)
            let model = section.text("model")
            if let model, context.areModelsKnown, context.models[model] == nil {
                let hint = NearestWord.hint(for: model, among: context.models.keys)
                section.report("unknown model `\(model)`\(hint)", at: "model")
            }
            let tools = section.texts("tools") ?? []
            for tool in tools where !declared.contains(tool) {
                let hint = NearestWord.hint(for: tool, among: declared)
                section.report("unknown tool `\(tool)`\(hint)", at: "tools")
            }
            let prompt = section.text("prompt")
                .flatMap { path($0, named: "prompt", in: section) }
                .flatMap { files.text(of: $0, findings: findings) }
            guard let role, let model, let prompt else { continue }
            agents[name] = Agent(
                name: name, role: role, model: model, prompt: prompt, tools: Set(tools),
                context: context(section),
                source: "\(file):\(place.line)")
        }
        return agents
    }

    private func context(_ section: Section) -> [String]? {
        let origins = ["record", "memory", "knowledge", "tool"]
        return section.texts("context")?.filter { origin in
            let parts = origin.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, origins.contains(parts[0]) else {
                section.report(
                    "`\(origin)` must be one of `record:NAME`, `memory:NAME`, `knowledge:NAME` and "
                        + "`tool:NAME`, with `*` for any name", at: "context")
                return false
            }
            return true
        }
    }

    /// The path of a file that the card names, inside the workspace; `nil` where it is not in the
    /// folder.
    func path(_ written: String, named key: String, in section: Section) -> String? {
        let parts = written.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { [".", "..", ""].contains($0) }), !written.contains("\\")
        else {
            section.report("`\(written)` must be a path inside the folder of the use case", at: key)
            return nil
        }
        let path = "\(folder)/\(written)"
        guard files.contents[path] != nil else {
            let others = files.paths(under: folder).map {
                String($0.dropFirst(folder.utf8.count + 1))
            }
            let hint = NearestWord.nearest(to: written, among: others).map {
                ": did you mean `\($0)`?"
            }
            section.report("no file `\(written)`" + (hint ?? ""), at: key)
            return nil
        }
        return path
    }
}
