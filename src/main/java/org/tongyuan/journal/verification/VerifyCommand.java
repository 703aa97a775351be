package org.tongyuan.journal.verification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.Command;

/** {@code verify}: exit code 0 when nothing was tampered with, 1 when something was. */
@Component
class VerifyCommand implements Command {

    private final VerifyJournal verify;

    VerifyCommand(VerifyJournal verify) {
        this.verify = verify;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> args) {
        Report report = verify.run();
        System.out.println(report.text());
        return report.passed() ? 0 : 1;
    }
}
