-- What people were reminded of, so that each reminder is written once; and the addresses of personal calendars, of whose
-- secrets only the hash is kept. Moments are milliseconds since 1970 (UTC).

CREATE TABLE reminders (
    person BIGINT NOT NULL REFERENCES people (id),
    about TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person, about)
);

CREATE TABLE calendar_feeds (
    person BIGINT PRIMARY KEY REFERENCES people (id),
    token TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);
