CREATE FUNCTION cases.suspension_seal(which uuid) RETURNS text LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8')), 'hex') FROM cases.suspension r WHERE r.id = which
$$;
COMMENT ON FUNCTION cases.suspension_seal IS 'Digest of one suspension, as the journal seals it';
