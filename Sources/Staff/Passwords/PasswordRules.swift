// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Which passwords are taken, after ASVS 5.0 V6.2: long ones that nobody tries first. What they are made of is nobody's business.
public struct PasswordRules: Sendable {
    /// Counted in characters of Unicode.
    public static let length = 12...128

    /// Words that an attacker would try here: the organisation, the program.
    private let words: [String]

    public init(organisation: String) {
        words = (["belay", organisation] + organisation.split(separator: " ").map(String.init))
            .map(Self.plain).filter { $0.count >= 4 }
    }

    /// Why it is not taken.
    public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
        case tooShort, tooLong, common, namesSomebody

        public var description: String {
            switch self {
            case .tooShort: "it has fewer than \(length.lowerBound) characters"
            case .tooLong: "it has more than \(length.upperBound) characters"
            case .common: "it is one of those that are tried first"
            case .namesSomebody: "it is little more than your name or the organisation's"
            }
        }
    }

    /// What is wrong with a password; `nil` where it is taken.
    public func problem(with password: String, of member: Member) -> Problem? {
        let count = password.unicodeScalars.count
        guard count >= Self.length.lowerBound else { return .tooShort }
        guard count <= Self.length.upperBound else { return .tooLong }
        let plain = Self.plain(password)
        if Self.isLittleMore(plain, than: words + Self.names(of: member)) { return .namesSomebody }
        guard !CommonPasswords.all.contains(password.lowercased()),
            !CommonPasswords.all.contains(plain), !Self.isMonotonous(password.lowercased()),
            !Self.isLittleMore(plain, than: CommonPasswords.words)
        else { return .common }
        return nil
    }

    /// What somebody is called, whole and in parts.
    private static func names(of member: Member) -> [String] {
        let whole = [member.name, member.displayName]
        let parts = whole.flatMap { name in
            name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        return (whole + parts).map(plain).filter { $0.count >= 4 }
    }

    /// Small letters and digits alone, with what stands for a letter as that letter.
    private static func plain(_ text: String) -> String {
        let signs: [Character: Character] = [
            "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s",
            "!": "i",
        ]
        return String(
            text.lowercased().map { signs[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber })
    }

    /// Whether no more than a year and two signs are left where these words are taken out.
    private static func isLittleMore(_ plain: String, than words: [String]) -> Bool {
        var rest = plain
        var found = false
        // Long words first: `passwords` is not `password` and an `s`.
        for word in words.sorted(by: { $0.count > $1.count }) where rest.contains(word) {
            rest = rest.replacing(word, with: "")
            found = true
        }
        return found && rest.count < 7
    }

    /// Whether it is a short piece again and again, or a walk along the alphabet or the keyboard.
    private static func isMonotonous(_ text: String) -> Bool {
        let letters = Array(text)
        for length in 1...4
        where letters.indices.dropFirst(length).allSatisfy({
            letters[$0] == letters[$0 - length]
        }) {
            return true
        }
        let steps = letters.indices.dropFirst().count { index in
            let pair = String(letters[index - 1...index])
            let back = String(pair.reversed())
            return CommonPasswords.walks.contains { $0.contains(pair) || $0.contains(back) }
                || letters[index] == letters[index - 1]
        }
        return steps * 10 >= (letters.count - 1) * 8
    }
}
