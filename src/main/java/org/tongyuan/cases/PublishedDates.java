package org.tongyuan.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When results of cases became public. Implemented by the module that publishes them, which this one does not know. */
@FunctionalInterface
public interface PublishedDates {

    /** By case, of those of these cases whose result was published, also when it was taken down since. */
    Map<UUID, LocalDate> of(Collection<UUID> cases);
}
