package org.tongyuan.disclosure.annualreport;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where the published annual reports stand. */
@Component
public class PublishedReports {

    private final AnnualReports reports;
    private final Reporters reporters;

    PublishedReports(AnnualReports reports, Reporters reporters) {
        this.reports = reports;
        this.reporters = reporters;
    }

    /** The address of every report that is public, the latest years first. */
    public List<String> paths() {
        return reports.published(null).stream()
                .map(r -> "/disclosure/annual-reports/"
                        + reporters.of(r.agencyId()).key() + "/" + r.year())
                .toList();
    }
}
