// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Foundation
import Logging
import Policy
import ServiceLifecycle
import Vocabulary

/// Puts a changed workspace in force within seconds of the change, once it has been checked; one that is
/// wrong is refused, and the rules of before stay in force.
struct WorkspaceWatch: Service {
    let folder: String
    let decisions: DecisionPoint
    let logger: Logger

    /// What has been seen of the folder so far.
    struct Sight {
        /// What was last adopted or refused.
        fileprivate var judged: Digest
        /// What stood there at the last look.
        fileprivate var seen: Digest
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var sight = sight()
            while !Task.isCancelled {
                // Cancelled while asleep: there is nothing to finish.
                try? await Task.sleep(for: .seconds(1))
                await look(&sight)
            }
        }
    }

    /// The folder as it stands now, taken for judged.
    func sight() -> Sight {
        let found = fingerprint()
        return Sight(judged: found, seen: found)
    }

    /// Looks at the folder once. What changed is judged when it stands there the second time: then nobody is
    /// in the middle of saving several files.
    func look(_ sight: inout Sight) async {
        let found = fingerprint()
        defer { sight.seen = found }
        guard found != sight.judged, found == sight.seen else { return }
        sight.judged = found
        await adopt()
    }

    /// Checks what stands in the folder, and adopts it.
    private func adopt() async {
        do {
            let workspace = try Workspace.load(folder: folder).checkingDetectors()
            if let what = decisions.workspace.needsRestart(for: workspace) {
                logger.error(
                    "the changed workspace is not in force: it takes a restart",
                    metadata: ["changed": "\(what)"])
                return
            }
            if try await decisions.adopt(workspace) {
                logger.notice(
                    "a changed workspace is in force",
                    metadata: ["policy": "\(workspace.digest.short)"])
            }
        } catch let refused as WorkspaceRefused {
            logger.error(
                "the changed workspace is refused, the rules of before stay in force",
                metadata: ["findings": "\(refused.findings.count)"])
            for finding in refused.findings.prefix(20) {
                logger.error("a finding", metadata: ["finding": "\(finding)"])
            }
        } catch {
            logger.error("a changed workspace can't be adopted", metadata: ["error": "\(error)"])
        }
    }

    /// Changes whenever a file of the workspace does.
    private func fingerprint() -> Digest {
        var text = ""
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
        for part in ["belay.yaml", "policies", "use-cases"] {
            let place = root.appendingPathComponent(part)
            let files =
                FileManager.default.enumerator(at: place, includingPropertiesForKeys: keys)?
                .compactMap { $0 as? URL } ?? []
            for file in [place] + files {
                // Losing the error is the intention: a file that is gone is a change, too.
                let values = try? file.resourceValues(forKeys: Set(keys))
                let moment = values?.contentModificationDate?.timeIntervalSince1970 ?? 0
                text += "\(file.path) \(moment) \(values?.fileSize ?? -1)\n"
            }
        }
        return Digest(of: text.utf8)
    }
}
