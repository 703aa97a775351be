package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.record.Permit;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;

/**
 * An electronic certificate: the permit of a granted case under the name of the item's result.
 *
 * @param code the code of its public page /certificates/{code}
 * @param suspensions its own and those of the permits that it changed or renewed
 * @param forfeitures its own and those of the permits that changed or renewed it
 * @param replacedBy the certificate that changed or renewed it, null for none
 */
public record Certificate(
        Source source,
        String name,
        String code,
        Permit permit,
        List<Suspension> suspensions,
        List<Forfeiture> forfeitures,
        @Nullable Replacement replacedBy) {

    public Certificate {
        suspensions = List.copyOf(suspensions);
        forfeitures = List.copyOf(forfeitures);
    }

    /** The case that gave it. */
    public record Source(
            UUID caseId,
            String caseNumber,
            UUID itemVersionId,
            String itemCode,
            String itemName,
            ProcedureProfile profile,
            UUID agencyId,
            UUID holderId) {}

    /** Number and code of the certificate that took its place. */
    public record Replacement(String number, String code) {}

    public String number() {
        return permit.number();
    }

    public Standing on(LocalDate day) {
        if (ended(day)) {
            return Standing.of(permit.state());
        }
        if (forfeitedOn(day)) {
            return Standing.FORFEITED;
        }
        if (permit.validUntil() != null && day.isAfter(permit.validUntil())) {
            return Standing.EXPIRED;
        }
        if (suspendedOn(day).isPresent()) {
            return Standing.SUSPENDED;
        }
        return day.isBefore(permit.validFrom()) ? Standing.PENDING : Standing.VALID;
    }

    /** Whether somebody's act had ended or replaced it by a day. */
    boolean ended(LocalDate day) {
        return permit.state() != Permit.State.VALID && !day.isBefore(permit.since());
    }

    /** The penalty that took it away, from whichever day on. */
    public Optional<Forfeiture> forfeiture() {
        return forfeitures.stream().filter(f -> f.annulled() == null).findFirst();
    }

    private boolean forfeitedOn(LocalDate day) {
        return forfeitures.stream().anyMatch(f -> f.coversDay(day));
    }

    public Optional<Suspension> suspendedOn(LocalDate day) {
        return suspensions.stream().filter(s -> s.coversDay(day)).findFirst();
    }

    /** The suspension that runs or is still to begin. */
    public Optional<Suspension> openSuspension(LocalDate day) {
        return suspensions.stream().filter(s -> s.open(day)).findFirst();
    }

    /** The day from which it stands as it does on this day. */
    public LocalDate since(LocalDate day) {
        return switch (on(day)) {
            case VALID, PENDING -> permit.validFrom();
            case EXPIRED ->
                permit.validUntil() == null
                        ? permit.validFrom()
                        : permit.validUntil().plusDays(1);
            case SUSPENDED -> suspendedOn(day).map(Suspension::from).orElse(day);
            case FORFEITED -> forfeiture().map(Forfeiture::effectiveOn).orElse(day);
            default -> permit.since();
        };
    }

    /** Why it stands so, for the file and the holder; null when there is nothing to say. */
    public @Nullable String reason(LocalDate day) {
        return switch (on(day)) {
            case VALID, PENDING -> null;
            case EXPIRED -> "有效期届满";
            case SUSPENDED -> suspendedOn(day).map(Suspension::reason).orElse(null);
            case FORFEITED -> forfeiture().map(Forfeiture::reason).orElse(null);
            default -> permit.reason();
        };
    }

    /** Why it stands so, in the words meant for everybody; null when none were given. */
    public @Nullable String publicReason(LocalDate day) {
        return switch (on(day)) {
            case VALID, PENDING, EXPIRED, SUSPENDED -> reason(day);
            case FORFEITED -> forfeiture().map(Forfeiture::publicReason).orElse(null);
            default -> permit.publicReason();
        };
    }

    /** Law and article by which it stands so; null when none is known. */
    @LegalBasis("行政许可法, art. 69")
    public @Nullable String basis(LocalDate day) {
        var standing = on(day);
        if (standing == Standing.SUSPENDED) {
            return suspendedOn(day).map(Suspension::basis).orElse(null);
        }
        if (standing == Standing.FORFEITED) {
            return forfeiture().map(Forfeiture::basis).orElse(null);
        }
        return source.profile() == ProcedureProfile.LICENCE ? standing.article() : null;
    }

    /** Natural days from this day to the last one, 0 on the last; null without a term. */
    public @Nullable Long daysLeft(LocalDate day) {
        return permit.validUntil() == null ? null : ChronoUnit.DAYS.between(day, permit.validUntil());
    }

    /** Whether its holder may use it: in force, or renewed while its own term still runs. */
    @LegalBasis("行政许可法, art. 50")
    public boolean usable(LocalDate day) {
        return switch (on(day)) {
            case VALID -> true;
            case RENEWED ->
                permit.validUntil() != null
                        && !day.isAfter(permit.validUntil())
                        && !day.isBefore(permit.validFrom())
                        && suspendedOn(day).isEmpty()
                        && !forfeitedOn(day);
            default -> false;
        };
    }
}
