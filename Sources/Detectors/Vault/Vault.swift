// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What was taken out of one conversation and may come back: values, and the tokens that stand for them.
///
/// The same value has the same token in every turn and for every agent. Tokens are keyed: under the key of
/// another conversation the same value has another token, and nobody can tell that they belong together. What
/// may never come back isn't kept at all.
///
/// A vault is a value. Who changes it in one turn keeps it for the next; two turns of one conversation at once
/// take it one after the other.
public struct Vault: Sendable {
    /// A keyed digest of at least 16 bytes, under a key of this conversation and no other.
    public typealias Tagging = @Sendable ([UInt8]) -> [UInt8]

    /// A value and how it was written.
    struct Entry: Sendable {
        /// The class by the name it had when the value came.
        let kind: String
        let tag: UInt32
        /// What tells two values of one tag apart.
        let print: UInt64
        /// In its normal form; `nil` where it isn't kept.
        let value: String?
        /// In the order in which they came; none where it isn't kept.
        var spellings: [String]
    }

    public private(set) var policy: VaultPolicy
    private let tagging: Tagging
    private(set) var entries: [Entry] = []
    private(set) var reader: VaultReader
    /// Bytes of all values and spellings.
    public private(set) var keptBytes = 0

    public init(policy: VaultPolicy = .default, tagging: @escaping Tagging) {
        self.policy = policy
        self.tagging = tagging
        reader = VaultReader(words: policy.words)
    }

    /// How many values have a token.
    public var count: Int { entries.count }

    /// A value that is kept, for what looks for known values: a name that was recognised once is found again where
    /// nothing around it says that it is one.
    public struct KnownValue: Sendable, Hashable {
        /// The class by its signal.
        public let signal: String
        public let spelling: String
    }

    /// Every spelling of every value that is kept, in the order in which they came.
    public var knownValues: [KnownValue] {
        entries.filter { $0.kind != VaultPolicy.quoted.name }.flatMap { entry in
            entry.spellings.map { KnownValue(signal: entry.kind, spelling: $0) }
        }
    }

    // MARK: Issuing

    /// How often another tag is tried where one is taken, or has no spelling left.
    private static let rounds: UInt8 = 8
    /// A longer value isn't kept.
    private static let longestValue = 4_096

    /// The token for a value as it is written here; `nil` where the vault is full.
    mutating func token(_ kind: Int, value: String, spelling: String) -> [UInt8]? {
        let named = policy.classes[kind]
        let isKept = named.reach != .never
        for round in 0..<Self.rounds {
            let (tag, print) = VaultToken.tag(
                of: tagging(Array(named.name.utf8) + [0, round] + value.utf8))
            guard let issue = reader.issues[tag] else {
                let entry = Entry(
                    kind: named.name, tag: tag, print: print, value: isKept ? value : nil,
                    spellings: isKept ? [spelling] : [])
                guard insert(entry, kind) else { return nil }
                return Self.written(named, tag: tag, spelling: 0)
            }
            guard issue.kind == kind, entries[issue.entry].print == print else { continue }
            guard isKept else { return Self.written(named, tag: tag, spelling: 0) }
            let known = entries[issue.entry].spellings
            // Byte for byte: for `String` a composed and a decomposed é are the same.
            if let place = known.firstIndex(where: { $0.utf8.elementsEqual(spelling.utf8) }) {
                return Self.written(named, tag: tag, spelling: place)
            }
            guard known.count < VaultToken.spellings else { continue }
            guard takes(spelling.utf8.count) else { return nil }
            entries[issue.entry].spellings.append(spelling)
            reader.issues[tag]?.spellings = max(1, known.count + 1)
            keptBytes += spelling.utf8.count
            return Self.written(named, tag: tag, spelling: known.count)
        }
        return nil
    }

    private func takes(_ bytes: Int) -> Bool {
        bytes <= 2 * Self.longestValue && keptBytes + bytes <= policy.limits.bytes
    }

    /// Takes an entry in; `false` where there is no room for it, or its tag is taken.
    mutating func insert(_ entry: Entry, _ kind: Int) -> Bool {
        let bytes = entry.spellings.reduce(entry.value?.utf8.count ?? 0) { $0 + $1.utf8.count }
        guard entries.count < policy.limits.values, takes(bytes), reader.issues[entry.tag] == nil
        else { return false }
        reader.issues[entry.tag] = VaultReader.Issue(
            entry: entries.count, kind: kind, spellings: max(1, entry.spellings.count))
        entries.append(entry)
        keptBytes += bytes
        return true
    }

    /// The same under this policy, whose limits hold for what comes from now on.
    func limited(by policy: VaultPolicy) -> Vault {
        var vault = self
        vault.policy = policy
        return vault
    }

    /// A token as it is written.
    static func written(_ kind: VaultClass, tag: UInt32, spelling: Int) -> [UInt8] {
        kind.word.utf8 + [UInt8(ascii: "-")] + VaultToken.body(tag: tag, spelling: spelling)
    }
}
