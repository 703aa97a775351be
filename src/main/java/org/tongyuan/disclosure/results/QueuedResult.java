package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.RuleBroken;

/**
 * The result of one case on its way to the public.
 *
 * @param dueOn the last day by the regulation, null while its calendar is not known
 * @param practiceDueOn the last day of 双公示, null for what it does not concern
 * @param recordId the record made of it, null before
 * @param ruleId the class rule that released it, null when people did
 * @param held why no class rule may release it, null when one may
 * @param voidedAs what became of the decision since, null while it stands
 */
record QueuedResult(
        UUID id,
        UUID caseId,
        String caseNumber,
        String itemCode,
        String itemName,
        ProcedureProfile profile,
        ResultKind kind,
        UUID agencyId,
        String regionCode,
        boolean naturalPerson,
        LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate practiceDueOn,
        @Nullable UUID recordId,
        @Nullable UUID ruleId,
        @Nullable String held,
        @Nullable String voidedAs,
        @Nullable LocalDate voidedOn,
        @Nullable LocalDate takeDownDueOn,
        boolean outOfTime,
        int version,
        Standing standing,
        Map<NoteKind, Note> notes) {

    QueuedResult {
        notes = Map.copyOf(notes);
    }

    /** Something judged about it. */
    enum NoteKind {
        SOCIAL_IMPACT("社会影响判断"),
        BASIS("公开依据"),
        ASSESSMENT("个人信息保护影响评估"),
        LEFT("不公开的理由");

        private final String label;

        NoteKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What was judged, by whom and when. */
    record Note(String text, UUID by, String name, LocalDate on) {}

    public @Nullable Note note(NoteKind kind) {
        return notes.get(kind);
    }

    void mustBe(Standing... wanted) {
        for (Standing one : wanted) {
            if (standing == one) {
                return;
            }
        }
        throw new RuleBroken("disclosure.result.not-in-this-state", standing.label());
    }

    /** What has to be judged before a record is made of it; null when nothing is missing. */
    public @Nullable NoteKind missing() {
        if (kind == ResultKind.PENALTY && !notes.containsKey(NoteKind.SOCIAL_IMPACT)) {
            return NoteKind.SOCIAL_IMPACT;
        }
        if (kind == ResultKind.WITH_BASIS && !notes.containsKey(NoteKind.BASIS)) {
            return NoteKind.BASIS;
        }
        return naturalPerson && !notes.containsKey(NoteKind.ASSESSMENT) ? NoteKind.ASSESSMENT : null;
    }

    /** The day that counts first. */
    public @Nullable LocalDate nextDue() {
        return standing == Standing.TO_TAKE_DOWN ? takeDownDueOn : dueOn;
    }
}
