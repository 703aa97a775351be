package org.tongyuan.documents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Sets sheets on A4 as PDF with searchable text: what is handed out on paper and is no letter, so without number and register. */
public interface Sheets {

    /** The same page gives the same bytes. {@code xhtml} is well-formed and carries its own style; it reaches no file and no network. */
    byte[] print(String xhtml, About about);

    /** The same for something long: tagged so that screen readers follow it (PDF/UA), with the bookmarks that the page names. */
    byte[] book(String xhtml, About about);

    /** The same for what is kept for long: tagged, and fit for archives (PDF/A-2b). It may carry a seal's face and a QR code as letters do. */
    byte[] archival(String xhtml, About about);

    /** A sheet as OFD (GB/T 33190), from its PDF. */
    byte[] ofd(byte[] pdf, About about);

    /** The agency's electronic seal over a file: the words signed, the SM2 signature, the certificate; empty where seals are put on by hand. */
    Optional<String> sealed(UUID agencyId, String agencyName, byte[] file);

    /** A text as the fonts of sheets show it: one character per shape, and a plain mark where no font has the character. */
    String fit(String text);

    /** What the file says about itself; {@code more} goes into its properties under names of our own. */
    record About(UUID id, String title, String author, LocalDate day, SortedMap<String, String> more) {}
}
