package org.tongyuan.cases.joint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;

/**
 * The one letter that tells the applicant of all decisions of a joint case, in the name of the agency that leads it. It decides nothing:
 * each agency's own letter stands beside it.
 */
@Component
class JointLetter {

    private static final String TEMPLATE = "joint-result";

    private final Letters letters;
    private final LetterWords words;
    private final Agencies agencies;
    private final Persons persons;
    private final Notices notices;

    JointLetter(Letters letters, LetterWords words, Agencies agencies, Persons persons, Notices notices) {
        this.letters = letters;
        this.words = words;
        this.agencies = agencies;
        this.persons = persons;
        this.notices = notices;
    }

    JointCase tell(JointCase joint) {
        var head = joint.head();
        var lead = agencies.require(head.leadAgencyId());
        var issued = letters.issue(new LetterRequest(
                TEMPLATE,
                "并联审批办理结果告知书",
                words.of(lead, agencies.region(lead.regionCode())) + "联办",
                lead.id(),
                subject(joint),
                persons.require(head.applicantId()).name(),
                Objects.requireNonNull(joint.decidedOn()),
                facts(joint)));
        notices.tell(new Notice(
                head.applicantId(),
                subject(joint),
                "“" + head.name() + "”已全部办结",
                "编号 " + head.number() + "，" + joint.branches().size() + " 个事项都有结果了。",
                "/my/joint-cases/" + head.number()));
        return joint.told(issued.id());
    }

    /** That the joint limit is extended, until when, and why; the applicant is owed the reason. */
    void tellExtended(JointCase joint, int days, String reason, LocalDate today) {
        var head = joint.head();
        var lead = agencies.require(head.leadAgencyId());
        String applicant = persons.require(head.applicantId()).name();
        LocalDate due = joint.dueOn();
        String until = due == null ? "" : "，法定期限至" + dayOf(due);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("caseNumber", head.number());
        facts.put("itemName", head.name());
        facts.put("applicantName", applicant);
        facts.put("paragraphs", List.of("本件不能在统一办理的法定期限内全部办结，经本级人民政府负责人批准，延长" + days + "个工作日" + until + "。"));
        facts.put("reasons", List.of(reason));
        facts.put("legalBasis", List.of("《中华人民共和国行政许可法》第四十二条第二款"));
        letters.issue(new LetterRequest(
                "case-notice",
                "延长办理期限告知书",
                words.of(lead, agencies.region(lead.regionCode())) + "联延",
                lead.id(),
                subject(joint),
                applicant,
                today,
                facts));
        notices.tell(new Notice(
                head.applicantId(),
                subject(joint),
                "“" + head.name() + "”延长了办理期限",
                "编号 " + head.number() + "，延长 " + days + " 个工作日，理由：" + reason,
                "/my/joint-cases/" + head.number()));
    }

    private Map<String, Object> facts(JointCase joint) {
        var own = letters
                .ofAll(
                        "case",
                        joint.branches().stream()
                                .map(b -> b.caseId().toString())
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(l -> l.subject().id()));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("jointNumber", joint.head().number());
        facts.put("journey", joint.head().name());
        facts.put("receivedOn", joint.head().receivedOn().toString());
        LocalDate accepted = joint.acceptedOn();
        if (accepted != null) {
            facts.put("acceptedOn", accepted.toString());
        }
        facts.put(
                "results",
                joint.branches().stream()
                        .map(b -> line(b, own.getOrDefault(b.caseId().toString(), List.of())))
                        .toList());
        return facts;
    }

    private String line(Branch b, List<Letter> own) {
        String agency = agencies.require(b.agencyId()).name();
        var decision = b.decision();
        String what = decision == null ? b.state().label() : decision.label(b.licence());
        String number = own.isEmpty()
                ? ""
                : "（" + own.getLast().title() + "，" + own.getLast().number() + "）";
        return b.itemName() + "：" + agency + "于" + dayOf(Objects.requireNonNull(b.doneOn())) + what + number + "。";
    }

    private static String dayOf(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static Subject subject(JointCase joint) {
        return new Subject("joint-case", joint.head().id().toString());
    }
}
