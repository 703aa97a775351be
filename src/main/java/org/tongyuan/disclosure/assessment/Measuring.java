package org.tongyuan.disclosure.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.ClockEvent;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.facts.FactStream;
import org.tongyuan.platform.web.Dates;

/** Measures an agency by its records: what belongs to the period, and whether it was as the regulation wants it. */
@Component
class Measuring {

    private static final String COMPLAINT = "complaint";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final TimeLimits limits;
    private final DisclosureCatalogue catalogue;
    private final Dates dates;
    private final List<FactStream> streams;

    Measuring(
            JdbcClient jdbc,
            Calendars calendars,
            TimeLimits limits,
            DisclosureCatalogue catalogue,
            Dates dates,
            List<FactStream> streams) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.limits = limits;
        this.catalogue = catalogue;
        this.dates = dates;
        this.streams = streams;
    }

    /** Whose records of which days, as they are known today; {@code until} is the last day. */
    record Asked(UUID agency, String region, LocalDate from, LocalDate until, LocalDate today) {
        boolean has(@Nullable LocalDate day) {
            return day != null && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    List<Evidence> of(Measure measure, Asked asked) {
        return switch (measure) {
            case PUBLISHED_IN_TIME -> publications(asked);
            case CATEGORIES_COVERED -> categories(asked);
            case REPLIED_IN_TIME -> replies(asked);
            case REPLIES_NOT_CORRECTED -> remedies(asked);
            case REPORT_IN_TIME -> reports(asked);
            case INFORMATION_ACCURATE -> clarifications(asked);
            case COMPLAINTS_UNFOUNDED -> complaints(asked);
        };
    }

    private List<Evidence> publications(Asked asked) {
        return within(
                """
            SELECT r.id, v.name, r.due_on, (v.published_at AT TIME ZONE 'Asia/Shanghai')::date AS done
            FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.working
            WHERE r.agency_id = :agency AND r.due_on BETWEEN :from AND :until AND r.state <> 'NOT_PUBLIC'
              AND (v.published_at IS NOT NULL OR r.due_on < :today)
            ORDER BY r.due_on, r.id\
            """,
                asked,
                (row, n) ->
                        inTime(row, "/desk/disclosure/records/" + row.getString("id"), row.getString("name"), "公开"));
    }

    private Evidence inTime(ResultSet row, String link, String label, String act) throws SQLException {
        return inTime(
                link, label, act, row.getObject("due_on", LocalDate.class), row.getObject("done", LocalDate.class));
    }

    private Evidence inTime(String link, String label, String act, @Nullable LocalDate due, @Nullable LocalDate done) {
        boolean good = done != null && (due == null || !done.isAfter(due));
        String when = done == null ? "还没有" + act : dates.day(done) + act;
        return new Evidence(label, link, good, (due == null ? "" : "期限 " + dates.day(due) + "，") + when);
    }

    private List<Evidence> categories(Asked asked) {
        return within(
                """
            SELECT d.category, count(p.record_id)::int AS records FROM disclosure.duty d
            LEFT JOIN disclosure.published p ON p.agency_id = d.agency_id AND p.category = d.category AND p.published_on <= :until
              AND p.standing <> 'WITHDRAWN'
            WHERE d.agency_id = :agency GROUP BY d.category ORDER BY d.category\
            """,
                asked,
                (row, n) -> new Evidence(
                        catalogue.categoryName(row.getString("category")),
                        "/desk/disclosure/coverage/" + asked.agency(),
                        row.getInt("records") > 0,
                        row.getInt("records") > 0 ? "公开 " + row.getInt("records") + " 条" : "没有公开的信息"));
    }

    private List<Evidence> replies(Asked asked) {
        WorkCalendar calendar = calendars.forRegion(asked.region());
        return within("""
            SELECT r.number, r.ended_on, r.due_on, c.clock::text AS clock FROM disclosure.request r
            JOIN disclosure.request_clock c ON c.request_id = r.id AND c.key = 'REPLY'
            WHERE r.agency_id = :agency AND NOT r.test
              AND (r.ended_on BETWEEN :from AND :until
                OR ((r.ended_on IS NULL OR r.ended_on > :until) AND r.due_on BETWEEN :from AND :until AND r.due_on < :today))
            ORDER BY r.number\
            """, asked, (row, n) -> reply(row, calendar));
    }

    /** The day on which an ended request was due is computed as if it had not been stopped. */
    private Evidence reply(ResultSet row, WorkCalendar calendar) throws SQLException {
        String number = row.getString("number");
        var kept = ClockJson.fromJson(row.getString("clock"));
        var ran = new Clock(
                kept.limitId(),
                kept.name(),
                kept.length(),
                kept.kind(),
                kept.legalBasis(),
                kept.events().stream()
                        .filter(e -> e.kind() != ClockEvent.Kind.STOP)
                        .toList());
        LocalDate due = ran.deadline(calendar) instanceof Deadline.Due known ? known.date() : null;
        return inTime(
                "/desk/disclosure/requests/" + number,
                "申请 " + number,
                "办结",
                due,
                row.getObject("ended_on", LocalDate.class));
    }

    private List<Evidence> remedies(Asked asked) {
        return within("""
            SELECT reference, result, ended_on FROM disclosure.remedy_case
            WHERE agency_id = :agency AND ended_on BETWEEN :from AND :until ORDER BY ended_on, id\
            """, asked, (row, n) -> {
            boolean corrected = row.getString("result").equals("CORRECTED");
            return new Evidence(
                    row.getString("reference"),
                    "/desk/disclosure/remedies",
                    !corrected,
                    dates.day(row.getObject("ended_on", LocalDate.class)) + (corrected ? "，结果被纠正" : "，没有被纠正"));
        });
    }

    /** The report of the year before each end of January within the period. */
    private List<Evidence> reports(Asked asked) {
        var found = new ArrayList<Evidence>();
        for (int year = asked.from().getYear() - 1; year < asked.until().getYear(); year++) {
            LocalDate due = LocalDate.of(year, 12, 31)
                    .plusMonths(limits.require("OGI_ANNUAL_DEPT").length());
            if (asked.has(due) && due.isBefore(asked.today())) {
                LocalDate done = jdbc.sql(
                                "SELECT coalesce(submitted_on, published_on) AS done FROM disclosure.annual_report"
                                        + " WHERE agency_id = ? AND year = ? AND coalesce(submitted_on, published_on) IS NOT NULL")
                        .params(asked.agency(), year)
                        .query((row, n) -> row.getObject("done", LocalDate.class))
                        .optional()
                        .orElse(null);
                found.add(inTime("/desk/disclosure/annual-reports?year=" + year, year + " 年年度报告", "提交", due, done));
            }
        }
        return found;
    }

    private List<Evidence> clarifications(Asked asked) {
        return within("""
            SELECT number, finding, found_on FROM disclosure.clarification
            WHERE agency_id = :agency AND index_no IS NOT NULL AND finding <> 'NOT_OURS' AND found_on BETWEEN :from AND :until
            ORDER BY number\
            """, asked, (row, n) -> {
            boolean accurate = row.getString("finding").equals("TRUE");
            return new Evidence(
                    "反映 " + row.getString("number"),
                    "/desk/disclosure/clarifications/" + row.getString("number"),
                    accurate,
                    dates.day(row.getObject("found_on", LocalDate.class)) + (accurate ? "核查为准确、完整" : "核查为虚假或者不完整"));
        });
    }

    /** Complaints are known by their facts only: which module keeps them is not known here (ADR 0025). */
    private List<Evidence> complaints(Asked asked) {
        var found = new ArrayList<Evidence>();
        streams.stream()
                .filter(s -> s.kind().equals(COMPLAINT))
                .forEach(s -> s.each(c -> {
                    var facts = c.facts();
                    if (asked.agency().toString().equals(facts.get("aboutAgency"))
                            && "DISCLOSURE".equals(facts.get("field"))
                            && facts.get("answeredOn") instanceof LocalDate answered
                            && asked.has(answered)) {
                        boolean unfounded = "NOT_UPHELD".equals(facts.get("finding"));
                        found.add(new Evidence(
                                "投诉举报 " + c.label(),
                                c.link(),
                                unfounded,
                                dates.day(answered) + (unfounded ? "答复，不属实" : "答复，属实或者部分属实")));
                    }
                }));
        return found;
    }

    private List<Evidence> within(String sql, Asked asked, RowMapper<Evidence> rows) {
        StatementSpec statement = jdbc.sql(sql)
                .param("agency", asked.agency())
                .param("from", asked.from())
                .param("until", asked.until())
                .param("today", asked.today());
        return statement.query(rows).list();
    }
}
