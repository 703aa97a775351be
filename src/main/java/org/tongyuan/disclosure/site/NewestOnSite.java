package org.tongyuan.disclosure.site;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.NewestRecords;

/** The newest lines of the public catalogue. */
@Component
class NewestOnSite implements NewestRecords {

    private final PublishedSearch search;

    NewestOnSite(PublishedSearch search) {
        this.search = search;
    }

    @Override
    public List<Line> newest(int most) {
        return search.latest(RecordFilter.ALL, most).stream()
                .map(line -> new Line(line.name(), line.getPath(), line.agencyName(), line.publishedOn()))
                .toList();
    }
}
