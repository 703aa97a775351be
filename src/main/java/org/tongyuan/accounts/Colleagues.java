package org.tongyuan.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members of staff as others name them on their pages, also those who have left. */
public interface Colleagues {

    /** Those who are known, by account. */
    Map<UUID, Colleague> byIds(Collection<UUID> accounts);

    /** Those who work here now and take in, review or decide cases, by name. */
    List<Colleague> caseworkers();

    /** Those of them who review or decide. */
    List<Colleague> reviewers();

    /** A member of staff with the window they sit at now, null when at none. */
    record Colleague(
            UUID account,
            String name,
            UUID agencyId,
            @Nullable UUID windowId) {}
}
