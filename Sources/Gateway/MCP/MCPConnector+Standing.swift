// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
public import Vocabulary

extension MCPConnector {
    /// How each tool stands to what was adopted, by its name, in a word.
    ///
    /// - Throws: where the server can't be asked, or what was adopted can't be read.
    public func standings() async throws -> [String: String] {
        let (offer, pins) = try await offer(isFresh: false)
        var standings: [String: String] = [:]
        for name in Set(offer.tools.keys).union(pins.tools.keys) {
            standings[name] =
                pins.standing(of: name, offered: offer.tools[name]?.digest)?.rawValue
        }
        return standings
    }

    /// Adopts what is offered now, but for what instructs; `false` where the server can't be asked.
    ///
    /// - Throws: where it can't be recorded.
    public func adoptOffer(by principal: Principal) async throws -> Bool {
        do { _ = try await adopt(by: principal) } catch is MCPClientError { return false }
        return true
    }
}
