package org.tongyuan.disclosure.catalogue;

import java.util.List;
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
            if (limit.days() != null
                    && limit.days() > limits.require(limit.id()).length()) {
                throw new RuleBroken("disclosure.entry.days", words.of(limit.id()));
            }
        }
        if (!said.audience().stream().allMatch(code -> catalogue.has(Facet.AUDIENCE, code))
                || !said.carriers().codes().stream().allMatch(catalogue::hasCarrier)) {
            throw new RuleBroken("disclosure.entry.code-unknown");
        }
    }

    /** Tells what of it asks for less than the higher level does: law and superiors are added to, not taken from. */
    @LegalBasis("政府信息公开条例, art. 22")
    public void mustKeep(Terms upper, Said said) {
        if (isLater(upper, said)) {
            throw new RuleBroken("disclosure.entry.limit-longer", within(upper.limit()));
        }
        if (isOnRequestOnly(upper, said)) {
            throw new RuleBroken("disclosure.entry.way");
        }
        if (isForFewer(upper, said)) {
            throw new RuleBroken("disclosure.entry.audience", catalogue.audienceNames(upper.audience()));
        }
        if (isRarer(upper, said)) {
            throw new RuleBroken("disclosure.entry.rarer", upper.rhythm().label());
        }
    }

    /** With what the lower level says; where the higher one has come to ask for more since then, that holds. */
    public Terms refine(Terms upper, Said said) {
        return upper.refined(new Said(
                said.first(),
                said.second(),
                said.content(),
                said.basis(),
                isLater(upper, said) ? null : said.limit(),
                isForFewer(upper, said) ? List.of() : said.audience(),
                isOnRequestOnly(upper, said) ? null : said.way(),
                isRarer(upper, said) ? null : said.rhythm(),
                said.carriers()));
    }

    private boolean isLater(Terms upper, Said said) {
        var limit = said.limit();
        return limit != null && natural(limit) > natural(upper.limit());
    }

    private static boolean isOnRequestOnly(Terms upper, Said said) {
        return said.way() == Way.ON_REQUEST && upper.way() == Way.PROACTIVE;
    }

    private static boolean isForFewer(Terms upper, Said said) {
        return !said.audience().isEmpty()
                && !said.audience().contains(Terms.EVERYBODY)
                && !said.audience().containsAll(upper.audience());
    }

    private static boolean isRarer(Terms upper, Said said) {
        var rhythm = said.rhythm();
        return rhythm != null && rhythm.period().isRarerThan(upper.rhythm().period());
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
