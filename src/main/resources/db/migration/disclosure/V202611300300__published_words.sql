-- The words of a record stand in its own row, beside what narrows a search: one index then answers both together.
ALTER TABLE disclosure.published ADD COLUMN title_words tsvector, ADD COLUMN words tsvector;
UPDATE disclosure.published p SET title_words = e.title_tokens, words = e.tokens
FROM search.entry e WHERE e.kind = 'disclosure' AND e.id = p.record_id::text;
UPDATE disclosure.published SET title_words = '', words = '' WHERE words IS NULL;
ALTER TABLE disclosure.published ALTER COLUMN title_words SET NOT NULL, ALTER COLUMN words SET NOT NULL;
ALTER TABLE disclosure.published ADD COLUMN facets text[] NOT NULL
  GENERATED ALWAYS AS (ARRAY['agency ' || agency_id::text, 'category ' || category, 'genre ' || genre, 'level ' || region_level,
    'topic ' || topic, 'year ' || year::text]) STORED;
CREATE INDEX published_title_words ON disclosure.published USING gin (title_words, facets) WITH (fastupdate = off) WHERE standing <> 'WITHDRAWN';
CREATE INDEX published_words ON disclosure.published USING gin (words, facets) WITH (fastupdate = off) WHERE standing <> 'WITHDRAWN';
COMMENT ON COLUMN disclosure.published.title_words IS 'words of the name, made by the search module; words has those of the text as well';
COMMENT ON COLUMN disclosure.published.facets IS 'what a search by words is narrowed by, in the same index as the words';
