package org.tongyuan.cases.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.PublishedDates;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** Collects the file of a finished case. */
@Component
class Dossiers {

    private final Cases cases;
    private final CaseView view;
    private final Colleagues colleagues;
    private final PublishedDates published;
    private final JdbcClient jdbc;
    private final Days days;

    Dossiers(Cases cases, CaseView view, Colleagues colleagues, PublishedDates published, JdbcClient jdbc, Days days) {
        this.cases = cases;
        this.view = view;
        this.colleagues = colleagues;
        this.published = published;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** What gives the last day for making a result public. */
    @Component("dossierDays")
    record Days(TimeLimits limits, Calendars calendars, LegalTime time) {

        @LegalBasis("行政许可法, art. 40")
        @Nullable
        LocalDate publicBy(CaseSnapshot c) {
            var decision = c.decision();
            if (decision == null || decision.kind() != DecisionKind.GRANT || !c.isLicence()) {
                return null;
            }
            try {
                return calendars
                        .forRegion(c.head().regionCode())
                        .plusWorkingDays(
                                decision.decidedOn(),
                                limits.require("LIC_PUBLISH").length());
            } catch (CalendarMissing e) {
                return null;
            }
        }
    }

    Dossier of(String number) {
        return of(cases.require(number));
    }

    private Dossier of(CaseSnapshot c) {
        UUID id = c.head().id();
        var history = cases.history(id);
        return new Dossier(
                c,
                history,
                view.of(c),
                colleagues.byIds(accounts(history)),
                archiveNumber(id),
                new Dossier.Publicity(
                        published.of(List.of(id)).get(id),
                        days.publicBy(c),
                        days.time().today()));
    }

    private static List<UUID> accounts(List<ActRow> history) {
        return history.stream()
                .filter(row -> row.actor().kind() == Actor.Kind.STAFF)
                .map(row -> UUID.fromString(row.actor().id()))
                .distinct()
                .collect(Collectors.toList());
    }

    private @Nullable String archiveNumber(UUID caseId) {
        return jdbc.sql("SELECT archive_number FROM cases.archived_case WHERE case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
