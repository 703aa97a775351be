package org.tongyuan.items.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.Step;
import org.tongyuan.items.ItemVersion.StepKind;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** What a version must satisfy before citizens may rely on it. A list imported in force is shown with its gaps instead. */
public final class PublicationRules {

    private PublicationRules() {}

    public static List<Problem> check(ItemContent c, Forms forms) {
        var problems = new ArrayList<Problem>();
        Missing.of(c).forEach(m -> problems.add(Problem.of(m.name(), "item.rule.missing", m.label())));
        checkLimits(c, problems);
        checkOnTheSpot(c, problems);
        checkStages(c, problems);
        checkVisits(c, problems);
        checkFees(c, problems);
        checkKeys(c, problems);
        checkForm(c, forms, problems);
        return problems;
    }

    /** A promise never exceeds the law (承诺 ≤ 法定); every licence has a statutory limit, 20 working days where no other law sets one. */
    @LegalBasis("行政许可法, art. 42")
    private static void checkLimits(ItemContent c, List<Problem> problems) {
        if (c.noStatutoryLimit() && c.profile() == ProcedureProfile.LICENCE) {
            problems.add(Problem.of(Missing.STATUTORY_LIMIT.name(), "item.rule.licence-has-limit"));
        }
        if (c.noStatutoryLimit() && c.statutory() != null) {
            problems.add(Problem.of(Missing.STATUTORY_LIMIT.name(), "item.rule.limit-or-none"));
        }
        if (c.statutory() != null && c.statutory().days() < 1) {
            problems.add(Problem.of(Missing.STATUTORY_LIMIT.name(), "item.rule.limit-positive"));
        }
        if (c.promised() == null || c.statutory() == null) {
            return;
        }
        Limit promised = c.promised();
        Limit statutory = c.statutory();
        // n natural days never end after n working days; the other way round nothing can be said without a calendar.
        if (promised.kind() == DayKind.WORKING && statutory.kind() == DayKind.NATURAL && promised.days() > 0) {
            problems.add(Problem.of(Missing.PROMISED_LIMIT.name(), "item.rule.limit-units"));
        } else if (promised.days() > statutory.days()) {
            problems.add(Problem.of(
                    Missing.PROMISED_LIMIT.name(), "item.rule.promise-exceeds-law", promised.days(), statutory.days()));
        }
    }

    private static void checkOnTheSpot(ItemContent c, List<Problem> problems) {
        int days = c.promised() == null ? 0 : c.promised().days();
        if (c.kind() == Kind.ON_THE_SPOT && days != 0) {
            problems.add(Problem.of(Missing.PROMISED_LIMIT.name(), "item.rule.on-the-spot-no-days"));
        }
        if (c.kind() == Kind.PROMISED && c.promised() != null && days < 1) {
            problems.add(Problem.of(Missing.PROMISED_LIMIT.name(), "item.rule.promised-needs-days"));
        }
    }

    /** Stages follow one another, steps of a stage run side by side; acceptance and delivery lie outside the promise. */
    private static void checkStages(ItemContent c, List<Problem> problems) {
        c.stages().stream()
                .filter(s -> s.steps().isEmpty())
                .forEach(s -> problems.add(Problem.of("STAGES", "item.rule.stage-without-step", s.name())));
        int sum = workingDays(c.stages());
        if (c.kind() == Kind.ON_THE_SPOT && sum > 0) {
            problems.add(Problem.of("STAGES", "item.rule.on-the-spot-stages"));
        } else if (c.promised() != null
                && c.kind() == Kind.PROMISED
                && sum > c.promised().days()) {
            problems.add(Problem.of(
                    "STAGES",
                    "item.rule.stages-exceed-promise",
                    sum,
                    c.promised().days()));
        }
    }

    /** Working days that the stages between acceptance and decision take together. */
    static int workingDays(List<Stage> stages) {
        return stages.stream()
                .mapToInt(stage -> stage.steps().stream()
                        .filter(s -> s.kind() == StepKind.REVIEW || s.kind() == StepKind.DECIDE)
                        .mapToInt(Step::limitDays)
                        .max()
                        .orElse(0))
                .sum();
    }

    private static void checkVisits(ItemContent c, List<Problem> problems) {
        if (c.visits() == null) {
            return;
        }
        if (c.visits() > 0 && (c.visitReason() == null || c.visitReason().isBlank())) {
            problems.add(Problem.of("VISITS", "item.rule.visit-reason"));
        }
        if (c.visits() == 0 && !c.online()) {
            problems.add(Problem.of("VISITS", "item.rule.no-visit-needs-online"));
        }
    }

    @LegalBasis("行政许可法, art. 58")
    private static void checkFees(ItemContent c, List<Problem> problems) {
        c.fees().stream()
                .filter(f -> f.basis().isBlank() && !f.standard().contains("不收费"))
                .forEach(f -> problems.add(Problem.of("FEES", "item.rule.fee-basis", f.name())));
        c.fees().stream()
                .filter(f -> f.rate() != null && f.standard().contains("不收费"))
                .forEach(f -> problems.add(Problem.of("FEES", "item.rule.fee-free", f.name())));
        c.fees().stream()
                .flatMap(f -> f.reliefs().stream())
                .filter(e -> e.basis().isBlank())
                .forEach(e -> problems.add(Problem.of("FEES", "item.rule.exemption-basis", e.who())));
    }

    private static void checkKeys(ItemContent c, List<Problem> problems) {
        var seen = new HashSet<String>();
        c.materials().stream()
                .filter(m -> m.key().isBlank() || !seen.add(m.key()))
                .forEach(m -> problems.add(Problem.of("MATERIALS", "item.rule.key-twice", m.name())));
        var steps = new HashSet<String>();
        c.stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(s -> s.key().isBlank() || !steps.add(s.key()))
                .forEach(s -> problems.add(Problem.of("STAGES", "item.rule.key-twice", s.name())));
    }

    private static void checkForm(ItemContent c, Forms forms, List<Problem> problems) {
        if (c.formSchema() == null) {
            return;
        }
        try {
            forms.read(c.formSchema());
        } catch (RuleBroken broken) {
            problems.add(new Problem("FORM", broken.messageKey(), List.of(broken.args())));
        }
    }
}
