package org.tongyuan.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a case, gone through again by the names in its history. */
final class Steps {

    private enum Standing {
        WAITS,
        OPEN,
        DONE,
        NOT_NEEDED
    }

    private static final class Step {
        final int stage;
        final Matter.Step of;
        Standing standing = Standing.WAITS;

        Step(int stage, Matter.Step of) {
            this.stage = stage;
            this.of = of;
        }

        String key() {
            return "STEP:" + stage + ":" + of.key();
        }
    }

    private final Matter matter;
    private final List<Step> all = new ArrayList<>();

    Steps(Matter matter) {
        this.matter = matter;
        for (int stage = 0; stage < matter.stages().size(); stage++) {
            for (var step : matter.stages().get(stage).steps()) {
                all.add(new Step(stage, step));
            }
        }
    }

    /** Opens the first stage that waits when nothing is open; the keys that open, with their days. */
    Map<String, Integer> opening() {
        var opened = new LinkedHashMap<String, Integer>();
        if (all.stream().anyMatch(s -> s.standing == Standing.OPEN)) {
            return opened;
        }
        int next = all.stream()
                .filter(s -> s.standing == Standing.WAITS)
                .mapToInt(s -> s.stage)
                .min()
                .orElse(-1);
        for (var step : all) {
            if (step.stage == next) {
                step.standing = Standing.OPEN;
                opened.put(step.key(), step.of.days());
            }
        }
        return opened;
    }

    /** The keys that are no longer open. */
    List<String> complete(String name) {
        var step = all.stream()
                .filter(s -> s.standing == Standing.OPEN && s.of.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open step " + name));
        step.standing = Standing.DONE;
        var closed = new ArrayList<>(List.of(step.key()));
        if (!matter.stages().get(step.stage).all()) {
            for (var other : all) {
                if (other.stage == step.stage && other.standing == Standing.OPEN) {
                    other.standing = Standing.NOT_NEEDED;
                    closed.add(other.key());
                }
            }
        }
        return closed;
    }

    List<String> sendBack(String name) {
        int stage = all.stream()
                .filter(s -> s.standing == Standing.DONE && s.of.name().equals(name))
                .mapToInt(s -> s.stage)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step done " + name));
        var closed = all.stream()
                .filter(s -> s.standing == Standing.OPEN)
                .map(Step::key)
                .toList();
        all.stream().filter(s -> s.stage >= stage).forEach(s -> s.standing = Standing.WAITS);
        return closed;
    }
}
