package org.tongyuan.calendar.limits;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;

/** The limits of the file, in its order. */
@Component
class StatutoryLimits implements TimeLimits {

    private final List<LimitFile.Group> groups = LimitFile.read();
    private final Map<String, TimeLimit> byId = new LinkedHashMap<>();

    StatutoryLimits() {
        for (var group : groups) {
            for (var row : group.rows()) {
                if (row.limit() != null && byId.put(row.id(), row.limit()) != null) {
                    throw new IllegalStateException("time-limits.yaml: twice " + row.id());
                }
            }
        }
    }

    @Override
    public TimeLimit require(String id) {
        var limit = byId.get(id);
        if (limit == null) {
            throw new IllegalArgumentException("No time limit with a length: " + id);
        }
        return limit;
    }

    @Override
    public Collection<TimeLimit> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    List<LimitFile.Group> groups() {
        return groups;
    }
}
