package org.tongyuan.cases.certificate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.accounts.Persons;
import org.tongyuan.documents.Sheets;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;

/** Sets a certificate as PDF for its holder, with the agency's seal and the QR code of its public page. The same day gives the same bytes. */
@Component
public class CertificateSheets {

    private static final String TEMPLATE = "cases/certificate/sheet";

    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Persons persons;
    private final Issuers issuers;
    private final Dates dates;
    private final Site site;

    CertificateSheets(
            Sheets sheets, SpringTemplateEngine engine, Persons persons, Issuers issuers, Dates dates, Site site) {
        this.sheets = sheets;
        this.engine = engine;
        this.persons = persons;
        this.issuers = issuers;
        this.dates = dates;
        this.site = site;
    }

    /** As it stands on a day; the page behind the QR code says how it stands later. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 10")
    public byte[] of(Certificate c, LocalDate day) {
        var agency = issuers.of(c);
        var holder = persons.require(c.source().holderId());
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("c", c);
        context.setVariable("day", day);
        context.setVariable("standing", c.on(day));
        context.setVariable("holder", sheets.fit(holder.name()));
        context.setVariable("idLabel", holder.idType().label());
        context.setVariable("idNumber", holder.idNumberMasked());
        context.setVariable("agency", agency.name());
        context.setVariable("agencyId", agency.id().toString());
        context.setVariable("url", site.getPublicUrl() + "/certificates/" + c.code());
        context.setVariable("grouped", VerifyCode.grouped(c.code()));
        context.setVariable("dates", dates);
        context.setVariable("demo", site.isDemo());
        return sheets.archival(engine.process(TEMPLATE, context), about(c, day));
    }

    private Sheets.About about(Certificate c, LocalDate day) {
        return new Sheets.About(
                c.source().caseId(), c.name() + " " + c.number(), issuers.of(c).name(), day, new TreeMap<>());
    }

    /** The same as OFD. */
    byte[] ofd(Certificate c, LocalDate day) {
        return sheets.ofd(of(c, day), about(c, day));
    }

    /** The agency's SM2 seal over the PDF of a day, as it stands beside letters; empty where seals are put on by hand. */
    @LegalBasis("国令第716号, art. 9")
    Optional<byte[]> seal(Certificate c, LocalDate day) {
        var agency = issuers.of(c);
        return sheets.sealed(agency.id(), agency.name(), of(c, day)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the file is called. */
    public static String fileName(Certificate c) {
        return name(c) + ".pdf";
    }

    static String name(Certificate c) {
        return "电子证照 " + c.name() + " " + c.number();
    }
}
