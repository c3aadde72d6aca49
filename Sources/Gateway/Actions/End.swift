// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

extension JSONDocument.Node {
    /// When what is asked for ends: `until` a moment, or `for` a length of time; `nil` where neither is given.
    ///
    /// - Throws: a ``Problem`` where both are, or what is given is not to come.
    func end(from now: Timestamp) throws(Problem) -> Timestamp? {
        switch (self["until"]?.string, self["for"]?.string) {
        case (nil, nil):
            guard self["until"]?.isNull ?? true, self["for"]?.isNull ?? true else {
                throw .badRequest(
                    "`until` and `for` are texts: `2h`, or `2026-11-21T18:00:00.000Z`")
            }
            return nil
        case (let text?, nil):
            guard let moment = Timestamp(text), moment > now else {
                throw .badRequest(
                    "`until` must be a moment to come in UTC, such as `2026-11-21T18:00:00.000Z`")
            }
            return moment
        case (nil, let text?):
            guard let duration = Duration(written: text), duration > .zero else {
                throw .badRequest("`for` must be a length of time such as `30s`, `15m` or `2h`")
            }
            return now + duration
        case (_?, _?): throw .badRequest("give `until` or `for`, not both")
        }
    }
}
