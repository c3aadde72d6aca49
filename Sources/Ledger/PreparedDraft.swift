// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A draft that is sealed and encoded: all that is left is its position.
struct PreparedDraft: Sendable {
    let id: ID<Entry>
    let draft: Draft
    let leaf: Leaf
    let commitments: [Entry.Commitment]
    let sealed: [SealedField]

    /// Encodes `draft`, and seals its content under the key that `key` finds for its subject.
    init(
        _ draft: Draft, key: (ID<Subject>) throws(LedgerError) -> SubjectKey
    ) throws(LedgerError) {
        id = ID<Entry>(at: draft.at)
        self.draft = draft
        if draft.content.isEmpty {
            commitments = []
            sealed = []
        } else {
            guard let subject = draft.subject else { throw .contentWithoutSubject }
            let fields = draft.content.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            guard fields.count <= ContentField.countLimit, fields.allSatisfy(\.hasPlainName),
                zip(fields, fields.dropFirst()).allSatisfy({ $0.name != $1.name })
            else { throw .unwritable("content fields need plain names, each only once, at most 64") }
            let seal = Seal(key: try key(subject), entry: id)
            let results = fields.map { seal.close($0) }
            var commitments = [Entry.Commitment]()
            var sealed = [SealedField]()
            for result in results {
                guard let result else { throw .unwritable("content could not be sealed") }
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
