package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.Ids;

/** Applications as the annual report sees them, written past the acts that lead to them. */
public final class TestRequests {

    private final JdbcClient jdbc;
    private final UUID person;

    public TestRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.person = jdbc.sql("SELECT person_id FROM accounts.account WHERE login_name = 'zhangwei'")
                .query(UUID.class)
                .single();
    }

    /** {@code received} null: arrived and never confirmed; {@code ended} and {@code row} are both null while it goes on. */
    public UUID add(
            UUID agency,
            ApplicantKind kind,
            LocalDate arrived,
            @Nullable LocalDate received,
            @Nullable LocalDate ended,
            @Nullable ReportRow row) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO disclosure.request (id, number, agency_id, region_code, applicant_person_id, applicant_kind, channel, wanted, form,
                way, submitted_by_kind, submitted_by_id, arrived_on, received_on, state, report_row, ended_on, last_occurred_at, acts, version)
            VALUES (:id, :number, :agency, '990122', :person, :kind, 'INTERNET', 'x', 'ELECTRONIC', 'PLATFORM', 'SYSTEM', 'test', :arrived,
                :received, :state, :row, :ended, now(), 0, 0)\
            """)
                .param("id", id)
                .param("number", "试" + id)
                .param("agency", agency)
                .param("person", person)
                .param("kind", kind.name())
                .param("arrived", arrived)
                .param("received", received)
                .param("state", received == null ? "ARRIVED" : ended == null ? "IN_HAND" : "ENDED")
                .param("row", row == null ? null : row.name())
                .param("ended", ended)
                .update();
        return id;
    }

    public void fee(UUID request, String yuan, LocalDate paid) {
        jdbc.sql("INSERT INTO disclosure.fee (request_id, tariff, units, yuan, noticed_on, paid_on)"
                        + " VALUES (?, 'BY_PAGE', 40, ?::numeric, ?, ?)")
                .params(request, yuan, paid, paid)
                .update();
    }
}
