package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures and texts as they were published, by cell and by part of the text. */
record Snapshot(SortedMap<String, Frozen> cells, SortedMap<String, String> texts) implements Values {

    /** A figure as it was. */
    record Frozen(
            @Nullable BigDecimal value,
            @Nullable BigDecimal computed,
            @Nullable String reason) {}

    static Snapshot of(Values figures, Collection<Cell> cells, Map<String, String> texts) {
        var frozen = new TreeMap<String, Frozen>();
        for (Cell cell : cells) {
            frozen.put(cell.key(), new Frozen(figures.value(cell), figures.computed(cell), figures.reason(cell)));
        }
        return new Snapshot(frozen, new TreeMap<>(texts));
    }

    @Override
    public @Nullable BigDecimal value(Cell cell) {
        Frozen frozen = cells.get(cell.key());
        return frozen == null ? null : frozen.value();
    }

    @Override
    public @Nullable BigDecimal computed(Cell cell) {
        Frozen frozen = cells.get(cell.key());
        return frozen == null ? null : frozen.computed();
    }

    @Override
    public @Nullable String reason(Cell cell) {
        Frozen frozen = cells.get(cell.key());
        return frozen == null ? null : frozen.reason();
    }
}
