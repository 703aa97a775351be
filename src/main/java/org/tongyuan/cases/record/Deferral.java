package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The undertaking under which secondary materials follow later (容缺受理). It is signed before acceptance and runs from it; its last day
 * stands in the clock {@link ClockKind#DEFERRAL}. That day changes nothing by itself: no statute revokes an acceptance automatically.
 *
 * @param days working days given by the undertaking, counted from acceptance
 * @param text the undertaking word for word as it was signed
 * @param textVersion which wording of the template that was
 * @param startedOn the day of acceptance, null while it is only signed
 * @param remindOn the day on which the applicant is reminded, null when there is none
 * @param moreDays working days added by the one extension, counted from the day it was given
 */
public record Deferral(
        List<Later> materials,
        int days,
        String text,
        String textVersion,
        LocalDate signedOn,
        Signing signing,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate remindedOn,
        @Nullable Integer moreDays,
        @Nullable String moreReason,
        @Nullable LocalDate moreOn,
        @Nullable String moreBy,
        @Nullable LocalDate fulfilledOn,
        @Nullable LocalDate brokenOn,
        @Nullable String brokenBy) {

    public Deferral {
        materials = List.copyOf(materials);
    }

    /** A material that follows later: when it came in, when an officer found it right, and what was wrong with what came. */
    public record Later(
            String material,
            String name,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate checkedOn,
            @Nullable String defect) {

        boolean owed() {
            return receivedOn == null;
        }

        Later received(LocalDate on) {
            return new Later(material, name, receivedOn == null ? on : receivedOn, null, null);
        }

        Later checked(LocalDate on) {
            return new Later(material, name, receivedOn == null ? on : receivedOn, on, null);
        }

        Later sentBack(@Nullable String why) {
            return new Later(material, name, null, null, why);
        }
    }

    static Deferral signed(List<Later> materials, int days, Wording wording, LocalDate on, Signing how) {
        return new Deferral(
                materials,
                days,
                wording.text(),
                wording.version(),
                on,
                how,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A text with the version of its template. */
    public record Wording(String text, String version) {}

    Deferral began(List<Later> kept, LocalDate on, @Nullable LocalDate remind) {
        return new Deferral(
                kept,
                days,
                text,
                textVersion,
                signedOn,
                signing,
                on,
                remind,
                null,
                null,
                null,
                null,
                null,
                kept.isEmpty() ? on : null,
                null,
                null);
    }

    Deferral materials(UnaryOperator<Later> change, LocalDate on) {
        var next = materials.stream().map(change).toList();
        boolean all = next.stream().noneMatch(Later::owed);
        return new Deferral(
                next,
                days,
                text,
                textVersion,
                signedOn,
                signing,
                startedOn,
                remindOn,
                remindedOn,
                moreDays,
                moreReason,
                moreOn,
                moreBy,
                all ? (fulfilledOn == null ? on : fulfilledOn) : null,
                brokenOn,
                brokenBy);
    }

    Deferral extended(int more, String why, LocalDate on, @Nullable String who, @Nullable LocalDate remind) {
        return new Deferral(
                materials,
                days,
                text,
                textVersion,
                signedOn,
                signing,
                startedOn,
                remind,
                null,
                more,
                why,
                on,
                who,
                fulfilledOn,
                brokenOn,
                brokenBy);
    }

    Deferral reminded(LocalDate on) {
        return new Deferral(
                materials,
                days,
                text,
                textVersion,
                signedOn,
                signing,
                startedOn,
                remindOn,
                on,
                moreDays,
                moreReason,
                moreOn,
                moreBy,
                fulfilledOn,
                brokenOn,
                brokenBy);
    }

    Deferral broken(LocalDate on, @Nullable String who) {
        return new Deferral(
                materials,
                days,
                text,
                textVersion,
                signedOn,
                signing,
                startedOn,
                remindOn,
                remindedOn,
                moreDays,
                moreReason,
                moreOn,
                moreBy,
                fulfilledOn,
                on,
                who);
    }

    /** Whether it was accepted with and neither fulfilled nor found broken. */
    public boolean running() {
        return startedOn != null && brokenOn == null;
    }

    /** What the applicant still has to hand in. */
    public List<Later> owed() {
        return running() ? materials.stream().filter(Later::owed).toList() : List.of();
    }

    /** What came in and no officer has looked at yet. */
    public List<Later> unchecked() {
        return running()
                ? materials.stream()
                        .filter(later -> !later.owed() && later.checkedOn() == null)
                        .toList()
                : List.of();
    }

    public static String names(List<Later> some) {
        return some.stream().map(Later::name).collect(Collectors.joining("、"));
    }
}
