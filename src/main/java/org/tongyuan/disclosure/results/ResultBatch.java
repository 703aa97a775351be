package org.tongyuan.disclosure.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Does one thing with several results, each on its own: what one cannot have done to it does not hold up the others. */
@Component
class ResultBatch {

    private static final int LONGEST = 1000;

    /** What can be done with several together. */
    enum Act {
        ASSESS("记录个人信息保护影响评估", true),
        PREPARE("生成公开稿件", false),
        LEAVE("不公开", true);

        private final String label;
        private final boolean withText;

        Act(String label, boolean withText) {
            this.label = label;
            this.withText = withText;
        }

        public String label() {
            return label;
        }
    }

    /** How many were done, and why which were not. */
    record Outcome(int done, List<String> refused) {}

    private final JudgeResult judge;
    private final PrepareRecord prepare;
    private final Results results;
    private final Words words;

    ResultBatch(JudgeResult judge, PrepareRecord prepare, Results results, Words words) {
        this.judge = judge;
        this.prepare = prepare;
        this.results = results;
        this.words = words;
    }

    static Map<String, String> wrong(@Nullable List<UUID> chosen, @Nullable Act act, String text) {
        var errors = new LinkedHashMap<String, String>();
        if (chosen == null || chosen.isEmpty()) {
            errors.put("results", "请选择要一起办理的结果");
        }
        if (act == null) {
            errors.put("act", "请选择怎样办理");
        } else if (act.withText && (text.isBlank() || text.length() > LONGEST)) {
            errors.put("text", "请写明" + (act == Act.LEAVE ? "不公开的理由" : "评估内容") + "，不超过 " + LONGEST + " 字");
        }
        return errors;
    }

    Outcome run(List<UUID> chosen, Act act, String text, SignedIn.Officer officer) {
        int done = 0;
        var refused = new ArrayList<String>();
        for (UUID id : chosen) {
            try {
                switch (act) {
                    case ASSESS -> judge.assess(id, text, officer);
                    case PREPARE -> prepare.prepare(id, officer);
                    case LEAVE -> judge.leave(id, text, officer);
                }
                done++;
            } catch (RuleBroken broken) {
                refused.add(results.require(id).itemName() + "：" + words.of(broken));
            }
        }
        return new Outcome(done, refused);
    }
}
