package org.tongyuan.disclosure.results;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Whose results an officer sees: those of the own agency; of every agency when the own one has the charge of disclosure. */
@Component
class ResultRights {

    private final Publishers publishers;

    ResultRights(Publishers publishers) {
        this.publishers = publishers;
    }

    boolean seesAll(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }

    void mustBeAbleTo(Permission permission, SignedIn.Officer officer, QueuedResult result) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_READ);
        if (!sees(officer, result.agencyId())) {
            throw new NotFound("result " + result.id());
        }
        officer.mustBeAbleTo(permission);
    }

    /** A rule for every agency belongs to whoever has the charge; {@code agency} null stands for it. */
    boolean sees(SignedIn.Officer officer, @Nullable UUID agency) {
        return officer.agencyId().equals(agency) || seesAll(officer);
    }
}
