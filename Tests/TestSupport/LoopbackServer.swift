// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import NIOCore
import NIOPosix

/// A server on loopback for the time of some work. What goes over its connections is for whoever plays it, byte for
/// byte.
public enum LoopbackServer {
    public typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// - Parameters:
    ///   - serve: What is done with each connection, with all of them at once.
    ///   - work: What is done meanwhile, given the address; when it is over, so is the server.
    public static func running<Value: Sendable>(
        _ serve: @escaping @Sendable (Connection) async -> Void,
        _ work: @Sendable @escaping (String) async throws -> Value
    ) async throws -> Value {
        let listening = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            // Some tests call from hundreds of connections at once.
            .serverChannelOption(.backlog, value: 512)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Connection(wrappingChannelSynchronously: channel)
                }
            }
        let port = listening.channel.localAddress?.port ?? 0
        return try await listening.executeThenClose { connections in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await connection in connections {
                            group.addTask { await serve(connection) }
                        }
                    }
                }
                defer { group.cancelAll() }
                return try await work("http://127.0.0.1:\(port)")
            }
        }
    }
}
