package org.tongyuan.cases.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.outside.OutsideCase.Item;
import org.tongyuan.cases.outside.OutsideCase.Said;
import org.tongyuan.cases.outside.OutsideReport.Outcome;
import org.tongyuan.cases.outside.OutsideTrail.Reporter;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.ReceiptCode;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/**
 * Takes in what an outside system says of a case. The same report again changes nothing, and an older one never overwrites a newer one,
 * in whatever order they arrive.
 */
@UseCase
@LegalBasis("国务院关于在线政务服务的若干规定, art. 2")
public class ReportOutsideCase {

    /** Clocks of two systems differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** As of our own cases. */
    private static final int CODE_LENGTH = 8;

    private final OutsideSystems systems;
    private final OutsideCases cases;
    private final OutsideRights rights;
    private final Persons persons;
    private final Items items;
    private final OutsideTrail trail;

    ReportOutsideCase(
            OutsideSystems systems,
            OutsideCases cases,
            OutsideRights rights,
            Persons persons,
            Items items,
            OutsideTrail trail) {
        this.systems = systems;
        this.cases = cases;
        this.rights = rights;
        this.persons = persons;
        this.items = items;
        this.trail = trail;
    }

    /** The case as it now stands, and what became of the report. */
    public record Result(OutsideSystem system, OutsideCase file, Outcome outcome) {}

    @Transactional
    public Result report(String systemCode, OutsideReport report, SignedIn who) {
        OutsideSystem system = systems.require(systemCode);
        rights.mustReport(who, system);
        return take(system, report, new Reporter(who.actor(), who instanceof SignedIn.Application));
    }

    /** A row of a list that somebody handed in whose right was asked then. */
    @Transactional
    public Result fromList(String systemCode, OutsideReport report, Actor by) {
        OutsideSystem system = systems.require(systemCode);
        rights.mustBeInUse(system);
        return take(system, report, new Reporter(by, false));
    }

    private Result take(OutsideSystem system, OutsideReport report, Reporter by) {
        OutsideCase known = cases.lock(system.id(), report.number()).orElse(null);
        if (known != null && report.asOf().isBefore(known.asOf())) {
            return new Result(system, known, Outcome.OLDER);
        }
        Said said = said(system, report, known);
        if (known == null) {
            return create(system, report, said, by);
        }
        if (report.asOf().equals(known.asOf())) {
            if (said.equals(known.said())) {
                return new Result(system, known, Outcome.UNCHANGED);
            }
            if (!said.equalsButForMeaning(known.said())) {
                throw new RuleBroken("outside.report.conflict", report.number());
            }
        }
        var changed =
                new OutsideCase(known.id(), system.id(), known.number(), said, report.asOf(), known.reports() + 1);
        cases.save(changed, trail.now());
        trail.record(system, changed, known, by);
        return new Result(system, changed, Outcome.UPDATED);
    }

    private Result create(OutsideSystem system, OutsideReport report, Said said, Reporter by) {
        var created = new OutsideCase(Ids.next(), system.id(), report.number(), said, report.asOf(), 1);
        if (!cases.add(created, ReceiptCode.of(CODE_LENGTH), trail.now())) {
            // Somebody reported it first; now it is known.
            return take(system, report, by);
        }
        trail.record(system, created, null, by);
        return new Result(system, created, Outcome.CREATED);
    }

    private Said said(OutsideSystem system, OutsideReport report, @Nullable OutsideCase known) {
        CaseState state = system.meaningOf(report.word());
        var wrong = new LinkedHashMap<>(report.days().contradictions(state, trail.today()));
        if (report.asOf().isAfter(trail.now().plus(AHEAD))) {
            wrong.put("updatedAt", "不能晚于现在；请核对对方系统的时钟和时区");
        }
        if (!wrong.isEmpty()) {
            throw new AnswersRefused(wrong);
        }
        system.mustOwn(report.link());
        Item item = Optional.ofNullable(known)
                .map(k -> k.said().item())
                .filter(i -> i.code().equals(report.itemCode()))
                .orElseGet(() -> item(report.itemCode()));
        var applicant = persons.findOrRegister(report.applicant());
        return new Said(item, applicant.id(), state, report.word(), report.days(), report.link());
    }

    private Item item(String code) {
        ItemVersion item = items.inForce(code).orElseThrow(() -> new RuleBroken("outside.item.unknown", code));
        if (item.handling() == ItemVersion.Handling.HERE) {
            throw new RuleBroken("outside.item.here", item.name());
        }
        return new Item(item.code(), item.name(), item.id(), item.agencyId(), item.regionCode());
    }

    /** Instants are kept to the microsecond; a report must equal itself when it comes back. */
    public static Instant kept(Instant reported) {
        return reported.truncatedTo(ChronoUnit.MICROS);
    }
}
