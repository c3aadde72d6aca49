// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The tables of a ledger, of its keys and of the staff.
enum SQLiteSchema {
    /// `PRAGMA application_id`, so that no other program's file is mistaken for one.
    static let applicationID = 0x62_6C_61_79
    static let version = 1

    /// Entries can only be added: the triggers stop mistakes, the tree finds what went round them.
    static let ledger = """
        CREATE TABLE entries (
            position INTEGER PRIMARY KEY,
            leaf BLOB NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            decision BLOB,
            conversation BLOB
        ) STRICT;
        CREATE INDEX entries_by_decision ON entries (decision) WHERE decision IS NOT NULL;
        CREATE INDEX entries_by_conversation ON entries (conversation)
            WHERE conversation IS NOT NULL;
        CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
            BEGIN SELECT RAISE(ABORT, 'entries are not changed'); END;
        CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
            BEGIN SELECT RAISE(ABORT, 'entries are not deleted'); END;

        CREATE TABLE nodes (
            level INTEGER NOT NULL,
            number INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (level, number)
        ) STRICT, WITHOUT ROWID;

        -- The key is position * 64 + the field's place in the entry: rows are added at the end.
        CREATE TABLE content (
            id INTEGER PRIMARY KEY,
            subject BLOB NOT NULL,
            field TEXT NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE INDEX content_by_subject ON content (subject);

        CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT;

        CREATE TABLE views (
            view TEXT NOT NULL,
            key TEXT NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (view, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE kept_views (view TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        """

    static let keys = """
        CREATE TABLE subjects (id BLOB PRIMARY KEY, lookup BLOB UNIQUE, key BLOB NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE TABLE conversations (
            lookup BLOB PRIMARY KEY,
            id BLOB NOT NULL,
            subject BLOB NOT NULL REFERENCES subjects (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX conversations_by_subject ON conversations (subject);
        """

    /// What files of the staff that an older Belay made may lack.
    static let staffColumns = [
        (table: "sessions", name: "duty", definition: "TEXT NOT NULL DEFAULT 'off'")
    ]

    static let staff = """
        CREATE TABLE members (
            name TEXT PRIMARY KEY,
            display_name TEXT NOT NULL,
            roles TEXT NOT NULL,
            use_cases TEXT,
            languages TEXT NOT NULL,
            skills TEXT NOT NULL,
            capacity INTEGER NOT NULL,
            is_disabled INTEGER NOT NULL,
            password TEXT,
            secret BLOB,
            last_step INTEGER NOT NULL,
            recovery BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sessions (
            id BLOB PRIMARY KEY CHECK (length(id) = 32),
            member TEXT NOT NULL,
            begun INTEGER NOT NULL,
            last_used INTEGER NOT NULL,
            address TEXT NOT NULL,
            duty TEXT NOT NULL DEFAULT 'off'
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_by_member ON sessions (member);
        CREATE TABLE links (
            id BLOB PRIMARY KEY CHECK (length(id) = 32),
            purpose TEXT NOT NULL,
            member TEXT,
            until INTEGER NOT NULL,
            secret BLOB
        ) STRICT, WITHOUT ROWID;
        """

    /// Who comes from an identity provider. Files of before have none: it is made whenever one is opened.
    static let accounts = """
        CREATE TABLE IF NOT EXISTS accounts (
            issuer TEXT NOT NULL,
            subject TEXT NOT NULL,
            member TEXT NOT NULL UNIQUE REFERENCES members (name),
            PRIMARY KEY (issuer, subject)
        ) STRICT, WITHOUT ROWID;
        """
}
