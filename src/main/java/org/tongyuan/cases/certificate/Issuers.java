package org.tongyuan.cases.certificate;

import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalBasis;

/** In whose name a certificate was given: the agency's own, or that of the one which entrusted it. */
@Component
class Issuers {

    private final Agencies agencies;
    private final Items items;

    Issuers(Agencies agencies, Items items) {
        this.agencies = agencies;
        this.items = items;
    }

    @LegalBasis("行政许可法, art. 24")
    Agency of(Certificate c) {
        var entrusting = items.require(c.source().itemVersionId()).terms().entrustedBy();
        return agencies.require(entrusting == null ? c.source().agencyId() : entrusting);
    }
}
