package org.tongyuan.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.ProcedureProfile;

/** Item versions for rule tests: one material that is needed, one that is not, and stages as asked for. */
public final class SampleItem {

    public static final UUID AGENCY = new UUID(1, 1);
    public static final UUID OTHER_AGENCY = new UUID(1, 2);

    public static final TimeLimits LIMITS = new TimeLimits() {
        private final List<TimeLimit> all = List.of(
                limit("LIC_CORRECTION", 5, DayKind.WORKING),
                limit("LIC_DECIDE", 20, DayKind.WORKING),
                limit("LIC_DELIVER", 10, DayKind.WORKING),
                limit("LIC_DECIDE_EXTENSION", 10, DayKind.WORKING),
                limit("LIC_JOINT", 45, DayKind.WORKING),
                limit("LIC_JOINT_EXTENSION", 15, DayKind.WORKING),
                limit("LIC_HEARING_REQUEST", 5, DayKind.WORKING),
                limit("LIC_HEARING_HOLD", 20, DayKind.WORKING),
                limit("LIC_HEARING_NOTICE", 7, DayKind.WORKING),
                limit("LIC_INSPECT_ASSIGN", 5, DayKind.WORKING),
                limit("LIC_REAPPLY_BAR", 12, DayKind.MONTHS),
                limit("LIC_FRAUD_BAR", 36, DayKind.MONTHS),
                limit("CASE_SUPPLY", 15, DayKind.WORKING),
                limit("DEFER_SUPPLY", 10, DayKind.WORKING),
                limit("DEFER_REMIND", 2, DayKind.WORKING),
                limit("DEFER_BAR", 6, DayKind.MONTHS),
                limit("UNDERTAKING_CHECK", 2, DayKind.MONTHS),
                limit("UNDERTAKING_STATEMENT", 5, DayKind.WORKING),
                limit("RECON_APPLY", 60, DayKind.NATURAL),
                limit("SUE_DIRECT", 6, DayKind.MONTHS),
                limit("SUE_AFTER_RECON", 15, DayKind.NATURAL));

        @Override
        public TimeLimit require(String id) {
            return all.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public Collection<TimeLimit> all() {
            return all;
        }
    };

    private SampleItem() {}

    private static TimeLimit limit(String id, int length, DayKind kind) {
        return new TimeLimit(id, id, length, kind, "", "", true);
    }

    public static ItemVersion of(ProcedureProfile profile) {
        return of(profile, null, new ItemVersion.Limit(10, DayKind.WORKING, "公开承诺"), List.of());
    }

    public static ItemVersion of(
            ProcedureProfile profile,
            ItemVersion.@Nullable Limit statutory,
            ItemVersion.@Nullable Limit promised,
            List<ItemVersion.Stage> stages) {
        return of(profile, statutory, promised, stages, ItemVersion.Terms.NONE);
    }

    public static ItemVersion of(
            ProcedureProfile profile,
            ItemVersion.@Nullable Limit statutory,
            ItemVersion.@Nullable Limit promised,
            List<ItemVersion.Stage> stages,
            ItemVersion.Terms terms) {
        var materials = new ArrayList<ItemVersion.Material>();
        materials.add(material("id", "身份证", true));
        materials.add(material("plan", "平面图", true));
        materials.add(material("photo", "照片", false));
        return of(profile, statutory, promised, stages, terms, materials);
    }

    /** Of a licence: a plan and rules that may follow later, and a proof that an undertaking may replace. */
    public static ItemVersion promising(List<ItemVersion.Stage> stages, ItemVersion.Terms terms) {
        var materials = new ArrayList<ItemVersion.Material>();
        materials.add(material("id", "身份证", true));
        materials.add(material("plan", "平面图", true, true, null));
        materials.add(material("rules", "管理制度", true, true, null));
        materials.add(material("proof", "无违法证明", true, false, true));
        return of(
                ProcedureProfile.LICENCE,
                new ItemVersion.Limit(20, DayKind.WORKING, "测试法"),
                null,
                stages,
                terms,
                materials);
    }

    private static ItemVersion of(
            ProcedureProfile profile,
            ItemVersion.@Nullable Limit statutory,
            ItemVersion.@Nullable Limit promised,
            List<ItemVersion.Stage> stages,
            ItemVersion.Terms terms,
            List<ItemVersion.Material> materials) {
        return new ItemVersion(
                new UUID(2, 1),
                new UUID(2, 2),
                "TEST-1",
                1,
                ItemVersion.State.PUBLISHED,
                LocalDate.of(2026, 1, 1),
                "测试事项",
                null,
                AGENCY,
                "清和县市场监督管理局",
                "990122",
                MatterType.LICENCE,
                profile,
                ItemVersion.Handling.HERE,
                null,
                null,
                ItemVersion.Kind.PROMISED,
                List.of(new ItemVersion.LegalRef("测试法", "第一条", null)),
                null,
                statutory,
                promised,
                materials,
                stages,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                true,
                "0999-1234567",
                "0999-7654321",
                null,
                List.of(),
                List.of(),
                terms,
                "hash");
    }

    public static ItemVersion.Stage stage(String key, boolean all, String... steps) {
        var list = new ArrayList<ItemVersion.Step>();
        for (String step : steps) {
            list.add(new ItemVersion.Step(step, step, ItemVersion.StepKind.REVIEW, null, 3));
        }
        return new ItemVersion.Stage(key, key, all, list);
    }

    private static ItemVersion.Material material(String key, String name, boolean required) {
        return material(key, name, required, false, null);
    }

    private static ItemVersion.Material material(
            String key, String name, boolean required, boolean deferrable, @Nullable Boolean proof) {
        return new ItemVersion.Material(
                key,
                name,
                required,
                "原件",
                1,
                null,
                null,
                List.of(new ItemVersion.Material.Defect("blurred", name + "不清晰", "请重新提交清晰的" + name, true)),
                null,
                deferrable,
                null,
                null,
                proof);
    }
}
