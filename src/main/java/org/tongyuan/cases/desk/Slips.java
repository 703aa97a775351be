package org.tongyuan.cases.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.presence.Capacity;
import org.tongyuan.cases.presence.Occasion;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.rules.CorrectionItem;
import org.tongyuan.documents.QrCode;
import org.tongyuan.platform.web.Site;

/** What stands on the receipt slip. */
@Component
class Slips {

    private static final int HALF = 4;
    private static final String HOTLINE = "12345";

    private final CasePages pages;
    private final Applications applications;
    private final CaseCounter counter;
    private final Site site;

    Slips(CasePages pages, Applications applications, CaseCounter counter, Site site) {
        this.pages = pages;
        this.applications = applications;
        this.counter = counter;
        this.site = site;
    }

    /**
     * @param code in two halves, as it is read out and typed
     * @param attendee who brought it for the applicant, null when they came themselves
     * @param missing what is lacking or defective, each with how to mend it
     * @param qr leads to the progress of this case
     */
    record Slip(
            CasePage page,
            String code,
            CaseCounter.@Nullable Seen attendee,
            List<CorrectionItem> missing,
            QrCode qr,
            String phone,
            String officer) {}

    Slip of(String number, SignedIn.Officer officer) {
        var page = pages.of(number, officer);
        var c = page.of();
        String code = applications.progressCode(c.head().id());
        String url = UriComponentsBuilder.fromUriString(site.getPublicUrl())
                .path("/progress")
                .queryParam("number", number)
                .queryParam("code", code)
                .build()
                .encode()
                .toUriString();
        return new Slip(
                page,
                code.substring(0, HALF) + "-" + code.substring(HALF),
                attendee(page),
                c.state().ended() ? List.of() : c.checklist().toCorrect(),
                QrCode.of(url),
                phone(page),
                officer.name());
    }

    private CaseCounter.@Nullable Seen attendee(CasePage page) {
        return counter.of(page.of()).seen().stream()
                .filter(s -> s.of().occasion() == Occasion.INTAKE && s.of().capacity() != Capacity.SELF)
                .findFirst()
                .orElse(null);
    }

    private static String phone(CasePage page) {
        String own = page.item().consultPhone() != null
                ? page.item().consultPhone()
                : page.agency().phone();
        return own == null ? HOTLINE : own;
    }
}
