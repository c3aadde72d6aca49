// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore

/// The pieces of a provider's answer, as they arrive.
enum ProviderBody: AsyncSequence, Sendable {
    case client(HTTPClientResponse.Body)
    case pieces([ByteBuffer])

    typealias Element = ByteBuffer

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate enum Source {
            case client(HTTPClientResponse.Body.AsyncIterator)
            case pieces(IndexingIterator<[ByteBuffer]>)
        }
        fileprivate var source: Source

        mutating func next() async throws -> ByteBuffer? {
            switch source {
            case .client(var iterator):
                defer { source = .client(iterator) }
                do {
                    return try await iterator.next()
                } catch {
                    throw HTTPProvider.translated(error, hasBegun: true)
                }
            case .pieces(var iterator):
                defer { source = .pieces(iterator) }
                try Task.checkCancellation()
                return iterator.next()
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        switch self {
        case .client(let body): AsyncIterator(source: .client(body.makeAsyncIterator()))
        case .pieces(let pieces): AsyncIterator(source: .pieces(pieces.makeIterator()))
        }
    }

    /// The whole answer.
    ///
    /// - Throws: ``ProviderError/tooLarge`` past `limit` bytes.
    func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in self {
            guard bytes.count + piece.readableBytes <= limit else { throw ProviderError.tooLarge }
            piece.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
