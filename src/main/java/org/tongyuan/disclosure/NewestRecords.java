package org.tongyuan.disclosure;

import java.time.LocalDate;
import java.util.List;

/** What was made public last, for the home page of the site. */
public interface NewestRecords {

    /** The newest first; nothing that was withdrawn. */
    List<Line> newest(int most);

    /** A public record with the address of its page. */
    record Line(String name, String path, String agencyName, LocalDate publishedOn) {}
}
