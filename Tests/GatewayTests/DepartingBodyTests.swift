// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import Testing

@testable import Gateway

@Suite struct DepartingBodyTests {
    @Test func `a body has left once it is read, and not before`() {
        let mark = Mark()
        let text = Array(#"{"amount":"24.00"}"#.utf8)
        let body = DepartingBody(bytes: text) { mark.leave() }
        #expect(body.count == text.count)
        #expect(!mark.hasLeft)
        let buffer = ByteBufferAllocator().buffer(bytes: body)
        #expect(Array(buffer.readableBytesView) == text)
        #expect(mark.hasLeft)
    }

    @Test func `a body that is read byte by byte has left with the first`() {
        let mark = Mark()
        let body = DepartingBody(bytes: [1, 2]) { mark.leave() }
        #expect(body[body.startIndex] == 1)
        #expect(mark.hasLeft)
    }

    private final class Mark: Sendable {
        private let left = Mutex(false)
        var hasLeft: Bool { left.withLock { $0 } }
        func leave() { left.withLock { $0 = true } }
    }
}
