package org.tongyuan.cases.joint;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.application.Applicants;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The one progress page of a joint case for the citizen whose it is. */
@Controller
class MyJointController {

    private final JointPages pages;
    private final JointCases joints;
    private final JointDrafts drafts;
    private final Applicants applicants;
    private final Letters letters;
    private final CurrentUser user;

    MyJointController(
            JointPages pages,
            JointCases joints,
            JointDrafts drafts,
            Applicants applicants,
            Letters letters,
            CurrentUser user) {
        this.pages = pages;
        this.joints = joints;
        this.drafts = drafts;
        this.applicants = applicants;
        this.letters = letters;
        this.user = user;
    }

    @GetMapping("/my/joint-cases")
    @Requires(Permission.APPLY)
    String list(Model model) {
        model.addAttribute("joints", pages.views(joints.of(people())));
        model.addAttribute("drafts", drafts.openOf(user.citizen()));
        return "cases/joint/my-list";
    }

    @GetMapping("/my/joint-cases/{number}")
    @Requires(Permission.APPLY)
    String one(@PathVariable String number, Model model) {
        model.addAttribute("view", mine(number));
        return "cases/joint/my";
    }

    @GetMapping("/my/joint-cases/{number}/letters/{id}.pdf")
    @Requires(Permission.APPLY)
    ResponseEntity<Resource> letter(@PathVariable String number, @PathVariable UUID id) {
        var letter = JointPages.letter(mine(number), id);
        return Downloads.letter(letter.fileName(), letters.pdf(id));
    }

    private JointPages.View mine(String number) {
        return pages.mine(number, people(), user.citizen().personId());
    }

    private List<UUID> people() {
        return applicants.idsOf(user.citizen());
    }
}
