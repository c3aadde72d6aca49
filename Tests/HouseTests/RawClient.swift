// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import Testing

/// A client that sends bytes as they are, HTTP or not.
enum RawClient {
    /// Sends bytes and reads until the server closes, or until it has answered.
    ///
    /// - Parameters:
    ///   - thenAgain: What is sent over and over until there is an answer.
    ///   - thenLeaves: Whether the client closes its side at once.
    static func exchange(
        with address: String, sending first: String, thenAgain more: String? = nil,
        atMost times: Int = 0, thenLeaves: Bool = false
    ) async throws -> String {
        let port = Int(address.split(separator: ":").last ?? "") ?? 0
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true))
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: first))
            if thenLeaves { outbound.finish() }
            let answered = Gate()
            return await withTaskGroup(of: Void.self) { group in
                if let more {
                    group.addTask {
                        for _ in 0..<times where !answered.isOpen {
                            // A server that has answered may have closed: then enough was sent.
                            guard (try? await outbound.write(ByteBuffer(string: more))) != nil
                            else {
                                return
                            }
                        }
                    }
                }
                var answer = ""
                var pieces = inbound.makeAsyncIterator()
                // A reset after the answer is as good as an end.
                while let piece = try? await pieces.next() {
                    answer += String(buffer: piece)
                    answered.open()
                    if answer.contains("\r\n\r\n{"), answer.hasSuffix("}") { break }
                }
                group.cancelAll()
                return answer
            }
        }
    }
}
