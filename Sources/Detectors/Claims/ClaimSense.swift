// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a word or a phrase can do in a claim, what kind of action it names, and upon what.
struct ClaimSense: Sendable, Hashable {
    var roles: ClaimRoles = []
    var families: ActionFamilies = []
    var objects: ClaimObjects = []

    mutating func add(_ other: ClaimSense) {
        roles.formUnion(other.roles)
        families.formUnion(other.families)
        objects.formUnion(other.objects)
    }
}

/// What words do in a sentence that claims or promises something.
struct ClaimRoles: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    private static func bit(_ place: UInt64) -> ClaimRoles { ClaimRoles(rawValue: 1 << place) }

    /// Says nothing but what language it is.
    static let marker = bit(0)
    /// Who acts for the company: «I», «we», «our team».
    static let me = bit(1)
    static let you = bit(2)
    /// The auxiliary of a perfect.
    static let have = bit(3)
    /// «is», «are»: a state, or what is always so.
    static let isNow = bit(4)
    /// «was», «were», «wurde», «a été».
    static let was = bit(5)
    static let been = bit(6)
    static let being = bit(7)
    /// «be»: only ever after what has not happened yet.
    static let be = bit(8)
    /// «can», «would», «let me»: what follows has not happened.
    static let modal = bit(9)
    static let to = bit(10)
    static let not = bit(11)
    /// What may stand between the parts of a verb.
    static let adverb = bit(12)
    /// «if», «once», «make sure»: what follows may or may not be.
    static let condition = bit(13)
    /// «I understand that», «you said»: what follows is the customer's word.
    static let report = bit(14)
    static let relative = bit(15)
    static let and = bit(16)
    /// «but», «because»: another sentence begins.
    static let split = bit(17)
    static let participle = bit(18)
    /// A finite past that says who acted: «cancelé», «anulowałem».
    static let past = bit(19)
    static let progressive = bit(20)
    static let infinitive = bit(21)
    /// A present of the first person that means now if «now» is with it: «storniere».
    static let present = bit(22)
    static let noun = bit(23)
    static let object = bit(24)
    /// «on its way», «complete»: what a refund or a parcel can be said to be.
    static let state = bit(25)
    /// «done», «all set»: a claim without a verb of its own.
    static let done = bit(26)
    /// «was able to», «viens de»: makes an infinitive a claim.
    static let able = bit(27)
    /// «got … cancelled».
    static let causative = bit(28)
    /// «now», «gerade».
    static let rightNow = bit(29)
    /// «your», «the», «this»: begins a thing that is meant.
    static let definite = bit(30)
    static let preposition = bit(31)
    /// The future.
    static let will = bit(32)
    static let entitled = bit(33)
    static let free = bit(34)
    static let guarantee = bit(35)
    static let legal = bit(36)
    static let waive = bit(37)
    static let exception = bit(38)
    static let compensate = bit(39)
    /// «receive», «get»: what the customer is promised to have.
    static let receive = bit(40)
    /// «within», «by», «no later than».
    static let deadline = bit(41)
    static let timeUnit = bit(42)
    /// «Friday», «tomorrow».
    static let day = bit(43)
    /// «arrive», «be delivered», «call back».
    static let happen = bit(44)
    /// «may», «whether», «possibly».
    static let possible = bit(45)
    /// «please», «you must»: the customer is to do it.
    static let duty = bit(46)
    /// «once you confirm», «if you like»: an offer.
    static let onConsent = bit(47)
    static let offer = bit(48)
    static let money = bit(49)
    /// «thing that is said to be so in general»: «policy», «usually».
    static let usual = bit(50)
    /// «last», «ago»: the time is behind.
    static let ago = bit(51)
    /// A company's verb of the future that binds by itself: «refund», «replace».
    static let bind = bit(52)
    /// What an examined thing can be without a look into a system: «your message».
    static let spoken = bit(53)
    static let month = bit(54)
    static let number = bit(55)
    /// The possessive or a contracted «is» and «has»: `'s`.
    static let apostrophe = bit(56)

    static let names: [String: ClaimRoles] = [
        "marker": .marker, "me": .me, "you": .you, "have": .have, "is": .isNow, "was": .was,
        "been": .been, "being": .being, "be": .be, "modal": .modal, "to": .to, "not": .not,
        "adverb": .adverb, "condition": .condition, "report": .report, "relative": .relative,
        "and": .and, "split": .split, "participle": .participle, "past": .past,
        "progressive": .progressive, "infinitive": .infinitive, "present": .present,
        "noun": .noun, "object": .object, "state": .state, "done": .done, "able": .able,
        "causative": .causative, "now": .rightNow, "definite": .definite,
        "preposition": .preposition, "will": .will, "entitled": .entitled, "free": .free,
        "guarantee": .guarantee, "legal": .legal, "waive": .waive, "exception": .exception,
        "compensate": .compensate, "receive": .receive, "deadline": .deadline,
        "unit": .timeUnit, "day": .day, "happen": .happen, "possible": .possible,
        "duty": .duty, "consent": .onConsent, "offer": .offer, "money": .money,
        "usual": .usual, "ago": .ago, "bind": .bind, "spoken": .spoken, "month": .month,
        "number": .number, "apostrophe": .apostrophe,
    ]
}

