CREATE TABLE cases.client_file (
    id          uuid        PRIMARY KEY,
    client_id   text        NOT NULL,
    sha256      text        NOT NULL,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL,
    uploaded_at timestamptz NOT NULL
);
COMMENT ON TABLE cases.client_file IS 'Files an application uploaded to hand in with a case; no other application can name them, and after seven days nobody can';
CREATE INDEX client_file_content ON cases.client_file (client_id, sha256);
