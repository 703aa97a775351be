package org.tongyuan.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.forms.FormDefinition;

/**
 * One version of a service item (实施清单 entry): everything from which guide, form, clock, letter and statistics derive. What an
 * imported list did not say is null or empty and shown as 待完善.
 */
public record ItemVersion(
        UUID id,
        UUID itemId,
        String code,
        int version,
        State state,
        @Nullable LocalDate effectiveOn,
        String name,
        @Nullable String parentName,
        UUID agencyId,
        String agencyName,
        String regionCode,
        MatterType type,
        ProcedureProfile profile,
        Handling handling,
        @Nullable String outsideUrl,
        @Nullable String outsideCode,
        Kind kind,
        List<LegalRef> legalBasis,
        @Nullable String conditions,
        @Nullable Limit statutory,
        @Nullable Limit promised,
        List<Material> materials,
        List<Stage> stages,
        List<Fee> fees,
        List<Result> results,
        List<Place> places,
        List<Question> questions,
        @Nullable Integer visits,
        @Nullable String visitReason,
        boolean online,
        @Nullable String consultPhone,
        @Nullable String complaintPhone,
        @Nullable FormDefinition form,
        List<String> topics,
        List<String> audience,
        Terms terms,
        String contentHash) {

    /** States of a version. */
    public enum State {
        DRAFT,
        REVIEWED,
        PUBLISHED,
        REPLACED,
        ENDED
    }

    /** 即办件 is settled on the spot; 承诺件 within the promised limit. */
    public enum Kind {
        ON_THE_SPOT,
        PROMISED
    }

    /** Where cases of the item are handled. */
    public enum Handling {
        HERE,
        ELSEWHERE,
        BOTH
    }

    /** A limit of days; {@code basis} names the law or, for a promise, the commitment. */
    public record Limit(int days, DayKind kind, String basis) {}

    /** A law and article on which the item rests, with its text where given. */
    public record LegalRef(
            String law, String article, @Nullable String text) {}

    /**
     * A material the applicant brings.
     *
     * @param blankForm an empty form to fill in (空白表格), offered for download
     * @param example the form as it looks filled in (示例样表)
     * @param proof true for a proof (证明) that the applicant may replace by an undertaking (告知承诺)
     */
    public record Material(
            String key,
            String name,
            boolean required,
            String form,
            int copies,
            @Nullable String source,
            @Nullable String standard,
            List<Defect> defects,
            @Nullable String basis,
            boolean deferrable,
            @Nullable Paper blankForm,
            @Nullable Paper example,
            @Nullable Boolean proof) {

        public boolean replaceable() {
            return Boolean.TRUE.equals(proof);
        }

        /** Without blank form and example. */
        public Material(
                String key,
                String name,
                boolean required,
                String form,
                int copies,
                @Nullable String source,
                @Nullable String standard,
                List<Defect> defects,
                @Nullable String basis,
                boolean deferrable) {
            this(key, name, required, form, copies, source, standard, defects, basis, deferrable, null, null, null);
        }

        /** A stored file of a guide, by the hash of its content. */
        public record Paper(String sha256, String name, String mediaType, long size) {

            /** Kind and size as people read them, e.g. PDF，120 KB. */
            public String describe() {
                int dot = name.lastIndexOf('.');
                long kilobytes = Math.max(1, size / 1024);
                return name.substring(dot + 1).toUpperCase(Locale.ROOT) + "，"
                        + (kilobytes < 1024 ? kilobytes + " KB" : "%.1f MB".formatted(kilobytes / 1024.0));
            }
        }

        /** A common defect and how to mend it: the words a correction notice uses. */
        public record Defect(String key, String text, String remedy, boolean mendableOnTheSpot) {}
    }

    /** A stage (环节) with its steps side by side; {@code all} false means any one step completes it. */
    public record Stage(String key, String name, boolean all, List<Step> steps) {}

    /** One step: who does it, with which right, within how many working days. */
    public record Step(
            String key,
            String name,
            StepKind kind,
            @Nullable UUID agencyId,
            int limitDays) {}

    /** What a step is; the acts of acceptance, decision and delivery are acts of the case itself. */
    public enum StepKind {
        ACCEPT,
        REVIEW,
        DECIDE,
        DELIVER
    }

    /** What the applicant gets. */
    public record Result(String name, String kind, @Nullable Integer validMonths) {}

    /** A place with its hours. */
    public record Place(
            String name,
            String address,
            String hours,
            @Nullable String window) {}

    /**
     * What the law demands of this item beyond the ordinary course. {@link #NONE} for most.
     *
     * @param joint handled jointly, so that LIC_JOINT runs (行政许可法, art. 26, 42(2))
     * @param hearing the law prescribes a hearing of the agency's own motion (art. 46)
     * @param inspection an inspection, test or quarantine: two staff are assigned within LIC_INSPECT_ASSIGN (art. 55)
     * @param siteCheck what was handed in is verified by two officers before it is granted (art. 34(3))
     * @param publicSafety bears on public safety, health or life: false statements bar from applying again (art. 78, 79)
     * @param quota how many can be granted in all; null means no limit (art. 57)
     * @param entrustedBy the agency in whose name the licence is given, null when it is the item's own (art. 24)
     * @param purpose what the item does to an earlier result, {@link Purpose#NEW} for nothing
     * @param concerns code of the item whose result is changed or renewed; null takes any of the same agency
     * @param noticeDays days of public notice before a grant (公示, natural days); null for none
     * @param undertaking where and why an undertaking may or may not stand for checks (告知承诺); null when nothing is said
     */
    public record Terms(
            boolean joint,
            boolean hearing,
            boolean inspection,
            boolean siteCheck,
            boolean publicSafety,
            @Nullable Integer quota,
            @Nullable UUID entrustedBy,
            Purpose purpose,
            @Nullable String concerns,
            @Nullable Integer noticeDays,
            @Nullable UndertakingTerms undertaking) {

        // A purpose that JSON left out arrives as null.
        public Terms {
            purpose = purpose == null ? Purpose.NEW : purpose;
        }

        public static final Terms NONE =
                new Terms(false, false, false, false, false, null, null, Purpose.NEW, null, null, null);
    }

    /** What a granted case of the item does (新办、变更、延续). */
    public enum Purpose {
        NEW("新办"),
        CHANGE("变更"),
        RENEWAL("延续");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A frequent question and its answer. */
    public record Question(String question, String answer) {}

    /** Materials that may follow after acceptance (容缺). */
    public List<Material> deferrable() {
        return materials.stream().filter(Material::deferrable).toList();
    }

    /** Whether cases can be opened in this installation. */
    public boolean handledHere() {
        return handling != Handling.ELSEWHERE;
    }
}