/// Kinds of actions, as claims and tools share them.
struct ActionFamilies: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let names = [
        "cancel", "refund", "pay", "change", "book", "send", "ship", "block", "unblock", "open",
        "close", "reset", "activate", "deactivate", "apply", "schedule", "handover", "verify",
        "log", "escalate", "return", "remove", "add", "contact", "read", "any", "deliver",
    ]

    static let cancel = named("cancel"), refund = named("refund"), pay = named("pay")
    static let change = named("change"), book = named("book"), send = named("send")
    static let ship = named("ship"), block = named("block"), unblock = named("unblock")
    static let open = named("open"), close = named("close"), reset = named("reset")
    static let activate = named("activate"), deactivate = named("deactivate")
    static let apply = named("apply"), schedule = named("schedule")
    static let handover = named("handover"), verify = named("verify"), log = named("log")
    static let escalate = named("escalate"), returned = named("return")
    static let remove = named("remove"), add = named("add"), contact = named("contact")
    /// Looking something up changes nothing.
    static let read = named("read")
    /// A verb that says by itself only that something was done: «processed».
    static let any = named("any")

    static func named(_ name: String) -> ActionFamilies {
        guard let place = names.firstIndex(of: name) else { return [] }
        return ActionFamilies(rawValue: 1 << UInt32(place))
    }

    /// What tools that do one of `self` may be said to have done.
    var widened: ActionFamilies {
        var all = self
        for (families, supporting) in Self.supporting where !isDisjoint(with: families) {
            all.formUnion(supporting)
        }
        return all
    }

    /// A claim of the first is borne out by an action of the second.
    private static let supporting: [(ActionFamilies, ActionFamilies)] = [
        (.cancel, [.close, .deactivate]), (.pay, [.book]), (.refund, []),
        (.change, [.add, .remove, .schedule, .returned, .reset]),
        (.book, [.schedule, .add]), (.send, [.contact]),
        (.ship, [.send, .book, .returned, .named("deliver")]),
        (.block, [.deactivate, .close]), (.unblock, [.activate]),
        (.open, [.log, .add, .activate, .book]), (.close, [.cancel, .deactivate]),
        (.activate, [.unblock, .open, .add, .change]),
        (.deactivate, [.block, .cancel, .close, .remove]),
        (.apply, [.add, .change]), (.schedule, [.book, .change]),
        (.handover, [.escalate]), (.verify, [.read]),
        (.log, [.open, .escalate, .send, .contact, .add]),
        (.escalate, [.handover, .log, .open, .contact, .send]),
        (.returned, [.book, .change]), (.remove, [.cancel, .change, .deactivate]),
        (.add, [.change, .book, .apply, .activate, .log, .open]),
        (.contact, [.send, .escalate, .log, .handover, .open]),
    ]

    /// The names, for a signal's value.
    var text: String {
        Self.names.enumerated().filter { rawValue & (1 << UInt32($0.offset)) != 0 }.map(\.element)
            .joined(separator: ",")
    }
}

/// What is acted upon, and what a promise is about.
struct ClaimObjects: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let names = [
        // What is acted upon.
        "order", "booking", "subscription", "account", "card", "appointment", "address", "phone",
        "email", "name", "password", "payment-method", "plan", "seat", "bag", "insurance",
        // What a promise is about.
        "t-refund", "t-delivery", "t-return", "t-fee", "t-discount", "t-warranty", "t-answer",
        "t-replacement", "t-entitled", "t-free", "t-guarantee", "t-legal", "t-exception",
        "t-compensation", "t-visit", "t-cancel",
    ]

    static func named(_ name: String) -> ClaimObjects {
        guard let place = names.firstIndex(of: name) else { return [] }
        return ClaimObjects(rawValue: 1 << UInt32(place))
    }

    static let things = ClaimObjects(rawValue: 0xFFFF)
    static let topics = ClaimObjects(rawValue: 0xFFFF_0000)
    static let refund = named("t-refund")
    /// What a company gives.
    static let giving: ClaimObjects = [
        refund, named("t-compensation"), named("t-discount"), named("t-replacement"),
    ]
}
