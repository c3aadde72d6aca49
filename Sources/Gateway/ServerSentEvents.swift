// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// One event of an event stream (WHATWG HTML, section 9.2 «Server-sent events»).
struct ServerSentEvent: Sendable, Hashable {
    /// The data lines, joined with a line feed.
    var data: [UInt8] = []
    /// The event's name; `nil` where it has none, which receivers read as `message`.
    var event: String?
    /// What the event sets the last event identifier to; `nil` where it says nothing of it.
    var id: String?
    /// What the event sets the time of reconnection to, in milliseconds.
    var retry: Int?
    /// The event exactly as it came, up to and with the blank line: passed on, it says the same.
    ///
    /// Comments between its lines are part of it. A line feed that arrives in a later piece than the
    /// carriage return before it is not.
    var source: [UInt8] = []

    /// Writes an event. Line breaks in the data become data lines of their own; an event's name
    /// ends at its first line break, so that no name can write lines; its identifier too.
    static func bytes(
        data: some Collection<UInt8>, event: String? = nil, id: String? = nil
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(data.count + 8)
        if let event {
            bytes += "event: ".utf8
            bytes += event.utf8.prefix { !$0.isLineEnd }
            bytes.append(.lineFeed)
        }
        if let id {
            bytes += "id: ".utf8
            bytes += id.utf8.prefix { !$0.isLineEnd }
            bytes.append(.lineFeed)
        }
        bytes += "data: ".utf8
        var previous: UInt8?
        for byte in data {
            if byte.isLineEnd {
                if byte == .carriageReturn || previous != .carriageReturn {
                    bytes += "\ndata: ".utf8
                }
            } else {
                bytes.append(byte)
            }
            previous = byte
        }
        bytes += [.lineFeed, .lineFeed]
        return bytes
    }
}

/// Reads an event stream that arrives in pieces, cut anywhere.
///
/// What the pieces are has no influence on the events, nor on the error. Blocks without data dispatch
/// nothing, by the standard; a comment is the usual way to keep a connection alive.
struct ServerSentEventParser: Sendable {
    /// How the stream ended.
    enum Ending: Sendable, Hashable {
        /// After a blank line, or after comments alone.
        case whole
        /// In the middle of this event, as far as it came. The standard says to drop it: whoever
        /// received the stream directly would not have seen it.
        case cut(ServerSentEvent)
    }

    /// How many blocks came that dispatched nothing, such as comments that keep a connection alive.
    private(set) var silentBlocks = 0

    private let limit: Int
    private var failure: ServerSentEventError?
    /// What came of the event that is being read.
    private var pending: [UInt8] = []
    /// INVARIANT: `pending` has no line end from here on, and all lines before `line` are read.
    private var scanned = 0
    private var line = 0
    private var event = ServerSentEvent()
    private var hasData = false
    /// Whether the last byte was a carriage return, so that a line feed now belongs to it.
    private var endsWithCarriageReturn = false
    /// Whether a byte order mark can no longer come.
    private var hasBegun = false

    /// - Parameter limit: how many bytes one event may have.
    init(limit: Int = 1 << 20) {
        self.limit = limit
    }

    /// Takes a piece of the stream and gives the events that are whole with it.
    ///
    /// - Throws: ``ServerSentEventError`` once an event is too long. Events that were whole before
    ///   it are given first: then it is the next call that throws, and every one after it.
    mutating func receive(
        _ bytes: some Collection<UInt8>
    ) throws(ServerSentEventError) -> [ServerSentEvent] {
        if let failure { throw failure }
        var events: [ServerSentEvent] = []
        if pending.isEmpty {
            // A piece of whole events is read where it is; only what is left over is copied.
            let rest = bytes.withContiguousStorageIfAvailable { piece in
                Array(piece[read(piece, into: &events)...])
            }
            if let rest { pending = rest } else { pending = Array(bytes) }
            if rest == nil { readPending(into: &events) }
        } else {
            pending += bytes
            readPending(into: &events)
        }
        if let failure, events.isEmpty { throw failure }
        return events
    }

    /// Says how the stream ended.
    ///
    /// - Throws: ``ServerSentEventError`` where an event was too long.
    mutating func finish() throws(ServerSentEventError) -> Ending {
        if let failure { throw failure }
        defer { self = ServerSentEventParser(limit: limit) }
        let isInField = line < pending.count && pending[line] != UInt8(ascii: ":")
        pending.withUnsafeBufferPointer { read($0[line...]) }
        guard hasData || isInField || event != ServerSentEvent() else { return .whole }
        event.source = pending
        return .cut(event)
    }

