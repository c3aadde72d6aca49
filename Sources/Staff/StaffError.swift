// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Why something about the staff was not done.
public enum StaffError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name, the password or the code is wrong. Which one is not said.
    case refused
    /// Too many tries: the next one is taken after this long.
    case wait(Duration)
    /// Too many people sign in at once.
    case busy
    /// A link was used, is too old, or never was.
    case deadLink
    case password(PasswordRules.Problem)
    /// The code does not belong to the secret that was shown.
    case wrongCode
    case noSuchMember(String)
    case nameTaken(String)
    /// What is wrong with somebody, in plain words.
    case badMember(String)
    /// Two roles that nobody has together.
    case conflict(Role, Role)
    /// Nobody changes what they may do themselves, and nobody resets themselves.
    case yourself
    case lastAdministrator
    case notAllowed
    /// There is somebody already: no first start.
    case notTheFirst
    case notJoined(String)
    /// Nobody comes in by a password here.
    case passwordsOff
    /// Who comes from the provider is changed there.
    case keptElsewhere(String)
    /// The provider of this name can't be reached, or can't be believed.
    case providerDown(String)
    case providerUnfit(String)
    case providerRefused(String)
    /// Nobody began this sign-in in this browser, or it is over.
    case notBegun
    /// What the provider said of somebody does not hold.
    case untrusted(String)
    case missingFactor(String)
    /// None of the groups that somebody is in there gives a role here.
    case noRole(String)
    case providerConflict(String, Role, Role)
    case dismissed
    /// Nobody said where browsers reach the console.
    case noAddress

    public var description: String {
        switch self {
        case .refused: "the name, the password or the code is wrong"
        case .wait(let time):
            "too many tries: try again in \(max(1, (time.milliseconds + 999) / 1000)) seconds"
        case .busy: "too many people sign in at once: try again in a few seconds"
        case .deadLink: "this link was used or is too old: ask an administrator for a new one"
        case .password(let problem): "the password is not taken: \(problem)"
        case .wrongCode: "the code is not the one that the app shows now: look again"
        case .noSuchMember(let name): "there is nobody of the name `\(name)`"
        case .nameTaken(let name): "there is somebody of the name `\(name)` already"
        case .badMember(let words): words
        case .conflict(let one, let other):
            "nobody is `\(one.rawValue)` and `\(other.rawValue)` at once: give one of them to somebody else"
        case .yourself: "nobody does this to themselves: ask another administrator"
        case .lastAdministrator:
            "there would be no administrator left: make somebody else one first"
        case .notAllowed: "only an administrator may do this"
        case .notTheFirst: "there is somebody here already: ask an administrator for an invitation"
        case .notJoined(let name): "`\(name)` has not joined yet: invite them again"
        case .passwordsOff: "nobody signs in with a password here"
        case .keptElsewhere(let name):
            "`\(name)` comes from the identity provider: roles, password and second factor are changed there"
        case .providerDown(let name):
            "\(name) does not answer: try again in a moment. Nobody was signed in"
        case .providerUnfit(let name):
            "\(name) answers in a way that can't be relied on: tell whoever runs Belay. Nobody was signed in"
        case .providerRefused(let name): "\(name) did not sign you in: try again"
        case .notBegun:
            "this sign-in was not begun in this browser, or it is over: begin once more"
        case .untrusted(let name):
            "what \(name) says of you can't be relied on: try again, or tell whoever runs Belay"
        case .missingFactor(let name):
            "\(name) does not say that you showed a second factor: sign in there with one"
        case .noRole(let name):
            "none of your groups at \(name) has a role here: ask to be put into one that has"
        case .providerConflict(let name, let one, let other):
            "your groups at \(name) make you `\(one.rawValue)` and `\(other.rawValue)`, and nobody is both: ask to be taken out of one of them"
        case .dismissed: "you are let in no more: ask an administrator"
        case .noAddress:
            "this console has no address that the provider could send you back to: whoever runs Belay sets `staff.console` or `staff.provider.console`"
        }
    }
}
