// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Something that was found in a text and goes into the vault.
public struct VaultMatch: Sendable, Hashable {
    /// The signal that found it.
    public let signal: String
    /// Where it stands, in UTF-8 bytes of the text.
    public let bytes: Range<Int>
    /// In its normal form, so that all its spellings have one token; `nil` for as it is written.
    public let value: String?

    public init(_ signal: String, bytes: Range<Int>, value: String? = nil) {
        self.signal = signal
        self.bytes = bytes
        self.value = value
    }
}

extension [VaultMatch] {
    /// What signals found in one passage of a proposal.
    public init(_ signals: [Signal], passage: Int) {
        self = signals.flatMap { signal in
            signal.spans.filter { $0.passage == passage }.map {
                VaultMatch(signal.name, bytes: $0.bytes, value: $0.value)
            }
        }
    }
}

/// A text with tokens in the place of values.
public struct VaultRedaction: Sendable, Hashable {
    public var text: String
    /// How many stretches were replaced by a token.
    public var tokens = 0
    /// Where something stood in the text that looked like a token and was none, in bytes of the text as it came.
    public var quoted: [Range<Int>] = []
    /// How many values were taken out for good because the vault is full.
    public var lost = 0
}

extension Vault {
    /// The text with a token in the place of each finding.
    ///
    /// A model that reads it finds no token in it that this vault didn't issue: what the customer typed in the shape
    /// of one is itself kept under a token, and so is, in texts from elsewhere, what this conversation doesn't
    /// know. Tokens of this conversation in texts from elsewhere stay, so redacting such a text again changes
    /// nothing. Of findings that overlap, the stricter class counts for all that they cover.
    ///
    /// - Parameter source: who wrote it. A customer's text is given as it was typed, and once.
    public mutating func redact(
        _ text: String, _ matches: [VaultMatch], from source: Passage.Source
    ) -> VaultRedaction {
        let bytes = Array(text.utf8)
        let readings = reader.readings(in: bytes.span)
        guard !matches.isEmpty || !readings.isEmpty else { return VaultRedaction(text: text) }
        var kept: [Range<Int>] = []
        var stretches: [VaultStretch] = []
        for reading in readings {
            if source != .customer, case .issued = reading.meaning {
                kept.append(reading.bytes)
            } else {
                stretches.append(VaultStretch(reading.bytes, VaultPolicy.quotedIndex, nil))
            }
        }
        let quoted = stretches.map(\.bytes)
        stretches += matches.compactMap { match in
            VaultStretch(
                match.bytes, policy.index(of: match.signal), match.value, clippedTo: bytes)
        }
        stretches = VaultStretch.merged(stretches, classes: policy.classes)
        stretches = VaultStretch.cut(stretches, at: kept, in: bytes)
        var redaction = write(stretches, keeping: kept, into: bytes)
        redaction.quoted = quoted
        return redaction
    }

    /// Writes the tokens, and looks whether they are read again as they were written.
    ///
    /// INVARIANT: reading the result finds the tokens that were put there or kept, and nothing else. What stands
    /// directly before a value may spoil that (`CARD-K72MX4C` and then a card number): then it is taken out
    /// together with the value, and if even that doesn't help, the value goes for good.
    private mutating func write(
        _ first: [VaultStretch], keeping kept: [Range<Int>], into bytes: [UInt8]
    ) -> VaultRedaction {
        var stretches = first
        for attempt in 0... {
            let draft = self.draft(stretches, keeping: kept, into: bytes)
            let spoiled = draft.spoiled(by: reader.readings(in: draft.bytes.span))
            if spoiled.isEmpty { return draft.redaction }
            for index in spoiled {
                if attempt < 3, stretches[index].reachBack(in: bytes, notBefore: kept) { continue }
                stretches[index].isLost = true
            }
            if attempt > 6 { for index in stretches.indices { stretches[index].isLost = true } }
            stretches = VaultStretch.merged(stretches, classes: policy.classes)
            if attempt > 8 { return self.draft(stretches, keeping: kept, into: bytes).redaction }
        }
        return VaultRedaction(text: "")
    }

    private mutating func draft(
        _ stretches: [VaultStretch], keeping kept: [Range<Int>], into bytes: [UInt8]
    ) -> VaultDraft {
        var draft = VaultDraft()
        var position = 0
        var remaining = kept[...]
        func copy(upTo end: Int) {
            while let token = remaining.first, token.upperBound <= end {
                let start = draft.bytes.count + token.lowerBound - position
                draft.written.append((start..<start + token.count, nil))
                remaining.removeFirst()
            }
            draft.bytes += bytes[position..<end]
        }
        for (index, stretch) in stretches.enumerated() {
            copy(upTo: stretch.bytes.lowerBound)
            position = stretch.bytes.upperBound
            let spelling = String(decoding: bytes[stretch.bytes], as: UTF8.self)
            let start = draft.bytes.count
            if !stretch.isLost,
                let token = token(
                    stretch.kind, value: stretch.value ?? spelling, spelling: spelling)
            {
                draft.bytes += token
                draft.tokens += 1
            } else {
                draft.bytes += policy.classes[stretch.kind].placeholder.utf8
                draft.lost += 1
                continue
            }
            draft.written.append((start..<draft.bytes.count, index))
        }
        copy(upTo: bytes.count)
        return draft
    }
}

/// A text as it would go out, and where tokens stand in it.
private struct VaultDraft {
    var bytes: [UInt8] = []
    var tokens = 0
    var lost = 0
    /// The tokens, and which stretch each stands for; `nil` for one that stood there before.
    var written: [(bytes: Range<Int>, stretch: Int?)] = []

    var redaction: VaultRedaction {
        VaultRedaction(text: String(decoding: bytes, as: UTF8.self), tokens: tokens, lost: lost)
    }

    /// The stretches whose tokens are not read as they were written, or stand behind something that is read
    /// and was never written.
    func spoiled(by readings: [VaultReader.Reading]) -> Set<Int> {
        var spoiled: Set<Int> = []
        let found = Set(readings.map(\.bytes))
        let placed = Set(written.map(\.bytes))
        let wrong =
            written.map(\.bytes).filter { !found.contains($0) }
            + readings.map(\.bytes).filter { !placed.contains($0) }
        for bytes in wrong {
            // The first that ends behind it, whatever it is.
            let place = written.firstPlace { $0.bytes.upperBound > bytes.lowerBound }
            let near =
                written[place...].first { $0.stretch != nil }
                ?? written[..<place].last { $0.stretch != nil }
            if let index = near?.stretch { spoiled.insert(index) }
        }
        return spoiled
    }
}

extension Array {
    /// Where the first element is for which something holds, if it holds for all behind it.
    func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
