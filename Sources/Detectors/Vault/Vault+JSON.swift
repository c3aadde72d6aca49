// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Vault {
    /// The form in sealed content. It holds the values: never written where texts are not.
    public var json: JSON {
        [
            "entries": .array(
                entries.map { entry in
                    var members: [JSON.Member] = [
                        JSON.Member("class", .string(entry.kind)),
                        JSON.Member("print", .string(String(entry.print, radix: 16))),
                        JSON.Member("spellings", .array(entry.spellings.map { .string($0) })),
                        JSON.Member("tag", .integer(Int64(entry.tag))),
                    ]
                    if let value = entry.value {
                        members.append(JSON.Member("value", .string(value)))
                    }
                    return .object(members)
                }),
            "version": 1,
        ]
    }

    /// The vault that ``json`` wrote; `nil` where it can't be read whole. A vault that lost a part would take a token
    /// of its own for one that a model invented.
    ///
    /// - Parameter policy: as it is now. What it doesn't let come back any more doesn't, whatever is kept.
    public init?(
        _ json: JSON, policy: VaultPolicy = .default, tagging: @escaping Tagging
    ) {
        let fields = Fields(json)
        guard fields.int("version") == 1, let list = fields.list("entries") else { return nil }
        // What was kept under wider limits stays: a token must not lose its value.
        let room = VaultPolicy.Limits(values: .max, bytes: .max)
        var vault = Vault(policy: policy.limited(to: room), tagging: tagging)
        for item in list {
            guard let kind = item.string("class"), let spellings = item.strings("spellings"),
                spellings.count <= VaultToken.spellings,
                let tag = item.int("tag").flatMap({ UInt32(exactly: $0) }), tag < VaultToken.tags,
                let print = item.string("print").flatMap({ UInt64($0, radix: 16) })
            else { return nil }
            let entry = Entry(
                kind: kind, tag: tag, print: print, value: item.string("value"),
                spellings: spellings)
            guard vault.insert(entry, policy.index(of: kind)) else { return nil }
        }
        self = vault.limited(by: policy)
    }
}
