-- Those who take part in the procedure, and how they come in. Moments are milliseconds since 1970 (UTC); secrets are kept
-- as hashes only.
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('association', 'sectoral_body', 'sectoral_council', 'authorised_body', 'national_council')),
    bin TEXT,
    name_kk TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    at_body INTEGER REFERENCES organisations (id),
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'confirmed', 'refused')),
    reason TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES people (id)
) STRICT;

-- One that was refused may register again.
CREATE UNIQUE INDEX organisations_by_bin ON organisations (bin) WHERE standing <> 'refused';

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    mail TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password TEXT,
    lang TEXT NOT NULL CHECK (lang IN ('kk', 'ru')),
    demonstration INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

CREATE TABLE memberships (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    organisation INTEGER NOT NULL REFERENCES organisations (id),
    role TEXT NOT NULL,
    head INTEGER NOT NULL,
    granted_at INTEGER NOT NULL,
    granted_by INTEGER REFERENCES people (id),
    UNIQUE (person, organisation, role)
) STRICT;

CREATE INDEX memberships_by_organisation ON memberships (organisation);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES people (id),
    membership INTEGER REFERENCES memberships (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_by_person ON sessions (person);

-- Links that work once: invitations, recoveries, registrations whose mail is to be confirmed.
CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'recovery', 'registration')),
    mail TEXT NOT NULL,
    person INTEGER REFERENCES people (id),
    organisation INTEGER REFERENCES organisations (id),
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER REFERENCES people (id),
    ends_at INTEGER NOT NULL
) STRICT;

CREATE INDEX links_by_organisation ON links (organisation);
CREATE INDEX links_by_mail ON links (mail);

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    address TEXT NOT NULL,
    account TEXT NOT NULL
) STRICT;

CREATE INDEX attempts_by_address ON attempts (address, at);

CREATE TABLE outgoing_mail (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    next_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER
) STRICT;

CREATE INDEX outgoing_mail_due ON outgoing_mail (next_at) WHERE next_at IS NOT NULL;

-- Who did what: appended, never edited.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person INTEGER REFERENCES people (id),
    organisation INTEGER,
    role TEXT,
    deed TEXT NOT NULL,
    object TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never edited');
END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail is never shortened');
END;
