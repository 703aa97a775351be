package org.tongyuan.disclosure.column;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.Dates;

/** Tells the owners of a column seven, three and one days before it is stale, and on the day on which it is. */
@UseCase
class RemindOwners {

    private static final Set<Long> DAYS_BEFORE = Set.of(7L, 3L, 1L, 0L);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final SiteColumns columns;
    private final Colleagues colleagues;
    private final Notices notices;
    private final Dates dates;

    RemindOwners(SiteColumns columns, Colleagues colleagues, Notices notices, Dates dates) {
        this.columns = columns;
        this.colleagues = colleagues;
        this.notices = notices;
        this.dates = dates;
    }

    /** Gives how many columns were told of. */
    @Transactional
    int remind(LocalDate today) {
        var due = columns.on(today).stream()
                .filter(f -> DAYS_BEFORE.contains(f.daysLeft(today)))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        var editors = colleagues.holding(Permission.DISCLOSURE_EDIT);
        due.forEach(fresh -> {
            var column = fresh.column();
            long left = fresh.daysLeft(today);
            String title =
                    left == 0 ? "栏目“" + column.name() + "”已到更新期限" : "栏目“" + column.name() + "”还有 " + left + " 天到更新期限";
            notices.tellStaff(
                    editors.stream()
                            .filter(one -> one.agencyId().equals(column.ownerId()))
                            .map(Colleague::account)
                            .toList(),
                    title,
                    dates.day(fresh.staleOn()) + "前没有新的公开信息，栏目就算不更新。",
                    "/desk/disclosure/columns/" + column.code());
        });
        return due.size();
    }

    /** Every morning. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> remindColumnOwners(RemindOwners remind, LegalTime time) {
            return Tasks.recurring("disclosure-column-owners", new Daily(LegalTime.ZONE, MORNING))
                    .execute((instance, context) -> remind.remind(time.today()));
        }
    }
}
