CREATE FUNCTION items.seal_of(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(string_agg(line, E'\n' ORDER BY part, place), 'UTF8')), 'hex')
    FROM (
        SELECT 1 AS part, 0 AS place, jsonb_strip_nulls(to_jsonb(r))::text AS line FROM items.item r WHERE r.id = which
        UNION ALL
        SELECT 2, r.number, jsonb_strip_nulls(to_jsonb(r))::text FROM items.item_version r WHERE r.item_id = which
    ) AS digested
$$;
COMMENT ON FUNCTION items.seal_of IS 'Digest of an item with all its versions';
