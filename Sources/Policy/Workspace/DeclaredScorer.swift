// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// An encoder or a judge outside of Belay that says how far evidence supports what a reply claims. It is asked
/// about the replies of those use cases whose cards name its signal, and about no others.
public struct DeclaredScorer: Sendable, Hashable {
    /// Name and version, as they stand on the record: `encoder/3`.
    public let name: String
    /// Where questions are sent.
    public let url: String
    public let key: SecretReference?
    /// How long an answer may take, all of it: the customer waits as long.
    public let timeout: Duration
    /// Where it is declared.
    public let place: Place

    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.url == right.url && left.key == right.key
            && left.timeout == right.timeout
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(url)
    }
}

extension DeclaredScorer {
    private static let longest = Duration.seconds(30)

    /// Reads `scorer`; `nil` where there is none, or it can't be used: then that is in the findings.
    init?(_ root: Section) {
        guard let section = root.section("scorer") else { return nil }
        let name = Self.name(section)
        let url = PlainHTTP.address(section, carrying: "what customers say")
        let timeout = section.duration("timeout") ?? .seconds(2)
        if timeout > Self.longest {
            section.report(
                "`timeout` must be at most `30s`: the customer waits as long", at: "timeout")
        }
        let key = SecretReference(section)
        guard let name, let url else { return nil }
        self.init(name: name, url: url, key: key, timeout: timeout, place: root.place(of: "scorer"))
    }

    private static func name(_ section: Section) -> String? {
        guard let name = section.text("name") else { return nil }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ String($0).isName }) else {
            section.report(
                "`name` must be a name and a version, such as `encoder/3`: it stands on the record with "
                    + "every finding", at: "name")
            return nil
        }
        return name
    }
}
