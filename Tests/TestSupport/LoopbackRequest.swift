// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import NIOCore

/// An HTTP request as it came to a ``LoopbackServer``.
public struct LoopbackRequest: Sendable {
    /// The first line and the headers, without the blank line.
    public let head: String
    public let body: [UInt8]

    public init(head: String, body: [UInt8]) {
        self.head = head
        self.body = body
    }

    /// The value of the first header of this name, however that is written.
    public func header(_ name: String) -> String? {
        head.split(separator: "\r\n").first {
            $0.lowercased().hasPrefix(name.lowercased() + ":")
        }
        .map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
    }

    /// Reads on until a request is whole.
    ///
    /// - Parameter buffered: What has come of the next one already.
    /// - Returns: `nil` where the client has left.
    public static func next(
        from pieces: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        _ buffered: inout [UInt8]
    ) async throws -> LoopbackRequest? {
        let blank = Array("\r\n\r\n".utf8)
        while true {
            if let end = buffered.firstRange(of: blank) {
                let head = String(decoding: buffered[..<end.lowerBound], as: UTF8.self)
                let length = LoopbackRequest(head: head, body: []).header("content-length")
                let whole = end.upperBound + (length.flatMap { Int($0) } ?? 0)
                if buffered.count >= whole {
                    let body = Array(buffered[end.upperBound..<whole])
                    buffered.removeFirst(whole)
                    return LoopbackRequest(head: head, body: body)
                }
            }
            guard let piece = try await pieces.next() else { return nil }
            buffered += piece.readableBytesView
        }
    }
}
