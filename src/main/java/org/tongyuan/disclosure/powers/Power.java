package org.tongyuan.disclosure.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power as it is stored: what is its own. Of one that is also an item the rest is the item's.
 *
 * @param own name, kind, basis and flow of a power that is no item; null when {@code itemCode} is given
 */
record Power(
        String code,
        UUID agencyId,
        @Nullable String itemCode,
        @Nullable Own own,
        String object,
        String norms,
        List<Risk> risks,
        int version,
        @Nullable End end) {

    Power {
        risks = List.copyOf(risks);
    }

    /** What an item would say; {@code flow} has one step a line. */
    record Own(String name, PowerKind kind, String basis, String flow) {}

    /** A risk point 廉政风险点. */
    public record Risk(String risk, Level level, String safeguard, String post) {}

    /** The power was cancelled or handed over. */
    record End(LocalDate on, String reason) {}

    /** How grave a risk is. */
    enum Level {
        HIGH("高", "late"),
        MEDIUM("中", "warn"),
        LOW("低", "neutral");

        private final String label;
        private final String tone;

        Level(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    Power changed(@Nullable Own as, String newObject, String newNorms, List<Risk> newRisks) {
        return new Power(code, agencyId, itemCode, as, newObject, newNorms, newRisks, version + 1, null);
    }

    Power ended(End how) {
        return new Power(code, agencyId, itemCode, own, object, norms, risks, version + 1, how);
    }

    /** What is different from the version before, in words; empty when nothing is. */
    List<String> differences(Power before) {
        var all = new ArrayList<String>();
        if (own != null && before.own != null) {
            say("名称", before.own.name, own.name, all);
            say("类型", before.own.kind.label(), own.kind.label(), all);
            say("依据", before.own.basis, own.basis, all);
            say("流程", before.own.flow, own.flow, all);
        }
        say("行使对象", before.object, object, all);
        say("行使规范", before.norms, norms, all);
        if (!risks.equals(before.risks)) {
            all.add(
                    risks.size() == before.risks.size()
                            ? "修改风险点"
                            : "风险点由 " + before.risks.size() + " 个改为 " + risks.size() + " 个");
        }
        return all;
    }

    private static void say(String what, String before, String now, List<String> all) {
        if (!Objects.equals(before, now)) {
            all.add(
                    now.length() + before.length() > 120 || before.isEmpty()
                            ? "修改" + what
                            : what + "由“" + before + "”改为“" + now + "”");
        }
    }
}
