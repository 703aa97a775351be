package org.tongyuan.documents;

import java.util.SortedMap;
import java.util.UUID;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.table.TableFormat;

/** Makes tables to take away as jobs: started here, watched, left, found again and downloaded on {@code /exports}. */
public interface Exports {

    /** Starts an export in the caller's transaction and tells its id; the page is {@code /exports/{id}}. */
    UUID start(Order order, SignedIn who);

    /**
     * What is wanted.
     *
     * @param kind of the {@link ExportSource} that writes it
     * @param title what the file is called, without its ending
     * @param parameters what the source needs to know; no personal values
     */
    record Order(String kind, String title, TableFormat format, SortedMap<String, String> parameters) {}

    /** The page of an export. */
    static String page(UUID id) {
        return "/exports/" + id;
    }
}
