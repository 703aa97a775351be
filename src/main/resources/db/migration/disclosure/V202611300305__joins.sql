ALTER TABLE disclosure.request ADD COLUMN joined_into uuid REFERENCES disclosure.request CHECK (joined_into <> id);
COMMENT ON COLUMN disclosure.request.joined_into IS 'the applicant''s other request with which this one is answered by one letter; each keeps its limits and its place in the report';
CREATE INDEX request_joined ON disclosure.request (joined_into) WHERE joined_into IS NOT NULL;
