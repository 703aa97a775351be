CREATE TABLE platform.demo_seed (
    part    text        NOT NULL PRIMARY KEY,
    done_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.demo_seed IS 'Parts of the demonstration county that are in this database; empty in production';
