// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Staff
import Testing

@Suite struct RoleTests {
    @Test func `whoever gives rights out neither approves nor reads what customers said`() {
        let rights = Role.administrator.rights
        #expect(!rights.contains(.approve))
        #expect(!rights.contains(.readContent))
        #expect(!rights.contains(.takeHandoffs))
        for role in Role.allCases where role != .administrator {
            #expect(!role.rights.contains(.manageStaff), "\(role)")
        }
    }

    @Test func `roles that must not meet in one person are named`() throws {
        let conflict = try #require(Set([Role.administrator, .supervisor]).conflict)
        #expect(conflict == (.administrator, .supervisor))
        #expect(Set([Role.agent, .supervisor]).conflict == nil)
    }

    @Test func `each right belongs to a role`() {
        #expect(Set(Role.allCases).rights == Set(Right.allCases))
    }
}
