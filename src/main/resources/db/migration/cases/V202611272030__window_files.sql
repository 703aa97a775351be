-- Null columns leave old seals as they are: cases.seal_of strips what is null.
ALTER TABLE cases.material_file ADD COLUMN by_kind text;
ALTER TABLE cases.material_file ADD COLUMN by_id text;
ALTER TABLE cases.material_file ADD COLUMN by_name text;
COMMENT ON COLUMN cases.material_file.by_kind IS 'Who added the file between two acts; null: whoever did the act with which it came';

CREATE TABLE cases.window_tray (
    id         uuid        PRIMARY KEY,
    account_id uuid        NOT NULL,
    opened_at  timestamptz NOT NULL,
    ended_at   timestamptz
);
COMMENT ON TABLE cases.window_tray IS 'Files taken at the window before the form that names the tray went through; seen by nobody but that officer, ended after a day';
CREATE INDEX window_tray_open ON cases.window_tray (opened_at) WHERE ended_at IS NULL;
