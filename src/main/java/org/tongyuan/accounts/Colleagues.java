package org.tongyuan.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.security.Permission;

/** Members of staff as others name them on their pages, also those who have left. */
public interface Colleagues {

    /** Those who are known, by account. */
    Map<UUID, Colleague> byIds(Collection<UUID> accounts);

    /** Those who work here now and take in, review or decide cases, by name. */
    List<Colleague> caseworkers();

    /** Those of them who review or decide. */
    List<Colleague> reviewers();

    /** Those who work here now and may do this, by name. */
    List<Colleague> holding(Permission permission);

    /** A member of staff with the window they sit at now, null when at none. */
    record Colleague(
            UUID account,
            String name,
            UUID agencyId,
            @Nullable UUID windowId) {}
}
