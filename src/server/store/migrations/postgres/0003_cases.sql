-- The procedure. What happened to a case is appended and never edited; the other tables say where that leaves each case,
-- and what its people are writing. Moments are milliseconds since 1970 (UTC).

-- The head of the chain: whoever appends takes this row first, so that one event follows another.
CREATE TABLE chain (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL,
    sha256 TEXT NOT NULL
);

INSERT INTO chain (id, sequence, sha256)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE case_events (
    sequence BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    UNIQUE (case_id, version)
);

CREATE FUNCTION refuse_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an event is never edited or removed';
END
$$;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE OR DELETE ON case_events
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_event();

-- Where the events of each case leave it; `register verify` proves it.
CREATE TABLE cases (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    author BIGINT NOT NULL,
    body BIGINT NOT NULL,
    state TEXT NOT NULL,
    cycle TEXT,
    profession BIGINT,
    content TEXT NOT NULL
);

CREATE INDEX cases_by_author ON cases (author);
CREATE INDEX cases_by_body ON cases (body, cycle);
CREATE INDEX cases_by_state ON cases (state);

-- What the author of a case is writing now. A whole text is put in place of the one before.
CREATE TABLE drafts (
    case_id BIGINT PRIMARY KEY REFERENCES cases (id),
    version BIGINT NOT NULL CHECK (version >= 1),
    content TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    saved_by BIGINT NOT NULL
);

-- What was answered to a request that must not be carried out twice.
CREATE TABLE answered (
    person BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_sha256 TEXT NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person, idempotency_key)
);

CREATE TABLE attachments (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES cases (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    organisation BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    content BYTEA NOT NULL
);

-- What is compressed does not shrink a second time.
ALTER TABLE attachments ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE INDEX attachments_by_case ON attachments (case_id);

-- Choices of the authorised body between two proposals that touch one entry; a later one counts.
CREATE TABLE settlements (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content TEXT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL
);

-- The press release of each edition (clause 12).
CREATE TABLE press_releases (
    edition BIGINT PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version >= 1),
    title_kk TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    body_kk TEXT NOT NULL,
    body_ru TEXT NOT NULL,
    published_at BIGINT,
    ministry_address TEXT,
    ministry_on TEXT
);

-- What the operator has added to the working calendar: transfers of days off, the days of Kurban Ait. The whole list is
-- put in place of the one before, which stays readable.
CREATE TABLE calendar_amendments (
    version BIGINT PRIMARY KEY,
    content TEXT NOT NULL,
    at BIGINT NOT NULL,
    person BIGINT NOT NULL
);
