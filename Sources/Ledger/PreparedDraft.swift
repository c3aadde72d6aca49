// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A draft that is sealed and encoded: all that is left is its position.
///
/// A class, so that it goes from queue to queue without each of its parts being counted anew.
final class PreparedDraft: Sendable {
    let id: ID<Entry>
    let draft: Draft
    let leaf: Leaf
    let commitments: [Entry.Commitment]
    let sealed: [SealedField]

    /// Encodes `draft`, and seals its content under the key that `key` finds for its subject.
    init(
        _ draft: Draft, key: (ID<Subject>) throws(LedgerError) -> SubjectKey
    ) throws(LedgerError) {
        var entropy = Entropy(count: 16 + draft.content.count * Seal.entropyLength)
        id = ID<Entry>(at: draft.at, using: &entropy)
        self.draft = draft
        if draft.content.isEmpty {
            commitments = []
            sealed = []
        } else {
            guard let subject = draft.subject else { throw .contentWithoutSubject }
            let fields =
                draft.content.count == 1
                ? draft.content
                : draft.content.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            guard fields.count <= ContentField.countLimit, fields.allSatisfy(\.hasPlainName),
                zip(fields, fields.dropFirst()).allSatisfy({ $0.name != $1.name })
            else {
                throw .unwritable("content fields need plain names, each only once, at most 64")
            }
            let seal = Seal(key: try key(subject), entry: id)
            var commitments = [Entry.Commitment]()
            var sealed = [SealedField]()
            for field in fields {
                guard let result = seal.close(field, with: &entropy) else {
                    throw .unwritable("content could not be sealed")
                }
                commitments.append(result.commitment)
                sealed.append(result.sealed)
            }
            self.commitments = commitments
            self.sealed = sealed
        }
        leaf = try Leaf(draft, id: id, commitments: commitments)
    }

    /// About what it takes in memory and on disk, in bytes.
    var weight: Int { leaf.count + sealed.reduce(0) { $0 + $1.bytes.count + 64 } + 200 }
}