    private mutating func readPending(into events: inout [ServerSentEvent]) {
        let bytes = pending
        pending = []
        let consumed = bytes.withUnsafeBufferPointer { read($0, into: &events) }
        pending = consumed == 0 ? bytes : Array(bytes[consumed...])
    }

    /// Reads lines and events, and leaves `scanned` and `line` counted from the first byte that is
    /// not consumed.
    ///
    /// - Returns: how many bytes are done with.
    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into events: inout [ServerSentEvent]
    ) -> Int {
        guard var start = beginning(of: bytes) else { return 0 }
        scanned = max(scanned, start)
        line = max(line, start)
        while let end = lineEnd(in: bytes) {
            let isBlank = end == line
            // The line feed of a last CRLF does not count: it may come with the next piece.
            guard end + 1 - start <= limit else { break }
            read(bytes[line..<end])
            scanned = end + 1
            if bytes[end] == .carriageReturn {
                if scanned == bytes.count {
                    endsWithCarriageReturn = true
                } else if bytes[scanned] == .lineFeed {
                    scanned += 1
                }
            }
            line = scanned
            if isBlank {
                dispatch(bytes[start..<line], isEmpty: end == start, into: &events)
                start = line
            }
        }
        if bytes.count - start > limit {
            failure = ServerSentEventError.tooLong(limit: limit)
            return bytes.count
        }
        scanned = bytes.count - start
        line -= start
        return start
    }

    /// Where the first event begins: behind a byte order mark, and behind the line feed of a line end
    /// whose carriage return came with the last piece. `nil` while that cannot be said.
    private mutating func beginning(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if !hasBegun {
            if bytes.count < mark.count, mark.starts(with: bytes) { return nil }
            hasBegun = true
            return bytes.starts(with: mark) ? mark.count : 0
        }
        guard endsWithCarriageReturn, scanned < bytes.count else { return 0 }
        endsWithCarriageReturn = false
        guard bytes[scanned] == .lineFeed else { return 0 }
        scanned += 1
        line = scanned
        // Between events it belongs to the one that has left; within one it stays a part of it.
        return scanned == 1 ? 1 : 0
    }

    private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(bytes)
        var index = scanned
        while index + 8 <= raw.count {
            let word = UInt64(
                littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // The lowest bit that is set belongs to the first byte that ends a line.
            let feeds = word ^ (ones &* 0x0A)
            let returns = word ^ (ones &* 0x0D)
            let found =
                (((feeds &- ones) & ~feeds) | ((returns &- ones) & ~returns)) & (ones &* 0x80)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count {
            if bytes[index].isLineEnd { return index }
            index += 1
        }
        return nil
    }

    /// Reads one line without its end.
    private mutating func read(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        var value = line[name.endIndex...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        if name.elementsEqual("data".utf8) {
            if hasData { event.data.append(.lineFeed) }
            event.data += value
            hasData = true
        } else if name.elementsEqual("event".utf8) {
            event.event = value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        } else if name.elementsEqual("id".utf8) {
            if !value.contains(0) { event.id = String(decoding: value, as: UTF8.self) }
        } else if name.elementsEqual("retry".utf8) {
            let isNumber = value.allSatisfy { $0 &- 48 < 10 }
            if isNumber { event.retry = Int(String(decoding: value, as: UTF8.self)) }
        }
    }

    /// Ends a block at its blank line.
    private mutating func dispatch(
        _ source: Slice<UnsafeBufferPointer<UInt8>>, isEmpty: Bool,
        into events: inout [ServerSentEvent]
    ) {
        if hasData {
            event.source = Array(source)
            events.append(event)
        } else if !isEmpty {
            silentBlocks += 1
        }
        event = ServerSentEvent()
        hasData = false
    }
}

/// Why an event stream cannot be read on.
enum ServerSentEventError: Error, Sendable, Hashable, CustomStringConvertible {
    case tooLong(limit: Int)

    var description: String {
        switch self {
        case .tooLong(let limit): "an event of the stream is longer than \(limit) bytes"
        }
    }
}

extension UInt8 {
    fileprivate static let lineFeed: UInt8 = 0x0A
    fileprivate static let carriageReturn: UInt8 = 0x0D

    fileprivate var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}
