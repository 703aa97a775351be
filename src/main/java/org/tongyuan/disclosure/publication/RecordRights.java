package org.tongyuan.disclosure.publication;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Whose records an officer sees: those of the own agency; of every agency when the own one has the charge of disclosure. */
@Component
class RecordRights {

    private final Publishers publishers;

    RecordRights(Publishers publishers) {
        this.publishers = publishers;
    }

    boolean seesAll(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }

    boolean sees(SignedIn.Officer officer, UUID agency) {
        return officer.agencyId().equals(agency) || seesAll(officer);
    }

    /** What one may not see is not there. */
    void mustSee(SignedIn.Officer officer, PublicRecord file) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_READ);
        if (!sees(officer, file.agencyId())) {
            throw new NotFound("public record " + file.id());
        }
    }

    void mustBeAbleTo(Permission permission, SignedIn.Officer officer, PublicRecord file) {
        mustSee(officer, file);
        officer.mustBeAbleTo(permission);
    }
}
