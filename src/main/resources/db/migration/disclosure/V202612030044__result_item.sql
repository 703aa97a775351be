-- How a power is exercised is shown by the item of its results.
CREATE INDEX result_item ON disclosure.result (item_code, decided_on DESC) WHERE record_id IS NOT NULL;
