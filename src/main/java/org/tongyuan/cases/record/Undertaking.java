package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notification and undertaking (告知承诺): what the applicant was told and undertook, and what the later check found. The statement is
 * encrypted where it is kept.
 *
 * @param materials names of the materials the undertaking replaces
 * @param text notice and undertaking word for word
 * @param textVersion which wording of the template, and of which version of the guide
 * @param listEntry for a licence, the approving authority's list that allows it: authority, document and day
 * @param checkBy by when the undertaking is to be checked, null before the grant
 * @param kept whether the check found it true, null before it
 * @param stateBy last day of the statement to which a false undertaking gives a right
 */
public record Undertaking(
        Regime regime,
        List<String> materials,
        String text,
        String textVersion,
        @Nullable String listEntry,
        LocalDate signedOn,
        Signing signing,
        @Nullable LocalDate checkBy,
        @Nullable Boolean kept,
        @Nullable LocalDate checkedOn,
        @Nullable String checkedBy,
        @Nullable String findings,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate stateBy,
        @Nullable LocalDate statedOn,
        @Nullable String statement) {

    public Undertaking {
        materials = List.copyOf(materials);
    }

    /** The two regimes, which have little in common but the name. */
    public enum Regime {
        /** A proof is replaced by the applicant's word; they may choose the proof instead. */
        PROOF("证明事项告知承诺"),
        /** A business licence on the approving authority's list is granted on the undertaking to meet its conditions. */
        LICENCE("涉企经营许可告知承诺");

        private final String label;

        Regime(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What was found, by whom. */
    record Finding(
            boolean kept,
            LocalDate on,
            @Nullable String by,
            String what,
            @Nullable LocalDate stateBy) {}

    Undertaking due(LocalDate on) {
        return new Undertaking(
                regime,
                materials,
                text,
                textVersion,
                listEntry,
                signedOn,
                signing,
                on,
                kept,
                checkedOn,
                checkedBy,
                findings,
                toldOn,
                stateBy,
                statedOn,
                statement);
    }

    Undertaking found(Finding f) {
        return new Undertaking(
                regime,
                materials,
                text,
                textVersion,
                listEntry,
                signedOn,
                signing,
                checkBy,
                f.kept(),
                f.on(),
                f.by(),
                f.what(),
                f.kept() ? toldOn : f.on(),
                f.kept() ? stateBy : f.stateBy(),
                statedOn,
                statement);
    }

    Undertaking stated(LocalDate on, String said) {
        return new Undertaking(
                regime,
                materials,
                text,
                textVersion,
                listEntry,
                signedOn,
                signing,
                checkBy,
                kept,
                checkedOn,
                checkedBy,
                findings,
                toldOn,
                stateBy,
                on,
                said);
    }

    /** The same with this statement, or without any where it is nobody's business. */
    public Undertaking saying(@Nullable String as) {
        return new Undertaking(
                regime,
                materials,
                text,
                textVersion,
                listEntry,
                signedOn,
                signing,
                checkBy,
                kept,
                checkedOn,
                checkedBy,
                findings,
                toldOn,
                stateBy,
                statedOn,
                as);
    }

    /** Whether the last check found it false. */
    public boolean foundFalse() {
        return Boolean.FALSE.equals(kept);
    }

    /** The text by its paragraphs. */
    public List<String> paragraphs() {
        return text.lines().toList();
    }

    /** Whether nobody has checked it yet. */
    public boolean unchecked() {
        return kept == null;
    }

    /** Whether the applicant was heard on a false undertaking, or let the time pass. */
    public boolean heard(LocalDate today) {
        return statedOn != null || today.isAfter(Objects.requireNonNullElse(stateBy, LocalDate.MAX));
    }
}
