package org.tongyuan.disclosure.results;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.Dates;

/**
 * Tells those who approve publications what has to come down: when the decision fell, the day before the legal end, and when it came down
 * by itself. Each of these once. What a rule released comes down within a minute and is not told.
 */
@Component
class WarnOfTakeDown {

    private static final int MOST = 500;

    private final Results results;
    private final Telling telling;
    private final JdbcClient jdbc;
    private final LegalTime time;

    WarnOfTakeDown(Results results, Telling telling, JdbcClient jdbc, LegalTime time) {
        this.results = results;
        this.telling = telling;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Who hears of it, and how a day is said. */
    @Component("resultTelling")
    record Telling(Colleagues colleagues, Notices notices, Publishers publishers, Dates dates) {

        /** The approvers of the agency; where it has none, those of the office in charge. */
        List<UUID> approvers(UUID agency) {
            var all = colleagues.holding(Permission.DISCLOSURE_APPROVE);
            var own = all.stream().filter(c -> c.agencyId().equals(agency)).toList();
            var told = own.isEmpty()
                    ? all.stream()
                            .filter(c -> publishers.isInCharge(c.agencyId()))
                            .toList()
                    : own;
            return told.stream().map(Colleague::account).toList();
        }
    }

    /** In the transaction in which it was noted. */
    void voided(QueuedResult q) {
        if (q.standing() == Standing.TO_TAKE_DOWN && q.ruleId() == null) {
            LocalDate due = q.takeDownDueOn();
            tell(
                    q,
                    "VOIDED",
                    "有一件已公开的办理结果要撤下",
                    due == null
                            ? "决定已失去效力，请及时撤下并说明理由。"
                            : "决定已失去效力，请在" + telling.dates().day(due) + "以前撤下并说明理由；到期没有撤下的，系统自动撤下。");
        }
    }

    void downByItself(QueuedResult q) {
        if (q.ruleId() == null) {
            tell(q, "BY_ITSELF", "一件办理结果到期没有撤下，已自动撤下", "法定期限的最后一天没有人撤下，系统已经按决定失去效力的情形撤下并公开理由。");
        }
    }

    /** Of everything whose last day is tomorrow or earlier. Gives how many were told of. */
    @Transactional
    public int remind() {
        var due = results.some(
                "s.standing = 'TO_TAKE_DOWN' AND q.rule_id IS NULL AND q.out_of_time = :test AND q.take_down_due_on <= :soon"
                        + " AND NOT EXISTS (SELECT FROM disclosure.result_warning w WHERE w.result_id = q.id AND w.kind = 'LAST')",
                Map.of("test", time.isTest(), "soon", time.today().plusDays(1)),
                "q.id",
                MOST);
        for (QueuedResult q : due) {
            tell(q, "LAST", "一件办理结果的撤下期限快到了", "撤下期限：" + telling.dates().day(q.takeDownDueOn()) + "。到期没有撤下的，系统自动撤下。");
        }
        return due.size();
    }

    private void tell(QueuedResult q, String kind, String title, String text) {
        int fresh =
                jdbc.sql("""
            INSERT INTO disclosure.result_warning (result_id, kind, told_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING\
            """).params(q.id(), kind, Timestamp.from(time.now())).update();
        if (fresh > 0) {
            telling.notices()
                    .tellStaff(
                            telling.approvers(q.agencyId()),
                            title,
                            "“" + q.itemName() + "”：" + text,
                            "/desk/disclosure/results/" + q.id());
        }
    }
}
