// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Assets {
    static let script = #"""
        "use strict";
        """#
}
