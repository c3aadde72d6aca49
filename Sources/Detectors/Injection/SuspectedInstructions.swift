// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Injection {
    private static let carried = CarriedInstruction()

    /// Where a text that others wrote may instruct the AI, in UTF-8 bytes, in order and apart from each other: what
    /// stands there is no source of values for an action.
    ///
    /// Wider than the spans of `injection.content`, which name sentences: an instruction takes its lines, the lines
    /// between it and the next one near it, and the whole element where it stands in one of markup. Empty where the
    /// program has no model.
    public static func suspectedInstructions(in text: String) -> [Range<Int>] {
        guard let carried else { return [] }
        let findings = carried.findings(in: text)
        guard !findings.isEmpty else { return [] }
        var text = text
        return text.withUTF8 { bytes in
            var regions: [Range<Int>] = []
            for finding in findings {
                if let last = regions.last, finding.bytes.upperBound <= last.upperBound { continue }
                let region =
                    element(around: finding.bytes, in: bytes)
                    ?? lines(around: finding.bytes, in: bytes)
                if let last = regions.last, region.lowerBound - last.upperBound <= gap {
                    let start = min(last.lowerBound, region.lowerBound)
                    regions[regions.count - 1] = start..<max(last.upperBound, region.upperBound)
                } else {
                    regions.append(region)
                }
            }
            return regions
        }
    }

    /// How much may stand between two sentences of one instruction.
    private static let gap = 300
    /// How far away the tags of an element are looked for.
    private static let reach = 2000

    private static func lines(
        around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < gap, bytes[start - 1] != 0x0A { start -= 1 }
        var end = range.upperBound
        while end < bytes.count, end - range.upperBound < gap, bytes[end] != 0x0A { end += 1 }
        return start..<end
    }

    /// The element of markup that begins last before the range and ends after it.
    private static func element(
        around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        var open = range.lowerBound
        let floor = max(0, range.lowerBound - reach)
        let ceiling = min(bytes.count, range.upperBound + reach)
        while open > floor {
            open -= 1
            guard bytes[open] == UInt8(ascii: "<"), open + 1 < bytes.count, bytes[open + 1].isLetter
            else { continue }
            var nameEnd = open + 1
            while nameEnd < range.lowerBound, bytes[nameEnd].isLetter || bytes[nameEnd] == 0x5F {
                nameEnd += 1
            }
            let name = UnsafeBufferPointer(rebasing: bytes[(open + 1)..<nameEnd])
            guard name.count >= 3 else { continue }
            var close = range.upperBound
            while close + name.count + 2 < ceiling {
                if bytes[close] == UInt8(ascii: "<"), bytes[close + 1] == UInt8(ascii: "/"),
                    bytes[(close + 2)..<(close + 2 + name.count)].elementsEqual(name)
                {
                    return open..<min(bytes.count, close + name.count + 3)
                }
                close += 1
            }
            // The nearest tag decides: what it does not close is no element.
            return nil
        }
        return nil
    }
}
