// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension WorkspaceReader {
    func keys(_ root: Section, useCases: [String]) -> [APIKey] {
        var keys: [APIKey] = []
        for section in root.sections("keys") {
            let name = section.text("name")
            let hash = hash(section)
            let scope = scope(section, useCases: useCases)
            let rights = section.choices("rights", of: APIKey.Right.self)
            let rate = section.section("rate").flatMap { rate -> APIKey.Rate? in
                let perSecond = rate.number("per-second", in: 0.001...1_000_000)
                let burst = rate.integer("burst", in: 1...1_000_000)
                guard let perSecond, let burst else { return nil }
                return APIKey.Rate(perSecond: perSecond, burst: burst)
            }
            let person = section.text("person")
            let roles = section.texts("roles") ?? []
            guard let name, let hash, let scope, let rights else { continue }
            let key = APIKey(
                name: name, hash: hash, scope: scope, rights: Set(rights), rate: rate,
                person: person, roles: Set(roles))
            if let problem = key.problem { section.report(problem.message, at: problem.key) }
            if keys.contains(where: { $0.name == name }) {
                section.report("a key `\(name)` is given twice", at: "name")
            }
            if let other = keys.first(where: { $0.hash == hash }) {
                section.report(
                    "has the hash of the key `\(other.name)`: give each client its own", at: "hash")
            }
            keys.append(key)
        }
        return keys
    }

    private func hash(_ section: Section) -> Digest? {
        guard let text = section.text("hash") else { return nil }
        guard let hash = Digest(text) else {
            section.report(
                "`hash` must be `sha256:` and 64 lower-case hexadecimal digits", at: "hash")
            return nil
        }
        return hash
    }

    private func scope(_ section: Section, useCases: [String]) -> APIKey.Scope? {
        guard let names = section.texts("use-cases") else { return nil }
        if names == ["*"] { return .all }
        for name in names where !useCases.contains(name) {
            let hint = NearestWord.hint(for: name, among: useCases)
            section.report("unknown use case `\(name)`\(hint)", at: "use-cases")
        }
        return .some(Set(names))
    }
}
