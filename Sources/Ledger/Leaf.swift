// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The form of an entry: one object in canonical JSON (RFC 8785), so that one entry has one hash.
///
/// Keys are in order, and `position` is among them: what comes before and after it is made by the
/// caller, and the writer only puts the number between.
struct Leaf {
    static let version = 1
    /// What a tile of C2SP tlog-tiles can hold: lengths are two bytes there.
    static let sizeLimit = 65_535

    static let required = ["at", "body", "id", "kind", "position", "principal", "retention", "v"]
    static let keys: Set<String> = Set(
        required + ["commitments", "conversation", "release", "subject", "use-case"])

    let prefix: [UInt8]
    let suffix: [UInt8]

    init(_ draft: Draft, id: ID<Entry>, commitments: [Entry.Commitment]) throws(LedgerError) {
        var text = [UInt8]()
        text.reserveCapacity(1024)
        text += #"{"at":""#.utf8
        text += draft.at.description.utf8
        text += #"","body":"#.utf8
        if case .unrecognized(_, let body) = draft.event {
            // Only what somebody else wrote can have members out of order.
            do { text += try body.canonical } catch { throw .unwritable("\(error)") }
        } else {
            text += draft.event.body.serialized
        }
        for (index, commitment) in commitments.enumerated() {
            text += (index == 0 ? #","commitments":{""# : #",""#).utf8
            text += commitment.field.utf8
            text += #"":""#.utf8
            text += Base64.encoded(commitment.digest)
            text.append(UInt8(ascii: "\""))
        }
        if !commitments.isEmpty { text.append(UInt8(ascii: "}")) }
        if let conversation = draft.conversation {
            text += #","conversation":""#.utf8
            text += conversation.description.utf8
            text.append(UInt8(ascii: "\""))
        }
        text += #","id":""#.utf8
        text += id.description.utf8
        text += #"","kind":"#.utf8
        text += JSON.quoted(draft.event.kind)
        text += #","position":"#.utf8
        prefix = text

        text.removeAll(keepingCapacity: true)
        text += #","principal":"#.utf8
        text += JSON.quoted(draft.principal.description)
        if let release = draft.release {
            text += #","release":""#.utf8
            text += release.description.utf8
            text.append(UInt8(ascii: "\""))
        }
        text += #","retention":""#.utf8
        text += draft.retention.rawValue.utf8
        text.append(UInt8(ascii: "\""))
        if let subject = draft.subject {
            text += #","subject":""#.utf8
            text += subject.description.utf8
            text.append(UInt8(ascii: "\""))
        }
        if let useCase = draft.useCase {
            text += #","use-case":"#.utf8
            text += JSON.quoted(useCase)
        }
        text += #","v":1}"#.utf8
        suffix = text
        guard count <= Self.sizeLimit else { throw .oversized(count, limit: Self.sizeLimit) }
    }

    /// The most bytes it can have, with a position of nineteen digits.
    var count: Int { prefix.count + suffix.count + 19 }

    func bytes(at position: Int) -> [UInt8] {
        var bytes = [UInt8]()
        bytes.reserveCapacity(count)
        bytes += prefix
        bytes += String(position).utf8
        bytes += suffix
        return bytes
    }
}
