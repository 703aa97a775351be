package org.tongyuan.disclosure.conversion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Tells each disclosure office what it refused and has to look at again, once when it falls due; what nobody was told of is told late. */
@UseCase
@LegalBasis("政府信息公开条例, art. 18")
class RemindReviewers {

    private static final LocalTime MORNING = LocalTime.of(8, 10);
    private static final int NAMED = 5;

    private final RefusedInformation refusals;
    private final Colleagues colleagues;
    private final Notices notices;

    RemindReviewers(RefusedInformation refusals, Colleagues colleagues, Notices notices) {
        this.refusals = refusals;
        this.colleagues = colleagues;
        this.notices = notices;
    }

    /** Gives how many refusals were told of. */
    @Transactional
    int remind(LocalDate today) {
        var due = refusals.tellDue(today);
        if (due.isEmpty()) {
            return 0;
        }
        var offices = colleagues.holding(Permission.DISCLOSURE_HANDLE);
        due.stream()
                .collect(Collectors.groupingBy(RefusedInformation.Refusal::agencyId))
                .forEach((agency, of) -> tell(of, people(offices, agency)));
        return due.size();
    }

    private static List<UUID> people(List<Colleague> offices, UUID agency) {
        return offices.stream()
                .filter(c -> c.agencyId().equals(agency))
                .map(Colleague::account)
                .toList();
    }

    private void tell(List<RefusedInformation.Refusal> due, List<UUID> people) {
        String names =
                due.stream().limit(NAMED).map(RefusedInformation.Refusal::name).collect(Collectors.joining("、"));
        notices.tellStaff(
                people,
                due.size() + " 件不予公开的信息应当评估",
                names + (due.size() > NAMED ? "等" : "") + "：因情势变化可以公开的，应当公开（条例第十八条）。",
                "/desk/disclosure/conversion");
    }

    /** Every morning. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> remindRefusalReviewers(RemindReviewers remind, LegalTime time) {
            return Tasks.recurring("disclosure-refusal-review", new Daily(LegalTime.ZONE, MORNING))
                    .execute((instance, context) -> remind.remind(time.today()));
        }
    }
}
