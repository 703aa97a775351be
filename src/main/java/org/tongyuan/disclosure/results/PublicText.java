package org.tongyuan.disclosure.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.disclosure.publication.Content;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;

/** Says in public what a case came to. A natural person is never named, and no number of theirs is given. */
@Component
@LegalBasis("政府信息公开条例, art. 15")
class PublicText {

    private final ResultSettings settings;
    private final Persons persons;
    private final Agencies agencies;
    private final Dates dates;

    PublicText(ResultSettings settings, Persons persons, Agencies agencies, Dates dates) {
        this.settings = settings;
        this.persons = persons;
        this.agencies = agencies;
        this.dates = dates;
    }

    /** {@code rule} null: people examine this one. */
    Content of(QueuedResult q, CaseResult r, @Nullable ClassRule rule) {
        var person = persons.require(r.applicantId());
        String agency = agencies.require(q.agencyId()).name();
        var given = r.given();
        return new Content(
                name(q, person),
                agency + "于" + dates.day(q.decidedOn()) + "作出的" + q.kind().label()
                        + (q.kind() == ResultKind.WITH_BASIS ? "：" : "决定：") + q.itemName() + "，"
                        + person.nameMasked() + "。",
                body(q, r, person, agency, rule),
                given == null || given.number().equals(r.number()) ? "" : given.number(),
                ResultRecords.facets(settings.of(q.kind()).category(), q.naturalPerson()),
                q.kind().label() + " " + (q.kind() == ResultKind.WITH_BASIS ? "" : "双公示 ") + "办理结果",
                agency + "办件",
                q.decidedOn(),
                null,
                "",
                "");
    }

    private static String name(QueuedResult q, Person person) {
        String who = person.nameMasked();
        return switch (q.kind()) {
            case LICENCE -> "准予" + who + "“" + q.itemName() + "”的行政许可决定";
            case PENALTY -> "对" + who + "的行政处罚决定（" + q.itemName() + "）";
            case WITH_BASIS -> "“" + q.itemName() + "”办理结果（" + who + "）";
        };
    }

    private String body(QueuedResult q, CaseResult r, Person person, String agency, @Nullable ClassRule rule) {
        var lines = new ArrayList<String>();
        lines.add("行政相对人：" + person.nameMasked());
        if (person.isBody()) {
            lines.add("统一社会信用代码：" + persons.detailsForLetter(r.applicantId()).idNumber());
        } else {
            lines.add("行政相对人类别：自然人（姓名已隐去，证件号码不公开）");
        }
        lines.add("事项：" + q.itemName());
        lines.add("决定：" + (q.kind() == ResultKind.LICENCE ? "准予行政许可" : q.kind().label()));
        lines.add("决定日期：" + dates.day(q.decidedOn()));
        lines.add("决定机关：" + agency);
        given(r, lines);
        lines.add("决定依据：" + String.join("；", r.legalBasis()));
        if (q.kind() == ResultKind.PENALTY && !r.reasons().isEmpty()) {
            lines.add("违法事实：" + masked(String.join("；", r.reasons()), person));
        }
        if (r.words() != null && !r.words().isBlank()) {
            lines.add("决定内容：" + masked(r.words(), person));
        }
        lines.add("公开依据：" + basis(q));
        if (rule != null) {
            lines.add(rule.sentence(dates));
        }
        return String.join("\n", lines);
    }

    private void given(CaseResult r, List<String> lines) {
        var given = r.given();
        if (given != null) {
            lines.add("证照编号：" + given.number());
            lines.add("有效期：" + dates.day(given.from()) + "起"
                    + (given.until() == null ? "，长期" : "至" + dates.day(given.until())));
        }
    }

    String basis(QueuedResult q) {
        var cited = q.note(QueuedResult.NoteKind.BASIS);
        return cited == null ? settings.of(q.kind()).basis() : cited.text();
    }

    /** The applicant's name as officers wrote it into their own words. */
    static String masked(String text, Person person) {
        return person.isBody() ? text : text.replace(person.name(), person.nameMasked());
    }

    /** Why it is taken down, for everybody to read. */
    String reason(QueuedResult q) {
        var as = VoidedAs.valueOf(String.valueOf(q.voidedAs()));
        String law = switch (q.kind()) {
            case PENALTY -> "，依照行政处罚法第四十八条撤回公开的信息";
            case LICENCE ->
                switch (as) {
                    case RECALLED -> "（行政许可法第八条），撤下公开的信息";
                    case REVOKED -> "（行政许可法第六十九条），撤下公开的信息";
                    default -> "，撤下公开的信息";
                };
            case WITH_BASIS -> "，撤下公开的信息";
        };
        return "原决定于" + dates.day(q.voidedOn()) + as.label() + law + "。";
    }
}
