-- The public list of charges reads the few versions that charge something, however many do not.
CREATE INDEX item_version_charging ON items.item_version (agency_name, name)
    WHERE jsonb_path_exists(content, '$.fees[*] ? (!(@.standard like_regex "不收费"))');
