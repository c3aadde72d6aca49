// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Tool {
    /// What a customer must prove themselves for, in words: who changes it takes the account over, or the money
    /// with it. `nil` where it changes nothing of the kind.
    var datumOfProof: String? {
        guard effect == .write else { return nil }
        if kind == .identity { return "how customers prove who they are" }
        guard kind == .accountChange else { return nil }
        // Arguments that only say which account it is are told apart by nobody: the tool's own name counts
        // first, then what it is given.
        let names = [name] + arguments.map(\.name)
        for (words, datum) in Self.data
        where names.contains(where: { !$0.words.isDisjoint(with: words) }) {
            return datum
        }
        return nil
    }

    private static let data: [(Set<String>, String)] = [
        (["email", "mail", "emails"], "an e-mail address"),
        (["phone", "mobile", "telephone", "msisdn"], "a phone number"),
        (["address", "street", "postcode", "zip"], "an address"),
        (["payee", "beneficiary", "iban", "payout", "sortcode"], "who is paid"),
        (["mfa", "otp", "totp", "2fa", "authenticator", "passkey"], "a second factor"),
        (["password", "pin", "recovery", "credential", "credentials"], "how customers sign in"),
    ]
}

extension String {
    /// The words of a name: `changeEmail`, `change_email` and `change.email` have `email` in common.
    fileprivate var words: Set<String> {
        var words: Set<String> = []
        var word = ""
        for character in self {
            let isWord = character.isLetter || character.isNumber
            if !isWord || (character.isUppercase && word.last?.isLowercase == true) {
                words.insert(word.lowercased())
                word = ""
            }
            if isWord { word.append(character) }
        }
        words.insert(word.lowercased())
        return words
    }
}
