// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Synchronization

/// The folder that holds a ledger and its keys. One process writes in it at a time.
///
/// | file | |
/// | --- | --- |
/// | `lock` | locked while a process writes |
/// | `ledger.key` | signs checkpoints, and gives the ledger its name |
/// | `master.key` | wraps the subjects' keys: keep a copy elsewhere |
/// | `checkpoint` | the newest that was signed, written before anybody sees it |
public final class DataFolder: Sendable {
    public let path: String
    /// Whether this process may write.
    public let isWritable: Bool
    public let signer: NoteSigner
    let master: SymmetricKey
    private let lock: Mutex<Int32?>

    /// Takes the folder for writing, and makes it and its keys where there are none yet.
    ///
    /// - Throws: `folder` where another process writes in it, or others may read its keys.
    public static func forWriting(_ path: String) throws(LedgerError) -> DataFolder {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .folder(path: path, errorText()) }
        try requirePrivate(path)
        let lock = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .folder(path: path + "/lock", errorText()) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(lock)
            throw .folder(path: path, "another process writes here: stop it first")
        }
        do {
            return try DataFolder(path, lock: lock)
        } catch {
            Foundation.close(lock)
            throw error
        }
    }

    /// Opens the folder beside whoever writes in it.
    public static func forReading(_ path: String) throws(LedgerError) -> DataFolder {
        try requirePrivate(path)
        return try DataFolder(path, lock: nil)
    }

    private init(_ path: String, lock: Int32?) throws(LedgerError) {
        self.path = path
        self.lock = Mutex(lock)
        isWritable = lock != nil
        let isNew = !FileManager.default.fileExists(atPath: path + "/ledger.db")
        let random = SymmetricKey(size: .bits128).withUnsafeBytes { bytes in
            bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        }
        let signing = try Self.secret(
            path + "/ledger.key", create: isNew && lock != nil, in: path,
            make: { NoteSigner(name: "belay.local/" + random)?.secret ?? "" })
        guard let signer = NoteSigner(secret: signing) else {
            throw .folder(path: path + "/ledger.key", "not a private key of a signed note")
        }
        self.signer = signer
        let wrapping = try Self.secret(
            path + "/master.key", create: isNew && lock != nil, in: path,
            make: {
                "belay-master-v1+"
                    + Base64.encode(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
            })
        let parts = wrapping.split(separator: "+", maxSplits: 1)
        guard parts.count == 2, parts[0] == "belay-master-v1",
            let key = Base64.decode(parts[1].utf8), key.count == 32
        else { throw .folder(path: path + "/master.key", "not a master key") }
        master = SymmetricKey(data: key)
    }

    deinit { unlock() }

    /// Lets others write. Called when the ledger is closed.
    func unlock() {
        lock.withLock {
            if let file = $0 { Foundation.close(file) }
            $0 = nil
        }
    }

    // MARK: The newest checkpoint

    var checkpointPath: String { path + "/checkpoint" }

    /// The bytes of a small file; `nil` where there is none.
    static func read(_ path: String) throws(LedgerError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .folder(path: path, errorText())
        }
        defer { Foundation.close(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Foundation.read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .folder(path: path, errorText()) }
            if got == 0 { break }
            count += got
        }
        return Array(bytes.prefix(count))
    }

    /// Puts `bytes` in the place of a file, durably: the old file or the new one is there, never a
    /// part.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(LedgerError) {
        let draft = path + ".new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .folder(path: draft, errorText()) }
        let isWritten = write(bytes, to: file) && fsync(file) == 0
        let cause = errorText()
        guard Foundation.close(file) == 0, isWritten else { throw .folder(path: draft, cause) }
        guard rename(draft, path) == 0 else { throw .folder(path: path, errorText()) }
        let folder = (path as NSString).deletingLastPathComponent
        try synchronize(folder: folder.isEmpty ? "." : folder)
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func synchronize(folder path: String) throws(LedgerError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .folder(path: path, errorText()) }
        defer { Foundation.close(folder) }
        guard fsync(folder) == 0 else { throw .folder(path: path, errorText()) }
    }

    // MARK: Secrets

    private static func secret(
        _ path: String, create: Bool, in folder: String, make: () -> String
    ) throws(LedgerError) -> String {
        if let bytes = try read(path) {
            try requirePrivate(path)
            let text = String(decoding: bytes, as: UTF8.self)
            return text.hasSuffix("\n") ? String(text.dropLast()) : text
        }
        guard create else {
            throw .folder(path: path, "it is missing: restore it from your copy")
        }
        let secret = make()
        try replace(path, with: Array((secret + "\n").utf8))
        return secret
    }

    /// Keys that others can read are no keys.
    private static func requirePrivate(_ path: String) throws(LedgerError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .folder(path: path, errorText()) }
        guard status.st_uid == geteuid() else {
            throw .folder(path: path, "it belongs to another user")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .folder(path: path, "others may read it: run `chmod go-rwx` on it")
        }
    }

    private static func errorText() -> String { String(cString: strerror(errno)) }
}
