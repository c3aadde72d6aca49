// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport

/// The variables of the environment that the tests' workspaces point at.
///
/// They are set together and once, before anything of these tests reads the environment: a change while
/// others read it is a race.
enum TestEnvironment {
    private static let isSet: Bool = {
        let variables = [
            "BELAY_TEST_CHATWOOT": RecordedChatwoot.key,
            "BELAY_TEST_CHATWOOT_CALLBACKS": RecordedChatwoot.secret,
            "BELAY_TEST_ZAMMAD": RecordedZammad.key,
            "BELAY_TEST_ZAMMAD_CALLBACKS": RecordedZammad.secret,
            "BELAY_TEST_HUB": RecordedHub.key,
            "BELAY_TEST_HUB_CALLBACKS": RecordedHub.secret,
            "BELAY_TEST_WEBHOOK": "whsec_" + Data(WebhookDoorTests.key).base64EncodedString(),
            ConsoleHouse.secret: OpenIDProvider.secret,
        ]
        return variables.allSatisfy { setenv($0.key, $0.value, 1) == 0 }
    }()

    /// Sets them, unless they are.
    static func prepare() { precondition(isSet) }

    /// What a variable says.
    static subscript(_ name: String) -> String? {
        prepare()
        return ProcessInfo.processInfo.environment[name]
    }
}
