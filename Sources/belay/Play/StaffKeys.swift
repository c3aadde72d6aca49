// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy

/// Keys for people of the staff who act in a play, in the data folder of the server that it is played at.
struct StaffKeys {
    /// By `name / role`.
    let keys: [String: String]
    private let file: KeyFile
    private let names: [String]

    init(_ people: Set<String>, in file: KeyFile) throws {
        var keys: [String: String] = [:]
        var names: [String] = []
        for person in people.sorted() {
            let parts = person.split(separator: "/").map { $0.trimmed }
            let name = "play-" + parts[0]
            // What a play left over that was ended in the middle.
            _ = try file.revoke(name: name)
            keys[person] = try file.add(
                name: name, scope: .all, rights: [.approve], rate: nil, person: parts[0],
                roles: Set(parts.dropFirst()))
            names.append(name)
        }
        self.keys = keys
        self.file = file
        self.names = names
    }

    /// Takes them out of force.
    func revoke() {
        for name in names {
            // Losing the error is the intention: the play is over, and the next one takes away what is left.
            _ = try? file.revoke(name: name)
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
