// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Console

/// A long list is shown in parts, wherever somebody says that they are.
@Suite struct PagerTests {
    private func shown(_ from: Int, of count: Int) -> (Int, Int) {
        let slice = Pager("mine", from: from).shown(Array(0..<count))
        return (slice.first ?? -1, slice.count)
    }

    @Test func `each page has a hundred, and the last has the rest`() {
        #expect(shown(0, of: 0) == (-1, 0))
        #expect(shown(0, of: 100) == (0, 100))
        #expect(shown(0, of: 250) == (0, 100))
        #expect(shown(100, of: 250) == (100, 100))
        #expect(shown(200, of: 250) == (200, 50))
    }

    @Test(arguments: [-1, 7, 99, Int.min, Int.max, 300, 1_000_000])
    func `wherever somebody says that they are, there is a page`(_ from: Int) {
        let (first, count) = shown(from, of: 250)
        #expect(first % 100 == 0 && first >= 0 && first < 250)
        #expect(count > 0)
    }

    @Test func `what does not fit on a page says so, and leads on`() {
        #expect(Pager("mine").html(of: 100).isEmpty)
        let middle = Pager("mine", from: 100).html(of: 250).markup
        #expect(middle.contains("101 to 200 of 250"))
        #expect(middle.contains(#"href="/?mine=0#mine""#))
        #expect(middle.contains(#"href="/?mine=200#mine""#))
        let last = Pager("mine", from: 200).html(of: 250).markup
        #expect(!last.contains("Further ones"))
    }
}
