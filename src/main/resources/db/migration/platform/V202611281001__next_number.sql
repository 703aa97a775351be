-- The next number of a sequence that people quote, for use inside the statement that writes it. Only the platform module's Numbers
-- names this function. The row is updated at once and not locked before, which costs half the log.
CREATE FUNCTION platform.next_number(of_rule text, in_scope text, during text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    taken integer;
BEGIN
    UPDATE platform.counter c SET value = c.value + 1
    WHERE c.rule = of_rule AND c.scope = in_scope AND c.period = during
    RETURNING c.value INTO taken;
    IF NOT FOUND THEN
        INSERT INTO platform.counter AS c (rule, scope, period, value) VALUES (of_rule, in_scope, during, 1)
        ON CONFLICT (rule, scope, period) DO UPDATE SET value = c.value + 1
        RETURNING c.value INTO taken;
    END IF;
    RETURN taken;
END
$$;
