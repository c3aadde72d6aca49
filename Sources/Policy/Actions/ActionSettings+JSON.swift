// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

// What digests are made of: no key, and no word about how long somebody waits for an answer.

extension Connector {
    var json: JSON {
        [
            "header": header.map { .string($0) } ?? .null, "kind": .string(kind.rawValue),
            "url": .string(url),
        ]
    }
}

extension Texts {
    var json: JSON {
        func object(_ texts: [String: String]) -> [JSON.Member] {
            texts.map { .init($0.key, .string($0.value)) }
        }
        return .object(
            object(byLanguage)
                + byChannel.map { .init($0.key.rawValue, .object(object($0.value))) })
    }
}

extension BusinessCalendar {
    var json: JSON {
        [
            "closed": .array(closed.sorted().map { .string($0) }),
            "open": .object(
                open.map { day, hours in
                    .init(day.rawValue, .array(hours.map { .string($0.text) }))
                }),
        ]
    }
}

extension BreakGlass {
    var json: JSON {
        [
            "by": .string(by), "review": .string(review),
            "within": .integer(within.milliseconds),
        ]
    }
}
