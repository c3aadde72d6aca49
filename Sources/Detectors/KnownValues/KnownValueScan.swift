// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Looks for known values in a text that arrives in pieces. However it is cut, the matches are the same.
public struct KnownValueScan: Sendable {
    private let automaton: ValueAutomaton
    private var state = 0
    /// The last letters and digits: where each begins and ends, and what stands before it.
    private var ring: [Symbol]
    /// How many letters and digits there were.
    private var seen = 0
    /// How many letters and digits there were before this word.
    private var wordStart = 0
    /// How many bytes there were.
    private var position = 0
    /// How many marks and spaces since the last letter, and whether one of them ends a sentence.
    private var gap = 1
    private var endsSentence = true
    /// Patterns that have ended and wait for what stands behind them.
    private var ended = 0
    /// The bytes of a character that has not arrived as a whole.
    private var partial: [UInt8] = []

    private struct Symbol: Sendable {
        var start: Int32 = 0
        var end: Int32 = 0
        var isUpper = false
        var isDigit = false
        /// How many marks and spaces stand before it; 0 within a word.
        var gap: UInt8 = 0
        var beginsSentence = false
    }

    /// How many marks and spaces may stand between two characters of a value.
    private static let widestGap = 4
    private static let ringSize = 128

    init(_ automaton: ValueAutomaton) {
        self.automaton = automaton
        ring = Array(repeating: Symbol(), count: Self.ringSize)
    }

    /// Where the earliest value may begin that has not ended yet; the number of bytes so far if there is none.
    /// What stands before it is decided.
    public var held: Int {
        let depth = Int(automaton.isEmpty ? 0 : automaton.depth[state])
        guard depth > 0 else { return position }
        return Int(ring[(seen - depth) & (Self.ringSize - 1)].start)
    }

    /// Takes more bytes of UTF-8, cut anywhere, and tells which values are now known to have ended.
    public mutating func feed(_ bytes: [UInt8]) -> [KnownValueMatch] {
        bytes.withUnsafeBufferPointer { feed($0) }
    }

    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> [KnownValueMatch] {
        var found: [KnownValueMatch] = []
        guard !automaton.isEmpty else {
            position += bytes.count
            return found
        }
        var index = 0
        while !partial.isEmpty, index < bytes.count {
            partial.append(bytes[index])
            index += 1
            guard partial.count >= Self.length(partial[0]) else { continue }
            let whole = partial
            partial = []
            whole.withUnsafeBufferPointer { longer($0, 0, whole.count, &found) }
        }
        let automaton = automaton
        automaton.classes.withUnsafeBufferPointer { classes in
            automaton.next.withUnsafeBufferPointer { next in
                automaton.depth.withUnsafeBufferPointer { depth in
                    let width = automaton.width
                    while index < bytes.count {
                        let byte = bytes[index]
                        let symbol = classes[Int(byte)]
                        if symbol == ValueAutomaton.foreign {
                            let length = Self.length(byte)
                            guard index + length <= bytes.count else {
                                partial = Array(bytes[index...])
                                return
                            }
                            longer(bytes, index, length, &found)
                            index += length
                            continue
                        }
                        index += 1
                        if symbol == 0 {
                            if byte == 0x20, ended == 0, state == 0 {
                                gap = 1
                            } else {
                                separate(byte, &found)
                            }
                            position += 1
                            continue
                        }
                        let isWithin = gap == 0
                        if state == 0,
                            isWithin
                                || ended == 0
                                    && Self.isDead(
                                        symbol, bytes, index, classes, next, width, depth)
                        {
                            // No value begins within a word, and most words are no value's after two letters: the
                            // rest of it is passed over.
                            gap = 0
                            endsSentence = false
                            let start = index
                            while index < bytes.count,
                                classes[Int(bytes[index])] &- 1 < ValueAutomaton.foreign - 1
                            {
                                index += 1
                            }
                            position += 1 + index - start
                            ended = 0
                            continue
                        }
                        if ended != 0 {
                            if !isWithin { emit(&found) }
                            ended = 0
                        }
                        push(1, isUpper: byte & 0x20 == 0, isDigit: byte.isDigit)
                        arrive(Int(next[state * width + Int(symbol)]), isWithin: isWithin)
                    }
                }
            }
        }
        return found
    }

    /// Whether a word that begins with these two letters can be no value's, with nothing under way.
    @inline(__always)
    private static func isDead(
        _ symbol: UInt16, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int,
        _ classes: UnsafeBufferPointer<UInt16>, _ next: UnsafeBufferPointer<UInt16>, _ width: Int,
        _ depth: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let first = Int(next[Int(symbol)])
        if first == 0 { return true }
        guard index < bytes.count else { return false }
        let second = classes[Int(bytes[index])]
        guard second &- 1 < ValueAutomaton.foreign - 1 else { return false }
        return depth[Int(next[first * width + Int(second)])] < 2
    }

