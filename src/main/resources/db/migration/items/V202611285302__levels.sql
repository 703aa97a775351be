-- The same matter at other levels is found by its entry of the basic list.
CREATE INDEX item_basic ON items.item (basic_id) WHERE ended IS NULL;
