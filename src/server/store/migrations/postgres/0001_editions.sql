-- Editions are appended and never edited (clause 11: the register is what was placed). The CSV is the very file that
-- anyone downloads, compressed by brotli; sha256 and size_bytes are those of the file.
CREATE TABLE editions (
    number BIGINT PRIMARY KEY CHECK (number >= 1),
    placed_on TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('official', 'demonstration')),
    sha256 TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    mandatory_rows BIGINT NOT NULL,
    professions BIGINT NOT NULL,
    included BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    excluded BIGINT NOT NULL,
    csv_br BYTEA NOT NULL
);

-- Brotli does not shrink a second time.
ALTER TABLE editions ALTER COLUMN csv_br SET STORAGE EXTERNAL;

CREATE FUNCTION refuse_change_of_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.standing <> 'official' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an edition is never edited, an official one never removed';
END
$$;

CREATE TRIGGER editions_are_not_changed BEFORE UPDATE OR DELETE ON editions
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition();

-- What can be made again from an edition; may be emptied at any time.
CREATE TABLE artifacts (
    edition_sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    variant TEXT NOT NULL,
    version BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    br BYTEA NOT NULL,
    gzip BYTEA NOT NULL,
    PRIMARY KEY (edition_sha256, kind, variant, version)
);

ALTER TABLE artifacts ALTER COLUMN br SET STORAGE EXTERNAL;
ALTER TABLE artifacts ALTER COLUMN gzip SET STORAGE EXTERNAL;
