package org.tongyuan.disclosure.request;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
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
                .done(desk + "/examination/conclusion", Map.of("verdict", "AGREED", "basis", "不涉及国家秘密，不属于条例第十四条、第十五条的情形"));
    }

    /** Gives the draft back, to be replied. */
    static ReplyDraft by(ExamineReply examine, String number, ReplyDraft draft, SignedIn office) {
        examine.propose(number, draft, office);
        examine.conclude(number, ReplyExamination.Verdict.AGREED, "不涉及国家秘密，条例第十五条", EXAMINER);
        return draft;
    }
}
