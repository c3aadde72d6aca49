// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Decisions
import Foundation
import Gateway
import Logging
import Policy
import ServiceLifecycle
import Vocabulary

/// The API keys that were made on this machine: `api-keys.json` in the data folder, digests only.
///
/// Keys that everybody should review belong into `belay.yaml`; these are for a start, and for what must not
/// be in a repository.
struct KeyFile: Sendable {
    let path: String

    init(folder: String) {
        path = folder + "/api-keys.json"
    }

    /// - Throws: ``Failure`` where the file is there and can't be understood: unknown keys must not open.
    func keys() throws -> [APIKey] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let json: JSON
        do { json = try JSON(parsing: Array(data)) } catch { throw Failure("\(path): \(error)") }
        guard case .array(let rows) = json else {
            throw Failure("\(path): expected a list of keys")
        }
        return try rows.map { row in
            guard let key = APIKey(row) else {
                throw Failure("\(path): a key can't be read: make it anew with `belay keys add`")
            }
            return key
        }
    }

    /// Replaces the keys, readable by the owner only, at once or not at all.
    func write(_ keys: [APIKey]) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let draft = path + ".new"
        let bytes = JSON.array(keys.map(\.json)).serialized + [UInt8(ascii: "\n")]
        guard
            FileManager.default.createFile(
                atPath: draft, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
            rename(draft, path) == 0
        else { throw Failure("\(path): can't be written: \(String(cString: strerror(errno)))") }
    }

    /// Makes a key and adds it.
    ///
    /// - Returns: The key itself, which is kept nowhere.
    func add(
        name: String, scope: APIKey.Scope, rights: Set<APIKey.Right>, rate: APIKey.Rate?,
        person: String? = nil, roles: Set<String> = []
    ) throws -> String {
        var keys = try keys()
        guard !keys.contains(where: { $0.name == name }) else {
            throw Failure(
                "there is a key of the name `\(name)`: revoke it first, or take another name")
        }
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            "belay_"
                + bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        }
        let key = APIKey(
            name: name, hash: Digest(of: secret.utf8), scope: scope, rights: rights, rate: rate,
            person: person, roles: roles)
        if let problem = key.problem { throw Failure(problem.message) }
        keys.append(key)
        try write(keys)
        return secret
    }

    /// - Returns: Whether there was one.
    func revoke(name: String) throws -> Bool {
        let keys = try keys()
        let kept = keys.filter { $0.name != name }
        guard kept.count < keys.count else { return false }
        try write(kept)
        return true
    }
}

extension APIKey {
    init?(_ json: JSON) {
        guard let name = json["name"]?.string,
            let hash = json["hash"]?.string.flatMap({ Digest($0) }),
            case .array(let words)? = json["rights"]
        else { return nil }
        let rights = words.compactMap { $0.string.flatMap(Right.init(rawValue:)) }
        guard rights.count == words.count else { return nil }
        let scope: Scope
        switch json["use-cases"] {
        case .string("*"): scope = .all
        case .array(let names): scope = .some(Set(names.compactMap(\.string)))
        default: return nil
        }
        var rate: Rate?
        if let given = json["rate"], given != .null {
            guard case .integer(let perSecond)? = given["per-second"],
                case .integer(let burst)? = given["burst"]
            else { return nil }
            rate = Rate(perSecond: Double(perSecond), burst: Int(burst))
        }
        // Keys that were made before people had any do without.
        var person: String?
        var roles: [String] = []
        if let given = json["person"], given != .null {
            guard let name = given.string else { return nil }
            person = name
        }
        if let given = json["roles"], given != .null {
            guard case .array(let words) = given else { return nil }
            roles = words.compactMap(\.string)
            guard roles.count == words.count else { return nil }
        }
        self.init(
            name: name, hash: hash, scope: scope, rights: Set(rights), rate: rate, person: person,
            roles: Set(roles))
        // Nobody approves without a name.
        guard problem == nil else { return nil }
    }

    var json: JSON {
        let useCases: JSON
        switch scope {
        case .all: useCases = "*"
        case .some(let names): useCases = .array(names.sorted().map { .string($0) })
        }
        var members: [JSON.Member] = [
            .init("name", .string(name)), .init("hash", .string(hash.description)),
            .init("use-cases", useCases),
            .init("rights", .array(rights.map(\.rawValue).sorted().map { .string($0) })),
            .init(
                "rate",
                rate.map {
                    [
                        "per-second": .integer(Int64($0.perSecond)),
                        "burst": .integer(Int64($0.burst)),
                    ]
                } ?? .null),
        ]
        if let person {
            members.append(.init("person", .string(person)))
            members.append(.init("roles", .array(roles.sorted().map { .string($0) })))
        }
        return .object(members)
    }
}

/// Puts keys in force and out of it within a second of the file's change, and records it.
struct KeyWatch: Service {
    let file: KeyFile
    /// Keys of this process alone.
    let fixed: [APIKey]
    let ring: KeyRing
    let decisions: DecisionPoint
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var known: [APIKey]?
            var declared: [APIKey] = []
            while !Task.isCancelled {
                do {
                    let keys = try file.keys()
                    if keys != known || decisions.workspace.keys != declared {
                        declared = decisions.workspace.keys
                        let all = declared + fixed + keys
                        ring.adopt(all)
                        known = keys
                        try await decisions.adopt(
                            keys: KeysAdopted(
                                digest: Digest(of: JSON.array(all.map(\.json)).serialized),
                                names: all.map(\.name).sorted()))
                    }
                } catch {
                    // Fails closed: keys that can't be read are not in force.
                    ring.adopt(decisions.workspace.keys + fixed)
                    known = nil
                    logger.error("the key file can't be used", metadata: ["error": "\(error)"])
                }
                // Cancelled while asleep: there is nothing to finish.
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
