package org.tongyuan.fees.desk;

import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.documents.Sheets;
import org.tongyuan.fees.demand.Amounts;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;

/** Sets receipts (收据) as PDF. */
@Component
public class ReceiptSheets {

    private static final String TEMPLATE = "fees/receipt";

    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Dates dates;
    private final Site site;

    ReceiptSheets(Sheets sheets, SpringTemplateEngine engine, Dates dates, Site site) {
        this.sheets = sheets;
        this.engine = engine;
        this.dates = dates;
        this.site = site;
    }

    /** {@code print} is which print it is, null for the copy of the payer's own page. */
    public byte[] of(FeeView view, Payment payment, Payments.@Nullable Print print) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("view", view);
        context.setVariable("payer", sheets.fit(view.payer().name()));
        context.setVariable("p", payment);
        context.setVariable("print", print);
        context.setVariable("amount", Amounts.words(payment.amount()));
        context.setVariable("capitals", Amounts.capitals(payment.amount()));
        context.setVariable("dates", dates);
        context.setVariable("demo", site.isDemo());
        return sheets.print(
                engine.process(TEMPLATE, context),
                new Sheets.About(
                        payment.id(),
                        "收据 " + payment.receiptNumber(),
                        view.agency().name(),
                        LegalTime.dateOf(payment.paidAt()),
                        new TreeMap<>()));
    }
}
