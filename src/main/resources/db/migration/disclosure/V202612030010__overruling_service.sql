-- The notice to an overruled third party: when and how it reached them. Empty columns are no part of a request's seal.
ALTER TABLE disclosure.consultation
    ADD COLUMN overruled_served_on date,
    ADD COLUMN overruled_way       text CHECK (overruled_way IN ('DIRECT', 'POST', 'ELECTRONIC')),
    ADD COLUMN overruled_to        text,
    ADD COLUMN overruled_proof     text,
    ADD CHECK ((overruled_served_on IS NULL) = (overruled_way IS NULL)),
    ADD CHECK (overruled_served_on IS NULL OR overruled_served_on >= overruled_on);
COMMENT ON COLUMN disclosure.consultation.overruled_served_on IS 'the legal day on which the notice of 条例, art. 32 was served; overruled_to is encrypted';
