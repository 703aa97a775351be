package org.tongyuan.disclosure.results;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** Decided cases as rows, for tests that care only for their results. */
record DecidedCase(JdbcClient jdbc, Items items, Persons persons) {

    static final PersonDetails PERSON = DemoPeople.LI_XIUYING;
    static final PersonDetails BODY = DemoPeople.SHOP;

    UUID of(ItemVersion item, PersonDetails applicant, String kind, LocalDate on, String words) {
        UUID id = Ids.next();
        UUID person = persons.findOrRegister(applicant).id();
        var at = Timestamp.from(on.atTime(10, 0).atZone(LegalTime.ZONE).toInstant());
        jdbc.sql("""
            INSERT INTO cases.case_file (id, number, item_version_id, item_code, item_name, profile, agency_id, region_code,
                applicant_person_id, submitted_by_kind, submitted_by_id, channel, state, received_at, received_on, accepted_on,
                decided_on, last_occurred_at, acts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'STAFF', 'test', 'WINDOW', 'DECIDED', ?, ?, ?, ?, ?, 1, 1)\
            """)
                .params(id, "T-" + id, item.id(), item.code(), item.name())
                .params(item.profile().name(), item.agencyId(), item.regionCode(), person, at, on, on, on, at)
                .update();
        jdbc.sql("""
            INSERT INTO cases.decision (case_id, kind, decided_on, reasons, legal_basis, remedy, result)
            VALUES (?, ?, ?, '["占道经营"]', '["《中华人民共和国食品安全法》第三十五条"]', '[]', ?)\
            """).params(id, kind, on, words).update();
        if (kind.equals("GRANT")) {
            jdbc.sql("""
                INSERT INTO cases.permit (case_id, number, valid_from, valid_until, state, since) VALUES (?, ?, ?, ?, 'VALID', ?)\
                """)
                    .params(id, "JY-" + id.toString().substring(0, 8), on, on.plusYears(5), on)
                    .update();
        }
        return id;
    }

    /** What became of what was given. */
    void becomes(UUID caseId, String state, LocalDate on) {
        jdbc.sql("UPDATE cases.permit SET state = ?, since = ?, reason = '条件不符' WHERE case_id = ?")
                .params(state, on, caseId)
                .update();
    }

    static UUID take(CollectResults collect, Results results, UUID caseId) {
        collect.take(Set.of(caseId));
        return results.ofCase(caseId).orElseThrow().id();
    }
}
