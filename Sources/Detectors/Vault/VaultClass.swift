// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How far a value of a class may come back after a token has taken its place.
public enum VaultReach: Sendable, Hashable {
    /// Into replies to the customer of this conversation, and into these arguments.
    case customer(into: [VaultArgument] = [])
    /// Only into these arguments: a value that a tool needs and the model needn't see.
    case arguments([VaultArgument])
    /// Nowhere. Such a value isn't even kept: the token tells that it is the same one again, and no more.
    case never

    /// Where two findings overlap, the stricter one is what stands there.
    var strictness: Int {
        switch self {
        case .customer: 0
        case .arguments: 1
        case .never: 2
        }
    }
}

/// One argument of one tool, as a place that a value may come back into.
public struct VaultArgument: Sendable, Hashable {
    /// What is put in the token's place.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// As it was written first, in this spelling.
        case written
        /// In its normal form: the digits of a card without gaps.
        case normal
    }

    /// The tool; `*` for all.
    public let tool: String
    /// The names of the members down to it. A list has no name of its own: its elements stand at its path.
    /// `["*"]` for all.
    public let path: [String]
    public let form: Form

    public init(tool: String, path: [String], form: Form = .written) {
        self.tool = tool
        self.path = path
        self.form = form
    }

    /// - Parameter path: names with full stops between them, such as `card.number`.
    public init(tool: String, path: String, form: Form = .written) {
        self.init(
            tool: tool,
            path: path.split(separator: ".", omittingEmptySubsequences: false).map(String.init),
            form: form)
    }

    func covers(tool: String, path: [String]) -> Bool {
        (self.tool == "*" || self.tool == tool) && (self.path == ["*"] || self.path == path)
    }
}

/// A kind of value that the vault keeps: what its tokens look like, and how far the value may come back.
public struct VaultClass: Sendable, Hashable {
    /// The signals whose findings belong to it, the first of which is its name. A finding of
    /// `personal-data.tax.de` belongs to `personal-data.tax` where nothing more special is named.
    public let signals: [String]
    /// What its tokens begin with: 2 to 16 capital letters of ASCII, and no other class's word.
    public let word: String
    /// What else they may begin with when they come back: models translate.
    public let synonyms: [String]
    /// What a customer reads where the value may not come back. It can be spoken.
    public let placeholder: String
    public var reach: VaultReach
    /// Whether the staff who serve this conversation see the value.
    public var isForStaff: Bool

    public init(
        _ signals: [String], word: String, synonyms: [String] = [], placeholder: String,
        reach: VaultReach, isForStaff: Bool = false
    ) {
        self.signals = signals
        self.word = Self.cleaned(word)
        self.synonyms = synonyms.map { Self.cleaned($0) }
        self.placeholder = placeholder
        self.reach = reach
        self.isForStaff = isForStaff
    }

    public var name: String { signals.first ?? "" }

    /// Only capital letters, and no more than a reader looks for.
    private static func cleaned(_ word: String) -> String {
        let letters = word.uppercased().utf8.filter { 0x41...0x5A ~= $0 }.prefix(VaultWords.limit)
        return letters.count < 2 ? "DATA" : String(decoding: letters, as: UTF8.self)
    }
}
