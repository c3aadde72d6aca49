// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Staff
import Testing

@testable import belay

@Suite struct RoleWordTests {
    @Test func `the roles that a workspace gives groups are those that there are`() {
        #expect(DeclaredIdentityProvider.roleWords == Role.allCases.map(\.rawValue))
    }
}
