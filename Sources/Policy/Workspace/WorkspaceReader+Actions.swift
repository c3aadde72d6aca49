// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension WorkspaceReader {
    /// What `belay.yaml` says of actions.
    struct ActionSettings {
        var connectors: [String: Connector] = [:]
        /// Those that are wrong, too: an unknown name is another mistake.
        var connectorNames: [String] = []
        var calendar: BusinessCalendar?
        var denials: [String: Texts] = [:]
        var breakGlass: BreakGlass?
        var handoffs = HandoffRules()
    }

    func actionSettings(_ root: Section, language: String) -> ActionSettings {
        var settings = ActionSettings()
        for (name, _, section) in root.named("connectors") {
            settings.connectorNames.append(name)
            settings.connectors[name] = Connector(name, section)
        }
        settings.calendar = calendar(root)
        settings.denials = denials(root, language: language)
        settings.breakGlass = BreakGlass(root)
        settings.handoffs = HandoffRules(root)
        return settings
    }

    private func denials(_ root: Section, language: String) -> [String: Texts] {
        guard let value = root.document("denials") else { return [:] }
        guard case .mapping(let members) = value.content else {
            root.report("`denials` must map names to reasons", at: value.place)
            return [:]
        }
        var denials: [String: Texts] = [:]
        for member in members {
            guard member.key.isName else {
                root.report(
                    "`\(member.key)` is not a name: use up to 64 letters, digits, `-`, `_` and `.`",
                    at: member.place)
                continue
            }
            denials[member.key] = root.spoken(
                member.value, named: member.key, at: member.place, language: language
            ) { text in
                text.contains("{") ? "has a place `{…}`, but nothing can be put there" : nil
            }
        }
        return denials
    }

    private func calendar(_ root: Section) -> BusinessCalendar? {
        guard let section = root.section("calendar"), let open = section.document("open") else {
            return nil
        }
        guard case .mapping(let members) = open.content else {
            section.report("`open` must map weekdays to hours", at: open.place)
            return nil
        }
        var hours: [BusinessCalendar.Weekday: [BusinessCalendar.Hours]] = [:]
        for member in members {
            guard let day = BusinessCalendar.Weekday(rawValue: member.key) else {
                let hint = NearestWord.hint(
                    for: member.key, among: BusinessCalendar.Weekday.allCases.map(\.rawValue))
                section.report("unknown weekday `\(member.key)`\(hint)", at: member.place)
                continue
            }
            let items: [Document] =
                if case .list(let items) = member.value.content { items } else { [member.value] }
            hours[day] = items.compactMap { item in
                guard let text = section.text(of: item, named: member.key) else { return nil }
                guard let hours = BusinessCalendar.Hours(text) else {
                    section.report(
                        "`\(text)` must be hours such as `09:00-17:30`, the end after the beginning",
                        at: item.place)
                    return nil
                }
                return hours
            }
        }
        if hours.values.allSatisfy(\.isEmpty) {
            section.report(
                "nobody is ever there: give at least one day its hours, as in `mon: \"09:00-17:00\"`",
                at: "open")
        }
        let closed = section.texts("closed") ?? []
        for day in closed where !BusinessCalendar.isDay(day) {
            section.report("`\(day)` must be a day such as `2026-12-25`", at: "closed")
        }
        return BusinessCalendar(open: hours, closed: Set(closed))
    }
}
