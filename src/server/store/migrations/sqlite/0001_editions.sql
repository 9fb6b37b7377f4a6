-- Editions are appended and never edited (clause 11: the register is what was placed). The CSV is the very file that
-- anyone downloads, compressed by brotli; sha256 and size_bytes are those of the file.
CREATE TABLE editions (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    placed_on TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('official', 'demonstration')),
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    mandatory_rows INTEGER NOT NULL,
    professions INTEGER NOT NULL,
    included INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    csv_br BLOB NOT NULL
) STRICT;

CREATE TRIGGER editions_are_not_edited BEFORE UPDATE ON editions
BEGIN
    SELECT RAISE(ABORT, 'an edition is never edited');
END;

CREATE TRIGGER official_editions_stay BEFORE DELETE ON editions WHEN OLD.standing = 'official'
BEGIN
    SELECT RAISE(ABORT, 'an official edition is never removed');
END;

-- What can be made again from an edition; may be emptied at any time.
CREATE TABLE artifacts (
    edition_sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    variant TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    br BLOB NOT NULL,
    gzip BLOB NOT NULL,
    PRIMARY KEY (edition_sha256, kind, variant, version)
) STRICT;
