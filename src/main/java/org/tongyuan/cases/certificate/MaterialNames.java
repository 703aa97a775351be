package org.tongyuan.cases.certificate;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.tongyuan.items.ItemVersion.Material;

/**
 * When a material of an item's list asks for a certificate: its name, or one of those it lets choose from (甲或者乙), is the name of the
 * result in the list of the item that gave the certificate. What only says how the paper looks (原件、复印件、正本、副本) does not count, and
 * nothing is guessed: 经营许可证 is not 食品经营许可证.
 */
public final class MaterialNames {

    private static final Pattern OR = Pattern.compile("或者|或|/|／");
    private static final Pattern HOW_IT_LOOKS =
            Pattern.compile("[（(][^（()）]*[)）]|[《》“”\"\\s]|及复印件|(?:原件|复印件|影印件|扫描件|电子件|正本|副本|正副本)$");

    private MaterialNames() {}

    /** Whether what was handed in under that name is what this material asks for: the same paper, or one of those it lets choose from. */
    public static boolean same(Material material, String handedIn) {
        return asksFor(material, handedIn)
                || (!plain(handedIn).isEmpty() && plain(handedIn).equals(plain(material.name())));
    }

    static boolean asksFor(Material material, String certificate) {
        String wanted = plain(certificate);
        return !wanted.isEmpty()
                && Arrays.stream(OR.split(material.name()))
                        .map(MaterialNames::plain)
                        .anyMatch(wanted::equals);
    }

    private static String plain(String name) {
        String before;
        String now = name;
        do {
            before = now;
            now = HOW_IT_LOOKS.matcher(now).replaceAll("");
        } while (!now.equals(before));
        return now;
    }
}
