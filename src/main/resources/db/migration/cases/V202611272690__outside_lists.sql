-- Shadow cases are listed as our own are (see V202611272090): open ones by date, ended ones by the day they ended.
DROP INDEX cases.outside_case_all;
DROP INDEX cases.outside_case_agency;
DROP INDEX cases.outside_case_system;
DROP INDEX cases.outside_case_item;
DROP INDEX cases.outside_case_open_agency;
CREATE INDEX outside_case_open_agency ON cases.outside_case (agency_id, due_rank, id) INCLUDE (state) WHERE ended_on IS NULL;
CREATE INDEX outside_case_open_system ON cases.outside_case (system_id, due_rank, id) WHERE ended_on IS NULL;
CREATE INDEX outside_case_ended ON cases.outside_case (ended_on, id) WHERE ended_on IS NOT NULL;
CREATE INDEX outside_case_ended_agency ON cases.outside_case (agency_id, ended_on, id) WHERE ended_on IS NOT NULL;
CREATE INDEX outside_case_ended_system ON cases.outside_case (system_id, ended_on, id) WHERE ended_on IS NOT NULL;
CREATE INDEX outside_case_ended_item ON cases.outside_case (item_code, ended_on, id) WHERE ended_on IS NOT NULL;
