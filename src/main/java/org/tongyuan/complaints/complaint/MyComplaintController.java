package org.tongyuan.complaints.complaint;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What a citizen complained of while signed in. */
@Controller
@Requires(Permission.APPLY)
class MyComplaintController {

    private final ComplaintPages pages;
    private final CurrentUser user;

    MyComplaintController(ComplaintPages pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @GetMapping("/complaints/my")
    String list(Model model) {
        model.addAttribute("rows", pages.own(user.citizen()));
        return "complaints/my-list";
    }

    @GetMapping("/complaints/my/{number}")
    String one(@PathVariable String number, Model model) {
        model.addAttribute("view", pages.visible(number, user.citizen()));
        return "complaints/my";
    }

    @GetMapping("/complaints/my/{number}/letters/{id}.pdf")
    ResponseEntity<?> letter(@PathVariable String number, @PathVariable UUID id) {
        return pages.letter(pages.visible(number, user.citizen()), id);
    }

    @GetMapping("/complaints/my/{number}/letters/{id}.ofd")
    ResponseEntity<?> letterAsOfd(@PathVariable String number, @PathVariable UUID id) {
        return pages.letterAsOfd(pages.visible(number, user.citizen()), id);
    }
}
