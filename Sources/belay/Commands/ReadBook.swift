// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import Ledger
import Storage
import Vocabulary

/// A ledger that a command reads.
struct ReadBook {
    let ledger: Ledger
    let isWritable: Bool

    /// Opens a data folder.
    ///
    /// - Parameter isContentRead: Then it is opened for writing, so that this can be recorded; beside another
    ///   process that writes in it, or where nothing can be written, for reading only.
    init(_ data: String, isContentRead: Bool) throws {
        guard FileManager.default.fileExists(atPath: data + "/ledger.db") else {
            throw Failure("`\(data)` holds no ledger: name the data folder with --data")
        }
        let options = Ledger.Options(views: Desk.views)
        if isContentRead {
            do throws(LedgerError) {
                ledger = try Ledger.open(in: data, options: options)
                isWritable = true
                return
            } catch {
                guard case .folder = error else { throw error }
            }
        }
        ledger = try Ledger.openForReading(in: data, options: options)
        isWritable = false
    }

    /// Records that content was read, before anything that comes of it is shown.
    func recordDisclosure(
        of contents: Int, for purpose: String, conversation: ID<Conversation>? = nil
    ) async throws {
        guard contents > 0 else { return }
        guard isWritable else {
            FileHandle.standardError.write(
                Data(
                    "nothing can be written here now: that content was read is not recorded\n".utf8)
            )
            return
        }
        try await ledger.append(
            Draft(
                .contentDisclosed(ContentDisclosed(entries: contents, purpose: purpose)),
                at: .now(), by: .person(NSUserName()), conversation: conversation))
    }
}
