package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;

/** Which of an item's materials the applicant holds as certificates already: those are fetched, not asked for again (一证通办). */
@Component
public class HeldCertificates {

    private final Certificates certificates;
    private final Dates dates;

    HeldCertificates(Certificates certificates, Dates dates) {
        this.certificates = certificates;
        this.dates = dates;
    }

    /**
     * A certificate that a material asks for.
     *
     * @param usable whether it stands for the material on this day
     * @param words what the applicant is told: that nothing need be handed in, or why it is not accepted and what to do
     * @param atTheWindow the same for the officer at the window
     */
    public record Held(Certificate of, boolean usable, String words, String atTheWindow) {}

    /** By key of the material; one that cannot be used is told of only when there is none that can. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 11")
    public Map<String, Held> of(UUID applicant, ItemVersion item, LocalDate day) {
        if (item.materials().isEmpty()) {
            return Map.of();
        }
        var all = certificates.heldBy(List.of(applicant));
        var found = new LinkedHashMap<String, Held>();
        for (Material material : item.materials()) {
            best(all, material, day).ifPresent(c -> found.put(material.key(), held(c, day)));
        }
        return found;
    }

    /** Whether a material asks for this certificate, whoever holds it and however it stands. */
    public static boolean asksFor(Material material, Certificate c) {
        return MaterialNames.asksFor(material, c.name());
    }

    private static Optional<Certificate> best(List<Certificate> all, Material material, LocalDate day) {
        return all.stream()
                .filter(c -> asksFor(material, c))
                .max(Comparator.comparing((Certificate c) -> c.usable(day))
                        .thenComparing(c -> c.permit().validFrom())
                        .thenComparing(c -> c.source().caseId()));
    }

    private Held held(Certificate c, LocalDate day) {
        boolean usable = c.usable(day);
        String named = "“" + c.name() + "”（" + c.number() + "）";
        String which = "电子证照" + named;
        if (usable) {
            return new Held(
                    c,
                    true,
                    "已有" + which + "，免提交。",
                    "已从电子证照调取" + named + "，今天有效，查验码 " + VerifyCode.grouped(c.code()) + "。申请人不用再交。");
        }
        String why = which + "自" + dates.day(c.since(day)) + "起" + c.on(day).label() + "，不能作为材料。";
        return new Held(
                c, false, "您持有的" + why + "有别的有效证照的，请上传；没有的，请先办理。", "申请人持有的" + why + "申请人另有有效证照的，请核对原件；没有的，请告知先办理。");
    }
}
