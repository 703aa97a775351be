package org.tongyuan.cases.forbearance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.forbearance.ForbearanceConditions.Condition;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** What the pages of forbearance show to those who may see it. */
@Component
class ForbearancePages {

    private final Forbearances forbearances;
    private final ForbearanceRights rights;
    private final ForbearanceConditions conditions;
    private final Colleagues colleagues;
    private final Around around;

    ForbearancePages(
            Forbearances forbearances,
            ForbearanceRights rights,
            ForbearanceConditions conditions,
            Colleagues colleagues,
            Around around) {
        this.forbearances = forbearances;
        this.rights = rights;
        this.conditions = conditions;
        this.colleagues = colleagues;
        this.around = around;
    }

    /** Cases, agencies and the day. */
    @Component("forbearancePagesAround")
    record Around(Cases cases, CaseView view, Agencies agencies, LegalTime time) {}

    /** The requests that somebody sees, with the names of people by account. */
    record ListPage(List<Forbearance> all, Map<UUID, String> names, boolean mayRule) {}

    /** The form; {@code c} null when the error was none of a case. */
    record FormPage(@Nullable CaseSnapshot c, List<Colleague> people, List<Condition> conditions, String source) {}

    /** One request. {@code objects}: whether whoever looks may object now. */
    record OnePage(
            Forbearance of,
            @Nullable CaseSnapshot c,
            String person,
            String askedBy,
            String agency,
            List<Condition> conditions,
            String source,
            boolean rules,
            boolean objects) {}

    List<Condition> conditions() {
        return conditions.all();
    }

    ListPage list(SignedIn.Officer who) {
        var all = forbearances.seenBy(who.accountId(), rights.seesAll(who), rights.headed(who));
        return new ListPage(all, names(all), who.may(Permission.FORBEARANCE_DECIDE));
    }

    private Map<UUID, String> names(List<Forbearance> all) {
        var accounts = new HashSet<UUID>();
        all.forEach(f -> {
            accounts.add(f.head().personId());
            accounts.add(f.head().askedBy());
        });
        return colleagues.byIds(accounts).values().stream()
                .collect(Collectors.toMap(Colleague::account, Colleague::name));
    }

    /** The officer first, and for the head of an agency its other people. */
    FormPage form(@Nullable String caseNumber, SignedIn.Officer who) {
        var people = new ArrayList<Colleague>();
        people.add(new Colleague(who.accountId(), who.name(), who.agencyId(), null));
        UUID headed = rights.headed(who);
        if (headed != null) {
            colleagues.caseworkers().stream()
                    .filter(c -> c.agencyId().equals(headed) && !c.account().equals(who.accountId()))
                    .forEach(people::add);
        }
        return new FormPage(
                caseNumber == null || caseNumber.isBlank()
                        ? null
                        : around.view().seen(caseNumber, who),
                people,
                conditions.all(),
                conditions.source());
    }

    OnePage one(String number, SignedIn.Officer who) {
        var f = forbearances.require(number);
        rights.mustSee(who, f);
        var names = names(List.of(f));
        UUID caseId = f.head().caseId();
        return new OnePage(
                f,
                caseId == null ? null : around.cases().require(caseId),
                names.getOrDefault(f.head().personId(), ""),
                names.getOrDefault(f.head().askedBy(), ""),
                around.agencies().require(f.head().agencyId()).name(),
                conditions.all(),
                conditions.source(),
                f.waits() && rights.mayRule(who, f) && !ruledBy(who, f),
                who.accountId().equals(f.head().personId())
                        && f.objectable(around.time().today()));
    }

    private static boolean ruledBy(SignedIn.Officer who, Forbearance f) {
        return f.rulings().stream().anyMatch(r -> r.byId().equals(who.accountId()));
    }
}
