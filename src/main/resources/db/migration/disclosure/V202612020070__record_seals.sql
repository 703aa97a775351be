-- The digest of what the public sees or saw of a record: its place in the catalogue, all versions that were public, and their files. Drafts
-- are no part of it, nor is what is computed from the rest (the words for the search).
CREATE FUNCTION disclosure.record_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY kind, line COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS kind, jsonb_build_array(r.index_no, r.agency_id, r.region_code, r.region_level, r.live)::text AS line
        FROM disclosure.record r WHERE r.id = which
        UNION ALL
        SELECT 2, jsonb_strip_nulls(to_jsonb(v))::text FROM disclosure.record_version v WHERE v.record_id = which AND v.published_at IS NOT NULL
        UNION ALL
        SELECT 3, jsonb_strip_nulls(to_jsonb(f))::text
        FROM disclosure.record_file f JOIN disclosure.record_version v USING (record_id, number)
        WHERE f.record_id = which AND v.published_at IS NOT NULL
        UNION ALL
        SELECT 4, (jsonb_strip_nulls(to_jsonb(p)) - 'title_words' - 'words' - 'facets')::text
        FROM disclosure.published p WHERE p.record_id = which
    ) AS rows
$$;
COMMENT ON FUNCTION disclosure.record_seal IS 'what an act on a public record seals in the journal, and what verify computes anew';
