package org.tongyuan.disclosure.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;

/** Which agencies have somebody who handles disclosure, and who that is. */
@Component
@LegalBasis("政府信息公开条例, art. 4")
public class DisclosureOffices {

    private final Publishers publishers;
    private final Colleagues colleagues;

    DisclosureOffices(Publishers publishers, Colleagues colleagues) {
        this.publishers = publishers;
        this.colleagues = colleagues;
    }

    /** By name. */
    public List<Agency> all() {
        var staffed = colleagues.holding(Permission.DISCLOSURE_HANDLE).stream()
                .map(Colleague::agencyId)
                .toList();
        return publishers.all().stream().filter(a -> staffed.contains(a.id())).toList();
    }

    /** The agency that was named if it has an office here, otherwise the authority in charge; empty when that has none. */
    public Optional<UUID> answering(@Nullable UUID named) {
        var ids = all().stream().map(Agency::id).toList();
        return ids.stream()
                .filter(id -> id.equals(named))
                .findFirst()
                .or(() -> ids.stream().filter(publishers::isInCharge).findFirst());
    }

    public boolean has(UUID agency) {
        return all().stream().anyMatch(a -> a.id().equals(agency));
    }

    /** The accounts of those who handle disclosure at the agency. */
    public List<UUID> accounts(UUID agency) {
        return colleagues.holding(Permission.DISCLOSURE_HANDLE).stream()
                .filter(one -> one.agencyId().equals(agency))
                .map(Colleague::account)
                .toList();
    }
}
