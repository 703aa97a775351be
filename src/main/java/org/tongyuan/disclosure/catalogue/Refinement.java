package org.tongyuan.disclosure.catalogue;

import org.springframework.stereotype.Component;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.LimitWords;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** What a lower level may not do to what a higher one demands: later, for fewer people, on request only, less often. */
@Component
public class Refinement {

    private final TimeLimits limits;
    private final LimitWords words;
    private final DisclosureCatalogue catalogue;

    Refinement(TimeLimits limits, LimitWords words, DisclosureCatalogue catalogue) {
        this.limits = limits;
        this.words = words;
        this.catalogue = catalogue;
    }

    /** Whether it makes sense by itself: known codes, and days of its own only within those of the law. */
    public void mustBeRight(Said said) {
        var limit = said.limit();
        if (limit != null) {
            if (!catalogue.limits().contains(limit.id())) {
                throw new RuleBroken("disclosure.entry.limit-unknown");
            }
            if (limit.days() != null && limit.days() > limits.require(limit.id()).length()) {
                throw new RuleBroken("disclosure.entry.days", words.of(limit.id()));
            }
        }
        if (!said.audience().stream().allMatch(code -> catalogue.has(Facet.AUDIENCE, code))
                || !said.carriers().codes().stream().allMatch(catalogue::hasCarrier)) {
            throw new RuleBroken("disclosure.entry.code-unknown");
        }
    }

    /** What the higher level demands stays: law and superiors are added to, not taken from. */
    @LegalBasis("政府信息公开条例, art. 22")
    public void mustKeep(Terms upper, Said said) {
        var limit = said.limit();
        if (limit != null && natural(limit) > natural(upper.limit())) {
            throw new RuleBroken("disclosure.entry.limit-longer", within(upper.limit()));
        }
        if (said.way() == Way.ON_REQUEST && upper.way() == Way.PROACTIVE) {
            throw new RuleBroken("disclosure.entry.way");
        }
        boolean narrower = !said.audience().isEmpty()
                && !said.audience().contains(Terms.EVERYBODY)
                && !said.audience().containsAll(upper.audience());
        if (narrower) {
            throw new RuleBroken("disclosure.entry.audience", catalogue.audienceNames(upper.audience()));
        }
        var rhythm = said.rhythm();
        if (rhythm != null && rhythm.period().isRarerThan(upper.rhythm().period())) {
            throw new RuleBroken("disclosure.entry.rarer", upper.rhythm().label());
        }
    }

    /** E.g. 自政府信息形成或者变更之日起 20 个工作日内. */
    public String words(Terms.Limit limit) {
        return "自" + limits.require(limit.id()).trigger().replaceFirst("起$", "") + "起 " + within(limit) + "内";
    }

    /** The limit with the days that are meant. */
    public TimeLimit lengthOf(Terms.Limit limit) {
        var law = limits.require(limit.id());
        Integer days = limit.days();
        return days == null
                ? law
                : new TimeLimit(
                        law.id(), law.name(), days, law.kind(), law.trigger(), law.legalBasis(), law.verified());
    }

    private String within(Terms.Limit limit) {
        var meant = lengthOf(limit);
        return meant.kind().words(meant.length());
    }

    /** About so many natural days: five working days are a week. */
    private double natural(Terms.Limit limit) {
        var meant = lengthOf(limit);
        return meant.kind() == DayKind.WORKING
                ? meant.length() * 7 / 5.0
                : meant.length() * (meant.kind() == DayKind.MONTHS ? 30.0 : 1.0);
    }
}
