package org.tongyuan.cases.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Person;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Reason;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Deferrals;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.documents.Letter;
import org.tongyuan.items.ItemVersion;

/** Everything the case page shows; {@code acts} are those this officer may do now. */
public record CasePage(
        CaseSnapshot of,
        ItemVersion item,
        Agency agency,
        Person applicant,
        @Nullable Person agent,
        String tone,
        List<ClockView> clocks,
        List<MaterialView> materials,
        List<StepView> steps,
        List<Answer> answers,
        List<CaseFile> files,
        List<Event> timeline,
        List<Letter> letters,
        Set<Act> acts,
        LocalDate today) {

    /** A clock with the answer to "why this date". */
    public record ClockView(
            String name,
            String length,
            String basis,
            DueWords due,
            @Nullable LocalDate earliest,
            @Nullable LocalDate stoppedOn,
            boolean late,
            List<Reason> reasons) {}

    /** A material with the standard's common defects to choose from. */
    public record MaterialView(MaterialCheck check, ItemVersion.Material material, List<CaseFile> files) {}

    public record StepView(
            String stage,
            String key,
            String name,
            String agency,
            String state,
            boolean open,
            boolean own,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy,
            @Nullable String opinion) {}

    /** A field of the form and what was written in it. */
    public record Answer(String label, String value) {}

    public record Event(String when, String title, @Nullable String text) {}

    public boolean can(String act) {
        return acts.contains(Act.valueOf(act));
    }

    public MaterialState[] materialStates() {
        return Arrays.stream(MaterialState.values())
                .filter(state -> !state.signedFor())
                .toArray(MaterialState[]::new);
    }

    public DecisionKind[] decisionKinds() {
        return DecisionKind.values();
    }

    public Delivery.Way[] ways() {
        return Delivery.Way.values();
    }

    /** Whether the undertaking to hand in deferred materials ran out; nothing follows from it by itself. */
    public boolean deferralLapsed() {
        return of.deferralLapsed(today);
    }

    /** The last day for deferred materials, null when none is known. */
    public @Nullable LocalDate deferralDue() {
        return Deferrals.dueOn(of);
    }

    /** The forms of the acts beside the straight way. */
    public List<ActForm> special() {
        return ActFormSpecs.of(this);
    }

    public boolean canAny() {
        return !acts.isEmpty();
    }
}
