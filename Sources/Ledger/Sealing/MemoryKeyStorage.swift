// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

/// Keys that are gone when the process ends.
public final class MemoryKeyStorage: KeyStorage {
    private struct State {
        var conversations: [[UInt8]: KeptConversation] = [:]
        var subjects: [[UInt8]: ID<Subject>] = [:]
        var keys: [ID<Subject>: [UInt8]] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    public func isEmpty() -> Bool { state.withLock { $0.keys.isEmpty } }

    public func conversation(named lookup: [UInt8]) -> KeptConversation? {
        state.withLock { $0.conversations[lookup] }
    }

    public func subject(named lookup: [UInt8]) -> ID<Subject>? {
        state.withLock { $0.subjects[lookup] }
    }

    public func key(of subject: ID<Subject>) -> [UInt8]? { state.withLock { $0.keys[subject] } }

    public func commit(_ additions: KeyAdditions) {
        state.withLock { state in
            for subject in additions.subjects {
                state.keys[subject.id] = subject.wrappedKey
                if let lookup = subject.lookup { state.subjects[lookup] = subject.id }
            }
            for conversation in additions.conversations {
                state.conversations[conversation.lookup] = conversation
            }
        }
    }

    public func erase(_ subject: ID<Subject>) {
        state.withLock { state in
            state.keys[subject] = nil
            state.subjects = state.subjects.filter { $0.value != subject }
            state.conversations = state.conversations.filter { $0.value.subject != subject }
        }
    }

    public func close() {}
}
