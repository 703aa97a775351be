package org.tongyuan.complaints.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.complaints.complaint.Complaint.About;
import org.tongyuan.complaints.complaint.Complaint.Answer;
import org.tongyuan.complaints.complaint.Complaint.Decision;
import org.tongyuan.complaints.complaint.Complaint.Head;
import org.tongyuan.complaints.complaint.Complaint.Said;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Reads a row of complaints.complaint, without its measures; what people wrote is encrypted. */
@Component
class ComplaintRows implements RowMapper<Complaint> {

    private final PersonalDataCipher cipher;

    ComplaintRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Complaint mapRow(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var said = new Said(
                text(row, "what", id),
                opened(row.getString("wish"), "wish", id),
                row.getObject("person_id", UUID.class),
                opened(row.getString("complainant"), "complainant", id),
                opened(row.getString("contact"), "contact", id));
        var decided = row.getObject("decided_on", LocalDate.class);
        String finding = row.getString("finding");
        return new Complaint(
                head(row, id),
                said,
                Complaint.State.valueOf(row.getString("state")),
                new DatedClock(
                        ClockJson.fromJson(row.getString("accept_clock")),
                        row.getObject("accept_due_on", LocalDate.class),
                        null),
                answer(row),
                decided == null ? null : new Decision(decided, opened(row.getString("refusal"), "refusal", id)),
                finding == null
                        ? null
                        : new Answer(
                                Finding.valueOf(finding),
                                text(row, "answer", id),
                                row.getObject("answered_on", LocalDate.class)),
                List.of(),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }

    private Head head(ResultSet row, UUID id) throws SQLException {
        return new Head(
                id,
                row.getString("number"),
                text(row, "code", id),
                ComplaintKind.valueOf(row.getString("kind")),
                ComplaintField.valueOf(row.getString("field")),
                IntakeChannel.valueOf(row.getString("channel")),
                row.getString("region_code"),
                row.getObject("handler_id", UUID.class),
                new About(
                        row.getObject("about_agency_id", UUID.class),
                        row.getString("reference_kind"),
                        row.getString("reference_number"),
                        row.getString("reference_label"),
                        row.getObject("window_id", UUID.class)),
                row.getObject("arrived_on", LocalDate.class));
    }

    private static @Nullable DatedClock answer(ResultSet row) throws SQLException {
        String clock = row.getString("answer_clock");
        return clock == null
                ? null
                : new DatedClock(ClockJson.fromJson(clock), row.getObject("answer_due_on", LocalDate.class), null);
    }

    private String text(ResultSet row, String column, UUID id) throws SQLException {
        return cipher.open(row.getString(column), context(column, id));
    }

    @Nullable
    String sealed(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.seal(text, context(column, id));
    }

    private @Nullable String opened(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.open(text, context(column, id));
    }

    private static String context(String column, UUID id) {
        return "complaints.complaint." + column + ":" + id;
    }
}
