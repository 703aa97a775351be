package org.tongyuan.journal.verification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.journal.CurrentActor;
import org.tongyuan.journal.verification.Verifications.Verification;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Shows the last verification and starts a new one. */
@Controller
@RequestMapping("/admin/journal/verification")
class VerificationController {

    private static final int SHOWN = 10;

    private final Verifications verifications;
    private final RequestVerification requestVerification;
    private final CurrentActor caller;
    private final ObjectProvider<SchedulerClient> scheduler;

    VerificationController(
            Verifications verifications,
            RequestVerification requestVerification,
            CurrentActor caller,
            ObjectProvider<SchedulerClient> scheduler) {
        this.verifications = verifications;
        this.requestVerification = requestVerification;
        this.caller = caller;
        this.scheduler = scheduler;
    }

    @GetMapping
    @Requires(Permission.JOURNAL_VERIFY)
    String show(Model model) {
        List<Verification> newest = verifications.newest(SHOWN);
        model.addAttribute("running", newest.stream().anyMatch(v -> v.report() == null));
        model.addAttribute(
                "last",
                newest.stream().filter(v -> v.report() != null).findFirst().orElse(null));
        model.addAttribute("history", newest);
        return "journal/verification";
    }

    @PostMapping
    @Requires(Permission.JOURNAL_VERIFY)
    String run(RedirectAttributes flash) {
        UUID id = requestVerification.request(caller.actor());
        // After the request is committed: the task starts at once and must find it.
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        VerificationConfiguration.VERIFY.instance(id.toString()).scheduledTo(Instant.now()));
        flash.addFlashAttribute("done", "已开始校验，数据多时需要几分钟，可以离开本页，稍后回来查看结果。");
        return "redirect:/admin/journal/verification";
    }
}
