-- An officer looks up an applicant by name. One entry for a person registered; a name hardly ever changes.
CREATE INDEX person_name ON accounts.person (name, id);
