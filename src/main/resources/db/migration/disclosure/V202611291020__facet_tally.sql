-- One row a value instead of one a combination: with a million records the combinations were nearly as many as they.
DROP TABLE disclosure.catalogue_tally;
CREATE TABLE disclosure.catalogue_tally (
    region_level text    NOT NULL,
    facet        text    NOT NULL CHECK (facet IN ('AGENCY', 'AGENCY_CATEGORY', 'CATEGORY', 'GENRE', 'TOPIC', 'YEAR')),
    value        text    NOT NULL,
    records      integer NOT NULL,
    PRIMARY KEY (region_level, facet, value)
);
COMMENT ON TABLE disclosure.catalogue_tally IS 'how many records the public catalogue has of each value of a facet within a level, kept in step with published: the numbers beside the facets; AGENCY_CATEGORY is agency and category with a blank between';
INSERT INTO disclosure.catalogue_tally (region_level, facet, value, records)
SELECT p.region_level, f.facet, f.value, count(*)
FROM disclosure.published p, LATERAL (VALUES ('AGENCY', p.agency_id::text), ('AGENCY_CATEGORY', p.agency_id || ' ' || p.category),
  ('CATEGORY', p.category), ('GENRE', p.genre), ('TOPIC', p.topic), ('YEAR', p.year::text)) f (facet, value)
WHERE p.standing <> 'WITHDRAWN' GROUP BY 1, 2, 3;
