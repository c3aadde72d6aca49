// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

@Suite struct PlaybookTests {
    private static let book = Playbook(
        """
        # Cards

        First called: the card desk.

        ## Legal or complaint

        1. Write it down,
           word by word.
        2. Pass it on.

        ## emotion

        Say sorry, once.

        Then say what happens next.

        ## Opening hours

        - This is for nobody in particular.
        """)

    @Test func `a section is for the reason that its heading names, however it is written`() {
        #expect(
            Self.book.steps(for: .legalOrComplaint) == [
                "Write it down, word by word.", "Pass it on.",
            ]
        )
        #expect(
            Self.book.steps(for: .emotion) == ["Say sorry, once.", "Then say what happens next."])
        #expect(Self.book.section(for: .boundary) == nil)
        #expect(Self.book.steps(for: nil) == [])
    }

    @Test func `what stands under no reason holds for all, and no reason swallows another heading`()
    {
        #expect(Self.book.always.contains("card desk"))
        #expect(Self.book.always.contains("nobody in particular"))
        #expect(Self.book.section(for: .emotion)?.contains("nobody") == false)
    }

    @Test(arguments: [
        "", "\n\n", "## ", "##", "## emotion", "## emotion\n## emotion\n- x", "\u{0}",
    ])
    func `a strange text is a book all the same`(text: String) {
        let book = Playbook(text)
        #expect(book.text == text)
        #expect(book.steps(for: .emotion).count <= 1)
    }
}
