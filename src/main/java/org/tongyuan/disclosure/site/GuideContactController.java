package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Where an agency writes what the guide says of its disclosure office. */
@Controller
@RequestMapping("/desk/disclosure/guide")
@Requires(Permission.DISCLOSURE_EDIT)
class GuideContactController {

    private final GuideContacts contacts;
    private final Publishers publishers;
    private final CurrentUser user;

    GuideContactController(GuideContacts contacts, Publishers publishers, CurrentUser user) {
        this.contacts = contacts;
        this.publishers = publishers;
        this.user = user;
    }

    @GetMapping
    String form(Model model) {
        return show(contacts.of(user.officer().agencyId()), Map.of(), model);
    }

    @PostMapping
    String keep(
            @ModelAttribute GuideContact contact, RedirectAttributes flash, HttpServletResponse response, Model model) {
        var errors = contact.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(contact, errors, model);
        }
        contacts.keep(contact, user.officer());
        flash.addFlashAttribute("done", "已保存，公开指南已经更新。");
        return "redirect:/desk/disclosure/guide";
    }

    private String show(GuideContact contact, Map<String, String> errors, Model model) {
        model.addAttribute("c", contact);
        model.addAttribute("errors", errors);
        model.addAttribute("agency", publishers.require(user.officer().agencyId()));
        return "disclosure/site/guide-contact";
    }
}
