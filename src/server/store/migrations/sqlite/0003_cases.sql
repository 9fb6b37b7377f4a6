-- The procedure. What happened to a case is appended and never edited; the other tables say where that leaves each case,
-- and what its people are writing. Moments are milliseconds since 1970 (UTC).

-- The head of the chain: whoever appends takes this row first, so that one event follows another.
CREATE TABLE chain (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

INSERT INTO chain (id, sequence, sha256)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE case_events (
    sequence INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    UNIQUE (case_id, version)
) STRICT;

CREATE TRIGGER events_are_not_edited BEFORE UPDATE ON case_events
BEGIN
    SELECT RAISE(ABORT, 'an event is never edited');
END;

CREATE TRIGGER events_stay BEFORE DELETE ON case_events
BEGIN
    SELECT RAISE(ABORT, 'an event is never removed');
END;

-- Where the events of each case leave it; `register verify` proves it.
CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    author INTEGER NOT NULL,
    body INTEGER NOT NULL,
    state TEXT NOT NULL,
    cycle TEXT,
    profession INTEGER,
    content TEXT NOT NULL
) STRICT;

CREATE INDEX cases_by_author ON cases (author);
CREATE INDEX cases_by_body ON cases (body, cycle);
CREATE INDEX cases_by_state ON cases (state);

-- What the author of a case is writing now. A whole text is put in place of the one before.
CREATE TABLE drafts (
    case_id INTEGER PRIMARY KEY REFERENCES cases (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by INTEGER NOT NULL
) STRICT;

-- What was answered to a request that must not be carried out twice.
CREATE TABLE answered (
    person INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_sha256 TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person, idempotency_key)
) STRICT;

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    organisation INTEGER NOT NULL,
    added_by INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE INDEX attachments_by_case ON attachments (case_id);

-- Choices of the authorised body between two proposals that touch one entry; a later one counts.
CREATE TABLE settlements (
    id INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    at INTEGER NOT NULL,
    person INTEGER NOT NULL
) STRICT;

-- The press release of each edition (clause 12).
CREATE TABLE press_releases (
    edition INTEGER PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version >= 1),
    title_kk TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    body_kk TEXT NOT NULL,
    body_ru TEXT NOT NULL,
    published_at INTEGER,
    ministry_address TEXT,
    ministry_on TEXT
) STRICT;

-- What the operator has added to the working calendar: transfers of days off, the days of Kurban Ait. The whole list is
-- put in place of the one before, which stays readable.
CREATE TABLE calendar_amendments (
    version INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    at INTEGER NOT NULL,
    person INTEGER NOT NULL
) STRICT;
