package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.NotFound;

/** The review steps of a case: stages one after another, the steps of a stage side by side. */
public record CaseSteps(List<CaseStep> all) {

    public CaseSteps {
        all = List.copyOf(all);
    }

    static CaseSteps of(ItemVersion item, UUID caseAgency) {
        var steps = new ArrayList<CaseStep>();
        for (int stage = 0; stage < item.stages().size(); stage++) {
            var from = item.stages().get(stage);
            for (var step : from.steps()) {
                if (step.kind() == ItemVersion.StepKind.REVIEW) {
                    UUID agency = step.agencyId() == null ? caseAgency : step.agencyId();
                    steps.add(new CaseStep(
                            stage,
                            from.name(),
                            from.all(),
                            step.key(),
                            step.name(),
                            agency,
                            step.limitDays(),
                            CaseStep.State.WAITING,
                            null,
                            null,
                            null,
                            null,
                            null));
                }
            }
        }
        return new CaseSteps(steps);
    }

    /** Opens the next stage when the one before it is done; changes nothing while a step is open. */
    CaseSteps opened(LocalDate on) {
        if (all.stream().anyMatch(CaseStep::open)) {
            return this;
        }
        var next = all.stream()
                .filter(step -> step.state() == CaseStep.State.WAITING)
                .mapToInt(CaseStep::stage)
                .min();
        return next.isEmpty() ? this : mapped(step -> step.stage() == next.getAsInt() ? step.open(on) : step);
    }

    /** Puts the finished step in its place; in a stage where any one is enough the others fall away. */
    CaseSteps done(CaseStep finished) {
        return mapped(step -> {
            if (step.stage() != finished.stage()) {
                return step;
            }
            if (step.key().equals(finished.key())) {
                return finished;
            }
            return !finished.allNeeded() && step.open() ? step.skipped() : step;
        });
    }

    /** The case ended: what was not done will not be done. */
    CaseSteps ended() {
        return mapped(step -> step.open() || step.state() == CaseStep.State.WAITING ? step.skipped() : step);
    }

    /** This stage and all after it wait again. */
    CaseSteps reopenedFrom(int stage) {
        return mapped(step -> step.stage() >= stage ? step.waiting() : step);
    }

    public List<CaseStep> open() {
        return all.stream().filter(CaseStep::open).toList();
    }

    public boolean finished() {
        return all.stream().noneMatch(step -> step.open() || step.state() == CaseStep.State.WAITING);
    }

    /** The open step with this key, else any with it. */
    CaseStep require(String key) {
        return find(key, true).or(() -> find(key, false)).orElseThrow(() -> new NotFound("step " + key));
    }

    private Optional<CaseStep> find(String key, boolean open) {
        return all.stream()
                .filter(step -> step.key().equals(key) && (!open || step.open()))
                .findFirst();
    }

    private CaseSteps mapped(UnaryOperator<CaseStep> change) {
        return new CaseSteps(all.stream().map(change).toList());
    }
}
