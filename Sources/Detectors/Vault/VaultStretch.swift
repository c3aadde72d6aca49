// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A stretch of a text that a token will stand for.
struct VaultStretch: Sendable {
    var bytes: Range<Int>
    /// Which class of the policy.
    var kind: Int
    /// The normal form, where the stretch is exactly what was found.
    var value: String?
    /// Whether it is taken out for good.
    var isLost = false

    init(_ bytes: Range<Int>, _ kind: Int, _ value: String?) {
        self.bytes = bytes
        self.kind = kind
        self.value = value
    }

    /// A range that is not within the text, or cuts a character, is clipped or widened so that nothing of the
    /// finding remains; `nil` where nothing of it is there.
    init?(_ range: Range<Int>, _ kind: Int, _ value: String?, clippedTo text: [UInt8]) {
        var start = min(max(range.lowerBound, 0), text.count)
        var end = min(max(range.upperBound, 0), text.count)
        while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        guard start < end else { return nil }
        self.init(start..<end, kind, range == start..<end ? value : nil)
    }

    /// The stretches in their order, those that overlap made into one: of the stricter class, or the class of
    /// the longer where both are equally strict.
    static func merged(_ stretches: [VaultStretch], classes: [VaultClass]) -> [VaultStretch] {
        func weight(_ stretch: VaultStretch) -> (Int, Int, Int) {
            let isQuoted = stretch.kind == VaultPolicy.quotedIndex
            let strictness = isQuoted ? -1 : classes[stretch.kind].reach.strictness
            return (strictness, stretch.bytes.count, -stretch.kind)
        }
        let ordered = stretches.sorted {
            ($0.bytes.lowerBound, -$0.bytes.upperBound) < (
                $1.bytes.lowerBound, -$1.bytes.upperBound
            )
        }
        var merged: [(stretch: VaultStretch, heaviest: VaultStretch)] = []
        for stretch in ordered {
            guard let last = merged.last, last.stretch.bytes.upperBound > stretch.bytes.lowerBound
            else {
                merged.append((stretch, stretch))
                continue
            }
            let heaviest = weight(stretch) > weight(last.heaviest) ? stretch : last.heaviest
            let end = max(last.stretch.bytes.upperBound, stretch.bytes.upperBound)
            var both = VaultStretch(last.stretch.bytes.lowerBound..<end, heaviest.kind, nil)
            if heaviest.bytes == both.bytes { both.value = heaviest.value }
            both.isLost = last.stretch.isLost || stretch.isLost
            merged[merged.count - 1] = (both, heaviest)
        }
        return merged.map(\.stretch)
    }

    /// The stretches without the tokens in them, which stay as they are; white space between them stays too.
    static func cut(
        _ stretches: [VaultStretch], at kept: [Range<Int>], in text: [UInt8]
    ) -> [VaultStretch] {
        guard !kept.isEmpty else { return stretches }
        var pieces: [VaultStretch] = []
        var first = 0
        for stretch in stretches {
            while first < kept.count, kept[first].upperBound <= stretch.bytes.lowerBound {
                first += 1
            }
            var start = stretch.bytes.lowerBound
            var next = first
            var isWhole = true
            func keep(upTo end: Int) {
                guard !isWhole else { return pieces.append(stretch) }
                let piece = text[min(start, end)..<end]
                guard let first = piece.firstIndex(where: { $0 > 0x20 }),
                    let last = piece.lastIndex(where: { $0 > 0x20 })
                else { return }
                pieces.append(VaultStretch(first..<last + 1, stretch.kind, nil))
            }
            while next < kept.count, kept[next].lowerBound < stretch.bytes.upperBound {
                isWhole = false
                keep(upTo: kept[next].lowerBound)
                start = max(start, kept[next].upperBound)
                next += 1
            }
            keep(upTo: stretch.bytes.upperBound)
        }
        return pieces
    }

    /// Takes in what stands directly before and could be read together with a token here.
    ///
    /// - Returns: Whether there was anything.
    mutating func reachBack(in text: [UInt8], notBefore kept: [Range<Int>]) -> Bool {
        let next = kept.firstPlace { $0.upperBound > bytes.lowerBound }
        let wall = next == 0 ? 0 : kept[next - 1].upperBound
        var start = bytes.lowerBound
        let floor = max(wall, start - VaultReader.reach)
        while start > floor, Self.mayGlue(text[start - 1]) { start -= 1 }
        while start > wall, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard start < bytes.lowerBound else { return false }
        bytes = start..<bytes.upperBound
        value = nil
        return true
    }

    /// Whether a byte may stand within a token, its breaks included.
    private static func mayGlue(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x5C, 0x0A, 0x0D, 0x20, 0x09: true
        default: byte >= 0x80
        }
    }
}
