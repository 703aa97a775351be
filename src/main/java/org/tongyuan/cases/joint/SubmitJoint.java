package org.tongyuan.cases.joint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Takes in one application for all items of a journey: a joint case and, in the same transaction, a case at each agency. */
@UseCase
@LegalBasis("行政许可法, art. 26(2)")
class SubmitJoint {

    private static final int MAX = 99_999;
    private static final Duration TEST_CLOCK_GAP = Duration.ofMinutes(5);

    private final SubmitApplication submit;
    private final Cases cases;
    private final JointCases joints;
    private final Numbers numbers;
    private final Journal journal;
    private final LegalTime time;

    SubmitJoint(
            SubmitApplication submit,
            Cases cases,
            JointCases joints,
            Numbers numbers,
            Journal journal,
            LegalTime time) {
        this.submit = submit;
        this.cases = cases;
        this.joints = joints;
        this.numbers = numbers;
        this.journal = journal;
        this.time = time;
    }

    /**
     * What the applicant gave once for all items.
     *
     * @param agent who brings it for the applicant, null when they come themselves
     * @param findings what was found of the materials at the window, by the code of the item
     */
    record Application(
            NewCase.Who applicant,
            NewCase.@Nullable Who agent,
            Channel channel,
            Map<String, List<String>> answers,
            Map<String, List<Finding>> findings,
            List<NewCase.Given> files) {

        Application(
                NewCase.Who applicant, Channel channel, Map<String, List<String>> answers, List<NewCase.Given> files) {
            this(applicant, null, channel, answers, Map.of(), files);
        }
    }

    /** Returns the number of the joint case. */
    @Transactional
    String submit(Journeys.Open journey, Application given, SignedIn who) {
        if (!journey.isOffered()) {
            throw new RuleBroken("case.joint.not-offered", journey.journey().name());
        }
        UUID id = Ids.next();
        LocalDate today = time.today();
        var items = journey.items();
        NewCase.Who applicant = given.applicant();
        JointCase begun = null;
        for (int place = 0; place < items.size(); place++) {
            var receipt = submit.submit(branch(id, items.get(place), applicant, given), who);
            var file = cases.require(receipt.id());
            if (begun == null) {
                begun = begin(
                        id, journey, file.head().applicantId(), file.head().agentId(), items.getFirst(), today);
                applicant = new NewCase.Who.Known(file.head().applicantId());
            }
            joints.add(id, Branch.of(place, file));
        }
        if (begun == null) {
            throw new IllegalStateException("a journey without items");
        }
        journal.record(Entry.of(who.actor(), "JOINT_SUBMITTED", new Subject("joint-case", id.toString()), time.now())
                .with("number", begun.head().number())
                .with("journey", begun.head().journey())
                .with("branches", Integer.toString(items.size())));
        return begun.head().number();
    }

    private JointCase begin(
            UUID id, Journeys.Open journey, UUID applicant, @Nullable UUID agent, ItemVersion lead, LocalDate today) {
        var j = journey.journey();
        String year = String.valueOf(today.getYear());
        String number = "YJS-%s-%s-%05d"
                .formatted(lead.regionCode(), year, numbers.next("joint-case", lead.regionCode(), year, MAX));
        var joint = JointCase.begin(new JointCase.Head(
                id,
                number,
                j.code(),
                j.name(),
                j.promisedDays(),
                j.basis(),
                applicant,
                agent,
                lead.agencyId(),
                lead.regionCode(),
                today,
                Duration.between(time.now(), Instant.now()).abs().compareTo(TEST_CLOCK_GAP) > 0));
        joints.insert(joint);
        return joint;
    }

    /**
     * Each agency gets the answers and files that its own item asks for, and no others; what belongs to no material, as a letter of
     * authority does, goes to all.
     */
    private static NewCase branch(UUID joint, ItemVersion item, NewCase.Who applicant, Application given) {
        return new NewCase(
                item.code(),
                applicant,
                given.agent(),
                given.channel(),
                JointForm.answersFor(item, given.answers()),
                given.findings().getOrDefault(item.code(), List.of()),
                given.files().stream()
                        .filter(f -> f.material() == null || JointForm.wants(item, f.material(), given.channel()))
                        .toList(),
                null,
                joint);
    }
}
