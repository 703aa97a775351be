package org.tongyuan.cases.joint;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Joint cases on the desk: the branches side by side, the one acceptance, who is late. */
@Controller
@RequestMapping("/desk/joint-cases")
class JointDeskController {

    private static final int MOST = 100;

    private final JointPages pages;
    private final Journeys journeys;
    private final AcceptJoint accept;
    private final Letters letters;
    private final CurrentUser user;

    JointDeskController(JointPages pages, Journeys journeys, AcceptJoint accept, Letters letters, CurrentUser user) {
        this.pages = pages;
        this.journeys = journeys;
        this.accept = accept;
        this.letters = letters;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.CASE_READ)
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        model.addAttribute("views", pages.list(user.officer(), open, MOST));
        model.addAttribute("open", open);
        model.addAttribute("most", MOST);
        model.addAttribute(
                "closed", journeys.all().stream().filter(j -> !j.isOffered()).toList());
        return "cases/joint/desk-list";
    }

    @GetMapping("/{number}")
    @Requires(Permission.CASE_READ)
    String one(@PathVariable String number, Model model) {
        var officer = user.officer();
        model.addAttribute("view", pages.seen(number, officer));
        model.addAttribute("mayAccept", officer.hallWide() && officer.may(Permission.CASE_ACCEPT));
        return "cases/joint/desk";
    }

    @PostMapping("/{number}/acceptance")
    @Requires(Permission.CASE_ACCEPT)
    String accept(@PathVariable String number, RedirectAttributes flash) {
        pages.seen(number, user.officer());
        var result = accept.accept(number, user.officer());
        flash.addFlashAttribute(
                "done",
                "已受理 " + result.accepted().size() + " 项："
                        + String.join("、", result.accepted()) + "。"
                        + (result.incomplete().isEmpty()
                                ? ""
                                : String.join("、", result.incomplete()) + "材料不齐，请在该办件里一次性告知补正。"));
        return "redirect:/desk/joint-cases/" + number;
    }

    @GetMapping("/{number}/letter.pdf")
    @Requires(Permission.CASE_READ)
    ResponseEntity<byte[]> letter(@PathVariable String number) {
        UUID letter = pages.seen(number, user.officer()).of().letterId();
        if (letter == null) {
            throw new NotFound("letter of joint case " + number);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(letters.pdf(letter));
    }
}
