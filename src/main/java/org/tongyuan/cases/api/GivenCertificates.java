package org.tongyuan.cases.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.certificate.Certificate;
import org.tongyuan.cases.certificate.Certificates;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.cases.certificate.FetchCertificates.Fetched;
import org.tongyuan.cases.certificate.HeldCertificates;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Dates;
import tools.jackson.databind.JsonNode;

/**
 * Certificates in place of materials, by the code on them: {@code materials:[{material, certificate}]}. A code that is none or stands on
 * another certificate than the material asks for is refused as 422; one of another holder or not in force as 409.
 */
@Component
class GivenCertificates {

    private final Certificates certificates;
    private final FetchCertificates fetch;
    private final Persons persons;
    private final LegalTime time;

    GivenCertificates(Certificates certificates, FetchCertificates fetch, Persons persons, LegalTime time) {
        this.certificates = certificates;
        this.fetch = fetch;
        this.persons = persons;
        this.time = time;
    }

    /** Prints by case of the certificate, made before the transaction; what cannot be taken is told of there. */
    Map<UUID, Fetched> prints(JsonNode body) {
        var prints = new LinkedHashMap<UUID, Fetched>();
        for (JsonNode one : Bodies.materials(body)) {
            certificate(one)
                    .filter(c -> c.usable(time.today()))
                    .ifPresent(c -> prints.computeIfAbsent(c.source().caseId(), id -> fetch.print(c)));
        }
        return prints;
    }

    /** By key of the material. */
    Map<String, Fetched> read(JsonNode body, ItemVersion item, NewCase.Who applicant, Map<UUID, Fetched> prints) {
        var asked = new LinkedHashMap<String, Certificate>();
        var wrong = new LinkedHashMap<String, String>();
        for (JsonNode one : Bodies.materials(body)) {
            if (code(one) != null) {
                take(one, item, asked, wrong);
            }
        }
        if (!wrong.isEmpty()) {
            throw new AnswersRefused(wrong);
        }
        UUID person = asked.isEmpty() ? null : personOf(applicant);
        var fetched = new LinkedHashMap<String, Fetched>();
        asked.forEach((key, c) -> {
            mustStand(c, person);
            var print = prints.get(c.source().caseId());
            if (print == null || !print.of().equals(c)) {
                throw new RuleBroken("certificate.fetch.changed", c.name());
            }
            fetched.put(key, print);
        });
        return fetched;
    }

    void handedIn(UUID caseId, Map<String, Fetched> fetched) {
        fetch.handedIn(caseId, fetched);
    }

    private void take(JsonNode one, ItemVersion item, Map<String, Certificate> asked, Map<String, String> wrong) {
        String named = Bodies.text(one, "key", "material", "name");
        String place = "materials." + named + ".certificate";
        var material = item.materials().stream()
                .filter(m -> m.key().equals(named) || m.name().equals(named))
                .findFirst();
        var certificate = certificate(one);
        if (material.isEmpty()) {
            wrong.put(place, "本事项没有这份材料，请写办事指南中的 key 或者名称");
        } else if (certificate.isEmpty()) {
            wrong.put(place, "没有这个查验码的电子证照，请核对证照上的 26 位查验码");
        } else if (!HeldCertificates.asksFor(material.get(), certificate.get())) {
            wrong.put(place, other(material.get(), certificate.get()));
        } else {
            asked.put(material.get().key(), certificate.get());
        }
    }

    private static String other(Material material, Certificate c) {
        return "“" + material.name() + "”不能用“" + c.name() + "”代替，请给这份材料要的证照，或者交文件";
    }

    private void mustStand(Certificate c, @Nullable UUID applicant) {
        if (!c.source().holderId().equals(applicant)) {
            throw new RuleBroken("certificate.given.other-holder", c.name());
        }
        var today = time.today();
        if (!c.usable(today)) {
            throw new RuleBroken(
                    "certificate.given.not-usable",
                    c.name(),
                    c.number(),
                    new Dates().day(c.since(today)),
                    c.on(today).label());
        }
    }

    private @Nullable UUID personOf(NewCase.Who who) {
        return switch (who) {
            case NewCase.Who.Known known -> known.personId();
            case NewCase.Who.Described described ->
                persons.byIdNumber(
                                described.details().idType(),
                                described.details().idNumber())
                        .map(p -> p.id())
                        .orElse(null);
        };
    }

    private Optional<Certificate> certificate(JsonNode one) {
        String code = code(one);
        return code == null ? Optional.empty() : VerifyCode.read(code).flatMap(certificates::byCode);
    }

    private static @Nullable String code(JsonNode one) {
        return one.isObject() ? Bodies.text(one, "certificate") : null;
    }
}
