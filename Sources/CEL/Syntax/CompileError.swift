// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Why a text is no expression, or an expression no program.
public struct CompileError: Error, Sendable, Hashable {
    /// What is wrong and what to do, in lower case, with the author's words in backticks.
    public let message: String
    /// The place in the source, as offsets in UTF-8.
    public let range: Range<Int>

    public init(message: String, range: Range<Int>) {
        self.message = message
        self.range = range
    }

    init(_ message: String, at range: Range<Int>) {
        self.init(message: message, range: range)
    }

    /// Line and column of the place, both from 1; columns count code points.
    public func at(_ source: String) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for (offset, byte) in source.utf8.enumerated() {
            guard offset < range.lowerBound else { break }
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xc0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}

extension CompileError: CustomStringConvertible {
    public var description: String { message }
}