    /// Tells what has ended with the text. The scan is then done.
    public mutating func finish() -> [KnownValueMatch] {
        var found: [KnownValueMatch] = []
        position += partial.count
        partial = []
        if ended != 0 { emit(&found) }
        state = 0
        ended = 0
        return found
    }

    // MARK: Steps

    /// A mark or a space.
    @inline(__always)
    private mutating func separate(_ byte: UInt8, _ found: inout [KnownValueMatch]) {
        if ended != 0 {
            emit(&found)
            ended = 0
        }
        gap += 1
        if gap >= Self.widestGap { state = 0 }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"),
            UInt8(ascii: "\r"), UInt8(ascii: ";"), UInt8(ascii: "\""):
            endsSentence = true
        default: break
        }
    }

    /// A character of several bytes.
    private mutating func longer(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int,
        _ found: inout [KnownValueMatch]
    ) {
        var scalar = UInt32(bytes[index])
        if length > 1 { scalar &= 0x7F >> UInt32(length) }
        for offset in 1..<max(1, length) {
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        let folded = LatinFold.fold(scalar)
        switch folded.kind {
        case .invisible: position += length
        case .space, .mark:
            separate(scalar == 0x3002 ? UInt8(ascii: ".") : UInt8(ascii: " "), &found)
            position += length
        case .letter, .digit:
            let isWithin = gap == 0
            guard !isWithin || state != 0 else {
                ended = 0
                position += length
                return
            }
            if ended != 0 {
                if !isWithin { emit(&found) }
                ended = 0
            }
            push(length, isUpper: folded.isUpper, isDigit: folded.kind == .digit)
            step(folded.first, isWithin: isWithin)
            if folded.second != 0 {
                // Both letters are of one character: a value ends behind the second only.
                ended = 0
                let symbol = ring[(seen - 1) & (Self.ringSize - 1)]
                ring[seen & (Self.ringSize - 1)] = Symbol(
                    start: symbol.start, end: symbol.end, isUpper: symbol.isUpper)
                seen += 1
                step(folded.second, isWithin: true)
            }
        }
    }

    private mutating func step(_ scalar: UInt32, isWithin: Bool) {
        let symbol =
            scalar < 0x80
            ? automaton.classes[Int(scalar)]
            : automaton.scalarClasses[scalar] ?? ValueAutomaton.otherLetter
        arrive(Int(automaton.next[state * automaton.width + Int(symbol)]), isWithin: isWithin)
    }

    @inline(__always)
    private mutating func arrive(_ target: Int, isWithin: Bool) {
        if !isWithin { wordStart = seen - 1 }
        // What has fewer letters than the word so far begins within it.
        state = Int(automaton.depth[target]) < seen - wordStart ? 0 : target
        if automaton.isEnd[state] { ended = state }
    }

    @inline(__always)
    private mutating func push(_ length: Int, isUpper: Bool, isDigit: Bool) {
        ring[seen & (Self.ringSize - 1)] = Symbol(
            start: Int32(truncatingIfNeeded: position),
            end: Int32(truncatingIfNeeded: position + length), isUpper: isUpper, isDigit: isDigit,
            gap: UInt8(min(gap, 255)), beginsSentence: endsSentence)
        seen += 1
        position += length
        gap = 0
        endsSentence = false
    }

    /// Tells the patterns that ended with the last letter, where they stand as whole words.
    private func emit(_ found: inout [KnownValueMatch]) {
        var state = ended
        while state != 0 {
            var place = automaton.firstEnd[state]
            while place >= 0 {
                let pattern = automaton.patterns[Int(place)]
                if stands(pattern) {
                    let first = ring[(seen - pattern.count) & (Self.ringSize - 1)]
                    let last = ring[(seen - 1) & (Self.ringSize - 1)]
                    found.append(
                        KnownValueMatch(
                            value: pattern.value, bytes: Int(first.start)..<Int(last.end),
                            score: pattern.score))
                }
                place = automaton.sameEnd[Int(place)]
            }
            state = Int(automaton.shorter[state])
        }
    }

    private func stands(_ pattern: ValueAutomaton.Pattern) -> Bool {
        let start = seen - pattern.count
        let first = ring[start & (Self.ringSize - 1)]
        guard first.gap > 0 else { return false }
        if pattern.wantsCapital, !first.isUpper { return false }
        if pattern.needsCapital, first.beginsSentence { return false }
        for offset in 1..<max(1, pattern.count) {
            let symbol = ring[(start + offset) & (Self.ringSize - 1)]
            guard symbol.gap > 0, !pattern.gaps[offset - 1] else { continue }
            // A gap that the value has not: only where digits are grouped.
            let before = ring[(start + offset - 1) & (Self.ringSize - 1)]
            guard symbol.isDigit || before.isDigit else { return false }
        }
        return true
    }

    @inline(__always)
    private static func length(_ byte: UInt8) -> Int {
        byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    }
}
