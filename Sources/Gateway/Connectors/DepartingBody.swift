// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The body of a request, which tells when it is asked for: not before there is a connection on which its head went out.
/// Until then no system has an order that it could carry out.
///
/// A collection rather than a stream of pieces: the client copies it where it stands, in the thread of the connection,
/// and no task is begun for it.
struct DepartingBody: Collection, Sendable {
    let bytes: [UInt8]
    /// Is called when it is asked for, and perhaps again.
    let leaves: @Sendable () -> Void

    var startIndex: Int { 0 }
    var endIndex: Int { bytes.count }

    func index(after index: Int) -> Int { index + 1 }

    subscript(position: Int) -> UInt8 {
        leaves()
        return bytes[position]
    }

    func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        leaves()
        return try bytes.withContiguousStorageIfAvailable(body)
    }
}
