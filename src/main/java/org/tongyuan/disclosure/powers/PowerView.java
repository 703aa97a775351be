package org.tongyuan.disclosure.powers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.items.FlowChart;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;

/**
 * A power as people read it, the item's part taken from the version in force.
 *
 * @param basis one provision a line
 * @param item null for a power that is no item, or whose item is in force no more
 */
record PowerView(
        Power power,
        String name,
        PowerKind kind,
        String basis,
        String agency,
        List<Stage> flow,
        @Nullable ItemVersion item) {

    /** A stage of the flow with its steps and how long they may take. */
    public record Stage(String name, String steps) {}

    /** The flow drawn, as SVG; the list of stages beneath it says the same in words. */
    public String chart() {
        if (item != null) {
            return FlowChart.draw(name, FlowChart.Way.ON_APPLICATION, item.stages(), PowerView::days);
        }
        var stages = flow.stream()
                .map(stage -> new ItemVersion.Stage(stage.name(), stage.name(), true, List.of()))
                .toList();
        return FlowChart.draw(name, FlowChart.Way.OF_ITS_OWN_MOTION, stages, PowerView::days);
    }

    private static String days(ItemVersion.Step step) {
        return step.limitDays() > 0 ? step.limitDays() + " 个工作日" : "";
    }

    public boolean isOver() {
        return power.end() != null;
    }

    /** Whether name, agency, code or basis have these words. */
    boolean has(String words) {
        return words.isEmpty()
                || name.contains(words)
                || agency.contains(words)
                || power.code().contains(words)
                || basis.contains(words);
    }

    /** Makes views; an item that ended leaves the power without its name, and it is not shown. */
    @Component
    record Reading(Items items, Agencies agencies) {

        Optional<PowerView> of(Power power) {
            String agency = agencies.require(power.agencyId()).name();
            var own = power.own();
            if (own != null) {
                var flow = own.flow()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Stage(line.strip(), ""))
                        .toList();
                return Optional.of(new PowerView(power, own.name(), own.kind(), own.basis(), agency, flow, null));
            }
            String code = power.itemCode();
            return code == null ? Optional.empty() : items.inForce(code).map(item -> of(power, item, agency));
        }

        private static PowerView of(Power power, ItemVersion item, String agency) {
            String basis = item.legalBasis().stream()
                    .map(ref -> (ref.law().startsWith("《") ? ref.law() : "《" + ref.law() + "》") + ref.article())
                    .collect(Collectors.joining("\n"));
            return new PowerView(
                    power,
                    item.name(),
                    PowerKind.of(item.type()),
                    basis,
                    agency,
                    item.stages().stream().map(Reading::stage).toList(),
                    item);
        }

        private static Stage stage(ItemVersion.Stage stage) {
            return new Stage(
                    stage.name(),
                    stage.steps().stream()
                            .map(step -> step.name() + (days(step).isEmpty() ? "" : "（" + days(step) + "）"))
                            .collect(Collectors.joining(stage.all() ? "、" : "，或者")));
        }
    }
}
