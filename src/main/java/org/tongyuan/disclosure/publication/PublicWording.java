package org.tongyuan.disclosure.publication;

import java.util.List;
import org.tongyuan.disclosure.publication.PersonalDataScan.Kind;
import org.tongyuan.platform.LegalBasis;

/** For other slices that make words public: what in a text looks like personal data, and the text with all of it masked. */
@LegalBasis("政府信息公开条例, art. 15")
public final class PublicWording {

    /**
     * One find.
     *
     * @param shown masked
     * @param contact a phone or an address, which may also be an office's and then may be public
     */
    public record Hit(String kind, String shown, boolean contact) {
        public String text() {
            return kind + " " + shown;
        }
    }

    private PublicWording() {}

    public static List<Hit> hits(String text) {
        return PersonalDataScan.of(text).stream()
                .map(f -> new Hit(f.kind().label(), f.masked(), f.kind() == Kind.PHONE || f.kind() == Kind.ADDRESS))
                .distinct()
                .toList();
    }

    public static String mask(String text) {
        return PersonalDataScan.mask(text, find -> true);
    }
}
