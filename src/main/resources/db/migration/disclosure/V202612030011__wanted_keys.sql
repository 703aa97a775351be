-- By what requests that ask for the same are found, though what people wrote is encrypted: keyed digests, no part of a request's seal.
CREATE TABLE disclosure.wanted_key (
    request_id uuid NOT NULL REFERENCES disclosure.request,
    kind       text NOT NULL CHECK (kind IN ('TEXT', 'DOCUMENT')),
    key        text NOT NULL,
    PRIMARY KEY (request_id, kind, key)
);
COMMENT ON TABLE disclosure.wanted_key IS '多个申请人申请相同信息 (条例, art. 44): blind indexes of what a request asks for, without spaces and punctuation, and of each 文号 it names';
CREATE INDEX wanted_key_key ON disclosure.wanted_key (key, request_id);
