-- Whom information is for is a facet as topic and genre are: counted, walked by day, and in the index of words.
ALTER TABLE disclosure.catalogue_tally DROP CONSTRAINT catalogue_tally_facet_check;
ALTER TABLE disclosure.catalogue_tally ADD CONSTRAINT catalogue_tally_facet_check
    CHECK (facet IN ('AGENCY', 'AGENCY_CATEGORY', 'AUDIENCE', 'CATEGORY', 'GENRE', 'TOPIC', 'YEAR'));
INSERT INTO disclosure.catalogue_tally (region_level, facet, value, records)
SELECT region_level, 'AUDIENCE', audience, count(*) FROM disclosure.published WHERE standing <> 'WITHDRAWN' GROUP BY 1, 3;
CREATE INDEX published_audience ON disclosure.published (audience, published_on DESC, record_id DESC) WHERE standing <> 'WITHDRAWN';
ALTER TABLE disclosure.published ALTER COLUMN facets SET EXPRESSION AS (ARRAY['agency ' || agency_id::text, 'audience ' || audience,
    'category ' || category, 'genre ' || genre, 'level ' || region_level, 'topic ' || topic, 'year ' || year::text]);
