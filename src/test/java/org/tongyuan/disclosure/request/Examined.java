package org.tongyuan.disclosure.request;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.platform.security.Permission;

/** A reply that was examined by somebody else before it is given: 许宁 at the desk, another application in module tests. */
public final class Examined {

    static final SignedIn EXAMINER = new SignedIn.Application(
            "test-secrecy", "测试保密审查", null, EnumSet.of(Permission.DISCLOSURE_READ, Permission.DISCLOSURE_REVIEW));

    private Examined() {}

    /** At the desk, with the fields that the reply will have. */
    public static void at(MockMvcTester mvc, Window office, String number, Map<String, String> reply) throws Exception {
        String desk = "/desk/disclosure/requests/" + number;
        office.done(desk + "/acts/examination", new HashMap<>(reply));
        new Window(mvc, "xuning")
                .done(
                        desk + "/examination/conclusion",
                        Map.of("verdict", "AGREED", "basis", "不涉及国家秘密，不属于条例第十四条、第十五条的情形"));
    }

    /** Gives the draft back, to be replied. */
    static ReplyDraft by(ExamineReply examine, String number, ReplyDraft draft, SignedIn office) {
        examine.propose(number, draft, office);
        return agreed(examine, number, draft);
    }

    /** The same of documents that no program can read: somebody has looked at them. */
    static ReplyDraft by(ExamineReply examine, RequestReads reads, String number, ReplyDraft draft, SignedIn office) {
        examine.propose(number, draft, office);
        var examination = Objects.requireNonNull(reads.examination(reads.alone(number, office)));
        examination.hits().forEach(hit -> examine.keep(number, hit.id(), "已逐页看过，没有个人信息", office));
        return agreed(examine, number, draft);
    }

    private static ReplyDraft agreed(ExamineReply examine, String number, ReplyDraft draft) {
        examine.conclude(number, ReplyExamination.Verdict.AGREED, "不涉及国家秘密，条例第十五条", EXAMINER);
        return draft;
    }
}
