-- Which indexes a case has, and why each. A case is written seven times and more in its life, and nearly each time its date or state
-- changes, so that PostgreSQL adds an entry to every index there is: an index on all cases costs an entry an act, an index on open or on
-- ended ones little or one entry a life. Eight go, four come.
--
-- Gone: lists of all cases by date, since ended cases have no date and are listed by the day they ended.
DROP INDEX cases.case_file_all;
DROP INDEX cases.case_file_agency;
-- Gone: counting by state reads the open ones of an agency and is remembered for two seconds.
DROP INDEX cases.case_file_state;
-- Gone: of an item only the ended ones are too many to be looked through.
DROP INDEX cases.case_file_item;
-- Gone: walking through all open cases by id happens when a calendar changes, and the primary key does for that.
DROP INDEX cases.case_file_running;
-- Gone: whose open step it is: the step's own key finds the steps of a case, and steps at another agency stand in step_elsewhere.
DROP INDEX cases.step_open;
-- Anew: with the state in it, so that counting an agency's open cases reads the index alone.
DROP INDEX cases.case_file_open_agency;
CREATE INDEX case_file_open_agency ON cases.case_file (agency_id, due_rank, id) INCLUDE (state) WHERE ended_on IS NULL;
-- Anew: cases under a test clock are never settled by the tick and must not stand in front of those that are.
DROP INDEX cases.case_file_tick;
CREATE INDEX case_file_tick ON cases.case_file (next_tick_at) WHERE next_tick_at IS NOT NULL AND NOT out_of_time;
-- New: what ended, latest first, of one agency, of the whole hall, of one item; one entry in a case's life.
CREATE INDEX case_file_ended_agency ON cases.case_file (agency_id, ended_on, id) WHERE ended_on IS NOT NULL;
CREATE INDEX case_file_ended ON cases.case_file (ended_on, id) WHERE ended_on IS NOT NULL;
CREATE INDEX case_file_ended_item ON cases.case_file (item_code, ended_on, id) WHERE ended_on IS NOT NULL;
-- Kept: case_file_open (the hall's list), case_file_applicant, case_file_agent (few), case_file_submitter.

CREATE TABLE cases.step_elsewhere (
    case_id   uuid NOT NULL REFERENCES cases.case_file,
    agency_id uuid NOT NULL,
    due_rank  date NOT NULL,
    PRIMARY KEY (case_id, agency_id)
);
COMMENT ON TABLE cases.step_elsewhere IS 'Projection: open cases with an open step at another agency than the case''s own, so that this agency''s list finds them in order; few, made again from step at any time';
CREATE INDEX step_elsewhere_due ON cases.step_elsewhere (agency_id, due_rank, case_id);
INSERT INTO cases.step_elsewhere (case_id, agency_id, due_rank)
SELECT DISTINCT c.id, s.agency_id, c.due_rank
FROM cases.step s JOIN cases.case_file c ON c.id = s.case_id
WHERE s.state = 'OPEN' AND s.agency_id <> c.agency_id AND c.ended_on IS NULL;
