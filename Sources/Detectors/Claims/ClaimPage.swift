// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads a page of a lexicon.
///
/// A line is `roles names: phrase|phrase`. Roles and names (of families, objects and topics) are parted by
/// `+`; a line without a colon goes on with the one before. `(a|b|)` in a phrase stands for each of its
/// wordings. The role `verb` takes forms parted by spaces and makes of them what the language makes of a verb.
enum ClaimPage {
    static func read(_ page: String, _ language: ClaimLanguage, _ add: (String, ClaimSense) -> Void)
    {
        var sense = ClaimSense()
        var isVerb = false
        for line in page.split(separator: "\n") {
            var phrases = line[...]
            if let colon = line.firstIndex(of: ":") {
                (sense, isVerb) = head(line[..<colon])
                phrases = line[line.index(after: colon)...]
            }
            for phrase in parts(phrases) {
                for wording in wordings(String(phrase)) {
                    if isVerb {
                        for (form, role) in language.forms(of: wording) {
                            var verb = sense
                            verb.roles.formUnion(role)
                            add(form, verb)
                        }
                    } else {
                        add(wording, sense)
                    }
                }
            }
        }
    }

    private static func head(_ text: Substring) -> (ClaimSense, isVerb: Bool) {
        var sense = ClaimSense()
        var isVerb = false
        for name in text.split(whereSeparator: { $0 == " " || $0 == "+" }).map(String.init) {
            if name == "verb" {
                isVerb = true
            } else if let role = ClaimRoles.names[name] {
                sense.roles.formUnion(role)
            } else if ActionFamilies.names.contains(name) {
                sense.families.formUnion(.named(name))
            } else if ClaimObjects.names.contains(name) {
                sense.objects.formUnion(.named(name))
            } else {
                preconditionFailure("a lexicon names `\(name)`, which is nothing")
            }
        }
        return (sense, isVerb)
    }

    /// The phrases between bars that stand outside parentheses.
    static func parts(_ text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var depth = 0
        var start = text.startIndex
        for index in text.indices {
            switch text[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case "|" where depth == 0:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        return parts + [text[start...]]
    }

    /// A phrase in each of its wordings.
    static func wordings(_ phrase: String) -> [String] {
        guard let open = phrase.firstIndex(of: "(") else { return [phrase] }
        var depth = 0
        let closing = phrase[open...].indices.first { index in
            if phrase[index] == "(" { depth += 1 }
            if phrase[index] == ")" { depth -= 1 }
            return depth == 0
        }
        guard let closing else { return [phrase] }
        let head = String(phrase[..<open])
        let rest = String(phrase[phrase.index(after: closing)...])
        return parts(phrase[phrase.index(after: open)..<closing])
            .flatMap { wordings(String($0)) }
            .flatMap { wordings(head + $0 + rest) }
    }
}

extension ClaimLanguage {
    /// What forms of a verb mean. Forms are given in an order that each language has for itself.
    func forms(of verb: String) -> [(String, ClaimRoles)] {
        let given = verb.split(separator: " ").map {
            $0.split(separator: "_").joined(separator: " ")
        }
        guard let first = given.first else { return [] }
        func each(_ stem: String, _ endings: String, _ roles: ClaimRoles) -> [(String, ClaimRoles)]
        {
            endings.split(separator: " ").map { (stem + ($0 == "-" ? "" : $0), roles) }
        }
        func form(_ index: Int) -> String { index < given.count ? given[index] : given[0] }
        let stem = String(first.dropLast(2))
        switch self {
        case .english:
            // base, past and participle, progressive
            return [
                (first, .infinitive), (form(1), .participle), (form(2), .progressive),
            ]
        case .german, .dutch:
            // infinitive, participle, first person
            return [(first, .infinitive), (form(1), .participle), (form(2), .present)]
        case .french:
            return [(first, .infinitive), (form(2), .present)]
                + each(form(1), "- e s es", .participle)
        case .italian:
            let participle =
                given.count > 1
                ? form(1) : String(first.dropLast(3)) + (first.hasSuffix("are") ? "at" : "it")
            let gerund = String(first.dropLast(3)) + (first.hasSuffix("are") ? "ando" : "endo")
            return [(first, .infinitive), (gerund, .progressive)]
                + each(String(first.dropLast()), "- le gli lo la li ti vi", .infinitive)
                + each(participle, "o a i e", .participle)
        case .spanish:
            let isFirst = first.hasSuffix("ar")
            let participle = given.count > 2 ? form(2) : stem + (isFirst ? "ad" : "id")
            let past = given.count > 1 ? form(1) : stem + (isFirst ? "é" : "í")
            var forms: [(String, ClaimRoles)] = [(first, .infinitive), (past, [.past, .me])]
            forms.append((stem + (isFirst ? "amos" : "imos"), [.past, .me]))
            forms.append((stem + (isFirst ? "ó" : "ió"), .participle))
            forms.append((stem + (isFirst ? "ando" : "iendo"), .progressive))
            return forms + each(participle, "o a os as", .participle)
                + each(first, "le les lo la los las te se", .infinitive)
        case .portuguese:
            let isFirst = first.hasSuffix("ar")
            let participle = given.count > 2 ? form(2) : stem + (isFirst ? "ad" : "id")
            let past = given.count > 1 ? form(1) : stem + (isFirst ? "ei" : "i")
            var forms: [(String, ClaimRoles)] = [(first, .infinitive), (past, [.past, .me])]
            forms.append((stem + (isFirst ? "amos" : "imos"), [.past, .me]))
            forms.append((stem + (isFirst ? "ámos" : "ímos"), [.past, .me]))
            forms.append((stem + (isFirst ? "ando" : "indo"), .progressive))
            return forms + each(participle, "o a os as", .participle)
        case .polish:
            // infinitive, stem of the past, stem of the participle, first person
            return [(first, .infinitive), (form(3), .present)]
                + each(form(1), "łem łam liśmy łyśmy", [.past, .me])
                + each(form(2), "y a e i ych ą", .participle)
                + [(form(2) + "o", [.past])]
        }
    }
}
