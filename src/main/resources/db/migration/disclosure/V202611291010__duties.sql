CREATE TABLE disclosure.duty (
    agency_id uuid        NOT NULL,
    category  text        NOT NULL,
    carriers  text        NOT NULL CHECK (carriers <> ''),
    set_at    timestamptz NOT NULL,
    set_by    text        NOT NULL,
    PRIMARY KEY (agency_id, category)
);
COMMENT ON TABLE disclosure.duty IS '公开责任: which categories of the catalogue an agency has to publish, and where; what it has and what it lacks follows from the catalogue';
CREATE INDEX record_version_late ON disclosure.record_version (published_at) WHERE published_at IS NOT NULL;
