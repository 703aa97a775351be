package org.tongyuan.cases.batch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Shows an act on many cases before it is done. */
@Component
class BatchPages {

    private final CaseView view;
    private final CaseRights rights;
    private final Persons persons;
    private final Words words;
    private final LegalTime time;

    BatchPages(CaseView view, CaseRights rights, Persons persons, Words words, LegalTime time) {
        this.view = view;
        this.rights = rights;
        this.persons = persons;
        this.words = words;
        this.time = time;
    }

    BatchPage of(BatchAct act, Collection<String> numbers, SignedIn.Officer officer) {
        return new BatchPage(
                act, numbers.stream().map(number -> row(act, number, officer)).toList());
    }

    private BatchPage.Row row(BatchAct act, String number, SignedIn.Officer officer) {
        CaseSnapshot c;
        try {
            c = view.seen(number, officer);
        } catch (NotFound none) {
            return new BatchPage.Row(number, "", "", "", null, null, words.of(new RuleBroken("batch.not-found")));
        }
        boolean allowed = rights.allowed(officer, c, time.today()).contains(act.act());
        return new BatchPage.Row(
                number,
                c.head().itemName(),
                persons.require(c.head().applicantId()).name(),
                c.state().label(),
                c.version(),
                detail(act, c, officer),
                allowed
                        ? null
                        : words.of(new RuleBroken("batch.not-now", c.state().label())));
    }

    private static String detail(BatchAct act, CaseSnapshot c, SignedIn.Officer officer) {
        return switch (act) {
            case ACCEPT -> {
                int materials = c.checklist().checks().size();
                yield materials == 0 ? "不需要材料" : "材料 " + materials + " 项";
            }
            case COMPLETE_STEP ->
                c.steps().open().stream()
                        .filter(step -> step.agencyId().equals(officer.agencyId()))
                        .map(step -> step.stageName() + "：" + step.name())
                        .collect(Collectors.joining("、"));
        };
    }
}
