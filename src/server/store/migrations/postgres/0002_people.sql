-- Those who take part in the procedure, and how they come in. Moments are milliseconds since 1970 (UTC); secrets are kept
-- as hashes only.
CREATE TABLE organisations (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('association', 'sectoral_body', 'sectoral_council', 'authorised_body', 'national_council')),
    bin TEXT,
    name_kk TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    at_body BIGINT REFERENCES organisations (id),
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'confirmed', 'refused')),
    reason TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT
);

-- One that was refused may register again.
CREATE UNIQUE INDEX organisations_by_bin ON organisations (bin) WHERE standing <> 'refused';

CREATE TABLE people (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mail TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password TEXT,
    lang TEXT NOT NULL CHECK (lang IN ('kk', 'ru')),
    demonstration BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

ALTER TABLE organisations ADD FOREIGN KEY (decided_by) REFERENCES people (id);

CREATE TABLE memberships (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES people (id),
    organisation BIGINT NOT NULL REFERENCES organisations (id),
    role TEXT NOT NULL,
    head BIGINT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by BIGINT REFERENCES people (id),
    UNIQUE (person, organisation, role)
);

CREATE INDEX memberships_by_organisation ON memberships (organisation);

CREATE TABLE sessions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE,
    person BIGINT NOT NULL REFERENCES people (id),
    membership BIGINT REFERENCES memberships (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL
);

CREATE INDEX sessions_by_person ON sessions (person);

-- Links that work once: invitations, recoveries, registrations whose mail is to be confirmed.
CREATE TABLE links (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_sha256 TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'recovery', 'registration')),
    mail TEXT NOT NULL,
    person BIGINT REFERENCES people (id),
    organisation BIGINT REFERENCES organisations (id),
    content TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT REFERENCES people (id),
    ends_at BIGINT NOT NULL
);

CREATE INDEX links_by_organisation ON links (organisation);
CREATE INDEX links_by_mail ON links (mail);

CREATE TABLE attempts (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    address TEXT NOT NULL,
    account TEXT NOT NULL
);

CREATE INDEX attempts_by_address ON attempts (address, at);

CREATE TABLE outgoing_mail (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    next_at BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT
);

CREATE INDEX outgoing_mail_due ON outgoing_mail (next_at) WHERE next_at IS NOT NULL;

-- Who did what: appended, never edited.
CREATE TABLE audit (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    person BIGINT REFERENCES people (id),
    organisation BIGINT,
    role TEXT,
    deed TEXT NOT NULL,
    object TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL
);

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is never edited or shortened';
END
$$;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
