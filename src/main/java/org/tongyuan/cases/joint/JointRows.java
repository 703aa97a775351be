package org.tongyuan.cases.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.joint.JointCase.Head;
import org.tongyuan.cases.joint.JointCase.State;
import org.tongyuan.cases.rules.DecisionKind;

/** Reads joint cases and branches from their rows. */
final class JointRows {

    private JointRows() {}

    /** Without its branches. */
    static JointCase joint(ResultSet row) throws SQLException {
        var head = new Head(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("journey"),
                row.getString("name"),
                row.getInt("promised_days"),
                row.getString("promised_basis"),
                row.getObject("applicant_person_id", UUID.class),
                row.getObject("agent_person_id", UUID.class),
                row.getObject("lead_agency_id", UUID.class),
                row.getString("region_code"),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("out_of_time"));
        return new JointCase(
                head,
                State.valueOf(row.getString("state")),
                row.getObject("accepted_on", LocalDate.class),
                clock(row, "statutory"),
                clock(row, "promised"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("letter_id", UUID.class),
                List.of(),
                row.getInt("version"));
    }

    private static @Nullable DatedClock clock(ResultSet row, String name) throws SQLException {
        String json = row.getString(name);
        var due = row.getObject(name + "_due_on", LocalDate.class);
        return json == null
                ? null
                : new DatedClock(
                        ClockJson.fromJson(json),
                        due,
                        due == null ? row.getObject("awaiting_year", Integer.class) : null);
    }

    static Branch branch(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Branch(
                row.getInt("place"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("item_name"),
                row.getObject("agency_id", UUID.class),
                row.getBoolean("licence"),
                CaseState.valueOf(row.getString("state")),
                row.getObject("accepted_on", LocalDate.class),
                row.getBoolean("paused"),
                row.getObject("due_on", LocalDate.class),
                decision == null ? null : DecisionKind.valueOf(decision),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
