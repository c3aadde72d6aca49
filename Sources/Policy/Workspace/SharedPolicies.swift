// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The rules that several use cases share: one file a policy.
struct SharedPolicies {
    struct Policy {
        let name: String
        let file: String
        let include: [String]
        let section: Section
        let content: Document
    }

    let policies: [String: Policy]

    /// Reads `policies/*.yaml`. What includes itself, over however many others, is a finding.
    init(_ files: WorkspaceFiles, findings: FindingList) {
        var policies: [String: Policy] = [:]
        for file in files.paths(under: "policies") {
            let name = String(file.dropFirst("policies/".count).dropLast(".yaml".count))
            guard file.hasSuffix(".yaml"), name.isName else {
                findings.add(
                    "a policy is a file `<name>.yaml`: rename it or take it out", file: file)
                continue
            }
            guard let text = files.text(of: file, findings: findings),
                let document = Document.reading(text, from: file, findings: findings),
                let section = Section(
                    document, file: file, path: "", in: .policy, findings: findings)
            else { continue }
            if let written = section.text("policy"), written != name {
                section.report(
                    "`policy` is `\(written)`, but its file is `\(name).yaml`: give both one name",
                    at: "policy")
            }
            policies[name] = Policy(
                name: name, file: file, include: section.texts("include") ?? [], section: section,
                content: document)
        }
        self.policies = policies
        for policy in policies.values.sorted(by: { $0.name < $1.name }) {
            for name in policy.include where policies[name] == nil {
                let hint = NearestWord.hint(for: name, among: policies.keys)
                policy.section.report("unknown policy `\(name)`\(hint)", at: "include")
            }
            if let circle = circle(from: policy.name) {
                policy.section.report(
                    "includes itself: " + circle.map { "`\($0)`" }.joined(separator: " → "),
                    at: "include")
            }
        }
    }

    /// The way from a policy back to itself; `nil` where there is none.
    private func circle(from name: String) -> [String]? {
        var visited: Set<String> = []
        func way(_ current: String, _ path: [String]) -> [String]? {
            for next in policies[current]?.include ?? [] {
                if next == name { return path + [next] }
                guard visited.insert(next).inserted else { continue }
                if let found = way(next, path + [next]) { return found }
            }
            return nil
        }
        return way(name, [name])
    }

    /// The policies of these names and all that they include, each once.
    private func reached(from names: [String]) -> [Policy] {
        var reached: [Policy] = []
        var open = names.reversed() as [String]
        while let name = open.popLast() {
            guard let policy = policies[name], !reached.contains(where: { $0.name == name }) else {
                continue
            }
            reached.append(policy)
            open += policy.include.reversed()
        }
        return reached
    }

    /// The shared rules of a use case, read with its facts.
    func rules(named names: [String], by card: Section, read: RuleReader) -> [Rule] {
        for name in names where policies[name] == nil {
            let hint = NearestWord.hint(for: name, among: policies.keys)
            card.report("unknown policy `\(name)`\(hint)", at: "policies")
        }
        return reached(from: names).flatMap { $0.section.sections("rules").compactMap(read.rule) }
    }

    /// What stands in them, for the digest of a release.
    func contents(named names: [String]) -> [(name: String, content: Document)] {
        reached(from: names).map { ($0.name, $0.content) }
    }
}
