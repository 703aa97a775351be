CREATE FUNCTION calendar.seal_of_year(which int) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY part, place COLLATE "C"), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS part, lpad(r.version::text, 6, '0') AS place, jsonb_strip_nulls(to_jsonb(r) - 'announced')::text AS line FROM calendar.year r WHERE r.year = which
        UNION ALL
        SELECT 2, lpad(r.version::text, 6, '0') || r.day::text, jsonb_strip_nulls(to_jsonb(r))::text FROM calendar.exception r WHERE r.year = which
    ) AS digested
$$;
COMMENT ON FUNCTION calendar.seal_of_year IS 'Digest of all versions of a year with their days';

CREATE FUNCTION calendar.seal_of_day(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8')), 'hex') FROM calendar.override r WHERE r.id = which
$$;
COMMENT ON FUNCTION calendar.seal_of_day IS 'Digest of a region''s own day';
