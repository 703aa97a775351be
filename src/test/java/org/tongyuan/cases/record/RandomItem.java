package org.tongyuan.cases.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.recount.Matter;

/** Items with limits, terms and stages of every kind. */
final class RandomItem {

    private RandomItem() {}

    static ItemVersion of(ProcedureProfile profile, Random random) {
        var terms = new ItemVersion.Terms(
                random.nextInt(4) == 0,
                random.nextInt(5) == 0,
                random.nextInt(4) == 0,
                random.nextInt(5) == 0,
                random.nextInt(3) == 0,
                null,
                null,
                ItemVersion.Purpose.NEW,
                null,
                random.nextInt(5) == 0 ? 5 : null,
                null);
        return SampleItem.of(profile, limit(random, 3), limit(random, 2), stages(random), terms);
    }

    private static ItemVersion.@Nullable Limit limit(Random random, int chance) {
        if (random.nextInt(chance) == 0) {
            var kind = DayKind.values()[random.nextInt(3)];
            int days = kind == DayKind.MONTHS ? 1 + random.nextInt(3) : random.nextInt(30);
            return new ItemVersion.Limit(days, kind, "依据");
        }
        return null;
    }

    private static List<ItemVersion.Stage> stages(Random random) {
        var stages = new ArrayList<ItemVersion.Stage>();
        int steps = 0;
        for (int stage = random.nextInt(4); stage > 0; stage--) {
            var list = new ArrayList<ItemVersion.Step>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                String key = "step" + ++steps;
                list.add(new ItemVersion.Step(key, key, ItemVersion.StepKind.REVIEW, null, random.nextInt(8)));
            }
            stages.add(new ItemVersion.Stage("s" + stage, "s" + stage, random.nextBoolean(), list));
        }
        return stages;
    }

    static Matter matter(ItemVersion item) {
        return new Matter(
                item.profile().name(),
                limit(item.statutory()),
                limit(item.promised()),
                item.terms().joint(),
                item.terms().inspection(),
                item.stages().stream()
                        .map(stage -> new Matter.Stage(
                                stage.all(),
                                stage.steps().stream()
                                        .map(s -> new Matter.Step(s.key(), s.name(), s.limitDays()))
                                        .toList()))
                        .toList());
    }

    private static Matter.@Nullable Limit limit(ItemVersion.@Nullable Limit limit) {
        return limit == null
                ? null
                : new Matter.Limit(limit.days(), limit.kind().name());
    }
}
