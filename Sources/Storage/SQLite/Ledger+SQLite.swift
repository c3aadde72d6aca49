// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger

extension Ledger {
    /// The ledger of a data folder, for appending. Makes folder, keys and files where there are
    /// none.
    public static func open(
        in path: String, options: Options = Options()
    ) throws(LedgerError) -> Ledger {
        let folder = try DataFolder.forWriting(path)
        return try Ledger(
            in: folder, storage: SQLiteStorage(path: path + "/ledger.db"),
            keys: SQLiteKeyStorage(path: path + "/keys.sqlite"), options: options)
    }

    /// The ledger of a data folder, for reading beside whoever writes.
    public static func openForReading(
        in path: String, options: Options = Options()
    ) throws(LedgerError) -> Ledger {
        let folder = try DataFolder.forReading(path)
        return try Ledger(
            in: folder, storage: SQLiteStorage(path: path + "/ledger.db", isReadOnly: true),
            keys: SQLiteKeyStorage(path: path + "/keys.sqlite", isReadOnly: true), options: options)
    }
}

extension Audit {
    /// Looks at everything in a data folder, beside whoever writes in it.
    public static func run(over path: String, anchors: [String] = []) throws(LedgerError) -> Report
    {
        let folder = try DataFolder.forReading(path)
        let storage = try SQLiteStorage(path: path + "/ledger.db", isReadOnly: true)
        defer { storage.close() }
        let keys = try SQLiteKeyStorage(path: path + "/keys.sqlite", isReadOnly: true)
        return try Audit(folder, storage: storage, keys: keys, anchors: anchors).run()
    }
}
