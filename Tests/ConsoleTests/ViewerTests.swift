// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Desk
import Staff
import Testing
import Vocabulary

@Suite struct ViewerTests {
    @Test
    func `a viewer may what one of their roles may, and is asked for by the names of their roles`()
    {
        let viewer = Viewer(
            name: "ana", displayName: "Ana", roles: [.agent, .engineer], formToken: "t")
        #expect(viewer.may(.takeHandoffs))
        #expect(viewer.may(.operate))
        #expect(!viewer.may(.manageStaff))
        #expect(viewer.approver.roles == ["agent", "engineer"])
        #expect(viewer.principal.description == "person:ana")
    }
}
