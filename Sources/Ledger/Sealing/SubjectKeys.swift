// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Synchronization
public import Vocabulary

/// A conversation by its name: random identifiers that say nothing of who it is with.
public struct NamedConversation: Sendable, Hashable {
    public let id: ID<Conversation>
    public let subject: ID<Subject>
    /// Whether this call made it.
    public let isNew: Bool
}

/// Held by whoever changes the keys.
private final class Gate: Sendable {
    let lock = Mutex(())
}

/// The keys of subjects, unwrapped on use, and the names that lead to them.
///
/// A key is durable before it is handed out, and so before any content that it seals.
final class SubjectKeys: Sendable {
    private struct Request: Sendable {
        let conversation: [UInt8]
        let customer: [UInt8]?
        let now: Timestamp
    }

    private struct Known {
        var conversations = RecentValues<[UInt8], KeptConversation>(capacity: 10_000)
        var keys = RecentValues<ID<Subject>, SubjectKey>(capacity: 10_000)
        // Counts erasures, so that a key read before one is not remembered after it.
        var erasures = 0
    }

    private let storage: any KeyStorage
    private let master: SymmetricKey
    private let index: SymmetricKey
    private let known: Mutex<Known>
    private let writing = Gate()
    private let queue: GroupCommit<Request, Result<NamedConversation, LedgerError>>

    init(storage: any KeyStorage, master: SymmetricKey) {
        func derived(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master, info: Array("belay \(purpose) v1".utf8),
                outputByteCount: 32)
        }
        self.storage = storage
        let wrapping = derived("subject keys")
        self.master = wrapping
        index = derived("names")
        known = Mutex(Known())
        queue = GroupCommit(name: "belay-keys") { [writing] requests in
            writing.lock.withLock { _ in Self.create(requests, in: storage, master: wrapping) }
        }
    }

    deinit { queue.beginClosing() }

    /// The conversation of this name, made durably where there is none. A conversation without a
    /// named customer has a subject of its own.
    func conversation(
        named name: String, of customer: String?, at now: Timestamp
    ) async throws(LedgerError) -> NamedConversation {
        let lookup = lookup("conversation", name)
        if let found = try find(lookup) {
            return NamedConversation(id: found.id, subject: found.subject, isNew: false)
        }
        let request = Request(
            conversation: lookup, customer: customer.map { self.lookup("customer", $0) }, now: now)
        let made: NamedConversation
        do { made = try await queue.submit(request).get() } catch let error as LedgerError {
            throw error
        } catch is GroupCommitRefusal {
            throw .full
        } catch { throw .storage("\(error)") }
        return made
    }

    func find(_ lookup: [UInt8]) throws(LedgerError) -> KeptConversation? {
        let (hit, erasures) = known.withLock { ($0.conversations.value(for: lookup), $0.erasures) }
        if let hit { return hit }
        guard let found = try storage.conversation(named: lookup) else { return nil }
        known.withLock {
            if $0.erasures == erasures { $0.conversations.insert(found, for: lookup) }
        }
        return found
    }

    /// The subject of a named customer; `nil` where none has that name, or none any more.
    func subject(ofCustomer name: String) throws(LedgerError) -> ID<Subject>? {
        try storage.subject(named: lookup("customer", name))
    }

    /// - Throws: ``LedgerError/erased(_:)`` where the key was destroyed.
    func key(of subject: ID<Subject>) throws(LedgerError) -> SubjectKey {
        let (hit, erasures) = known.withLock { ($0.keys.value(for: subject), $0.erasures) }
        if let hit { return hit }
        guard let wrapped = try storage.key(of: subject) else { throw .erased(subject) }
        // Losing the error is the intention: whatever does not open is not under this master key.
        guard let box = try? AES.GCM.SealedBox(combined: wrapped),
            let plain = try? AES.GCM.open(box, using: master, authenticating: subject.bytes)
        else { throw .storage("the key of `\(subject)` does not open: is this its `master.key`?") }
        let key = SubjectKey(plain)
        known.withLock { if $0.erasures == erasures { $0.keys.insert(key, for: subject) } }
        return key
    }

    /// Destroys the key for good.
    func erase(_ subject: ID<Subject>) throws(LedgerError) {
        let result = writing.lock.withLock { _ in
            Result { () throws(LedgerError) in try storage.erase(subject) }
        }
        try result.get()
        known.withLock {
            $0.erasures += 1
            $0.keys.remove(subject)
            $0.conversations.removeAll { $0.subject == subject }
        }
    }

    func close() {
        queue.close()
        storage.close()
    }

    func lookup(_ kind: String, _ name: String) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Array(kind.utf8) + [0] + Array(name.utf8), using: index))
    }

    /// Makes what is asked for in one transaction; what exists already is found again.
    private static func create(
        _ requests: [Request], in storage: any KeyStorage, master: SymmetricKey
    ) -> [Result<NamedConversation, LedgerError>] {
        do throws(LedgerError) {
            var additions = KeyAdditions()
            var made: [[UInt8]: KeptConversation] = [:]
            var customers: [[UInt8]: ID<Subject>] = [:]
            var answers: [NamedConversation] = []
            for request in requests {
                var found = made[request.conversation]
                if found == nil { found = try storage.conversation(named: request.conversation) }
                if let found {
                    answers.append(
                        NamedConversation(id: found.id, subject: found.subject, isNew: false))
                    continue
                }
                var subject: ID<Subject>?
                if let customer = request.customer {
                    subject = customers[customer]
                    if subject == nil { subject = try storage.subject(named: customer) }
                }
                if subject == nil {
                    let new = try KeyAdditions.KeptSubject(request.customer, request.now, master)
                    additions.subjects.append(new)
                    if let customer = request.customer { customers[customer] = new.id }
                    subject = new.id
                }
                guard let subject else { continue }
                let conversation = KeptConversation(
                    lookup: request.conversation, id: ID(at: request.now), subject: subject)
                made[request.conversation] = conversation
                additions.conversations.append(conversation)
                answers.append(
                    NamedConversation(id: conversation.id, subject: subject, isNew: true))
            }
            try storage.commit(additions)
            return answers.map { .success($0) }
        } catch {
            return requests.map { _ in .failure(error) }
        }
    }
}

extension KeyAdditions.KeptSubject {
    fileprivate init(
        _ lookup: [UInt8]?, _ now: Timestamp, _ master: SymmetricKey
    ) throws(LedgerError) {
        let id = ID<Subject>(at: now)
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        // Losing the error is the intention: a refusal of the library says no more.
        guard let box = try? AES.GCM.seal(key, using: master, authenticating: id.bytes),
            let wrapped = box.combined
        else { throw .storage("a new key could not be wrapped") }
        self.init(id: id, lookup: lookup, wrappedKey: Array(wrapped))
    }
}
