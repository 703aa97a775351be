package org.tongyuan.disclosure.inventory;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.inventory.WebSite.About;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's sites: this one, an old one of a bureau, and one that was closed. The other two have addresses that lead nowhere. */
@Profile("demo")
@Component
class DemoWebSites implements DemoSeed {

    private static final String OFFICER = "hejing";

    private final KeepWebSite keep;
    private final SiteSettings settings;
    private final Agencies agencies;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoWebSites(KeepWebSite keep, SiteSettings settings, Agencies agencies, DemoStaff staff, LegalTime time) {
        this.keep = keep;
        this.settings = settings;
        this.agencies = agencies;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public void seed() {
        staff.on(time.now(), OFFICER, this::sites);
    }

    private UUID sites(SignedIn.Officer officer) {
        UUID office = officer.agencyId();
        var today = time.today();
        UUID own = keep.enter(
                new About(
                        "清和县政务服务和政务公开平台",
                        "9901220001",
                        settings.ownUrl().replaceAll("/*$", "/"),
                        office,
                        true,
                        today.minusYears(1)),
                officer);
        keep.enter(
                new About(
                        "清和县交通运输局（旧网站）",
                        "9901220016",
                        "http://www.qhjt.example/",
                        agency("清和县交通运输局", office),
                        false,
                        today.minusYears(9)),
                officer);
        UUID talents = keep.enter(
                new About(
                        "清和县人才网",
                        "9901220023",
                        "https://qhrc.example/",
                        agency("清和县人力资源和社会保障局", office),
                        false,
                        today.minusYears(6)),
                officer);
        keep.close(talents, "内容并入清和县政务服务和政务公开平台，网站整合迁移后关停。", officer);
        return own;
    }

    private UUID agency(String name, UUID otherwise) {
        return agencies.byName(agencies.home().code(), name).map(Agency::id).orElse(otherwise);
    }
}
