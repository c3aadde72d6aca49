// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Workspace {
    /// What is wrong with the name of something that is to be paused; `nil` where it names something.
    ///
    /// A pause of what does not exist would stop nothing, and whoever asked for it would not notice.
    public func problem(pausing scope: Paused.Scope) -> String? {
        switch scope {
        case .all, .channel, .customer: nil
        case .release(let digest):
            useCases.values.contains { $0.release.digest == digest }
                ? nil
                : "there is no release `\(digest)` in force: see `belay check --json`"
        case .useCase(let name):
            useCase(named: name) == nil ? unknown("use case", name, useCases.keys) : nil
        case .agent(let name):
            problem(of: name, "agent") { $0.agents.keys.sorted() }
        case .tool(let name):
            problem(of: name, "tool") { $0.tools.keys.sorted() }
        }
    }

    private func problem(
        of name: String, _ kind: String, among names: (UseCase) -> [String]
    ) -> String? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            return "name the \(kind) as `use-case/\(kind)`, such as `refunds/…`"
        }
        guard let useCase = useCase(named: parts[0]) else {
            return unknown("use case", parts[0], useCases.keys)
        }
        let known = names(useCase)
        return known.contains(parts[1]) ? nil : unknown(kind, parts[1], known)
    }

    private func unknown(_ kind: String, _ name: String, _ names: some Sequence<String>) -> String {
        "there is no \(kind) `\(name)`" + NearestWord.hint(for: name, among: names)
    }
}

extension Paused.Scope {
    /// The sentence of the clause: for whoever reads a decision.
    var because: String {
        switch self {
        case .all: "all AI is paused"
        case .useCase: "the use case is paused"
        case .agent: "the agent is paused"
        case .tool: "the tool is paused"
        case .release: "the release is paused"
        case .channel: "the AI is paused in this channel"
        case .customer: "the AI is paused for this customer"
        }
    }
}
