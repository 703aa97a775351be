package org.tongyuan.standards.manual;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.manual.Manuals.Edition;

/** The manual for everybody, and its editions at the standards office's desk. */
@Controller
class ManualController {

    private final Manuals manuals;
    private final ManualPress press;
    private final OrderManual order;
    private final Files files;
    private final CurrentUser user;

    ManualController(Manuals manuals, ManualPress press, OrderManual order, Files files, CurrentUser user) {
        this.manuals = manuals;
        this.press = press;
        this.order = order;
        this.files = files;
        this.user = user;
    }

    @GetMapping("/standards/manual")
    @Requires(Permission.ANYONE)
    String show(Model model) {
        model.addAttribute("heading", press.title());
        model.addAttribute(
                "editions", manuals.all().stream().filter(Edition::done).toList());
        return "standards/manual/show";
    }

    @GetMapping("/standards/manual/files/{number}")
    @Requires(Permission.ANYONE)
    ResponseEntity<Resource> file(@PathVariable int number) {
        Edition edition = manuals.printed(number);
        StoredFile file = files.require(new FileId(String.valueOf(edition.fileSha256())));
        String name = press.title() + "（" + edition.name() + "）.pdf";
        return Downloads.published(file, name, files.open(file.id()));
    }

    @GetMapping("/desk/standards/manual")
    @Requires(Permission.STANDARD_EDIT)
    String desk(Model model, HttpServletResponse response) {
        var editions = manuals.all();
        if (editions.stream().anyMatch(Edition::waiting)) {
            // The page looks again by itself, with or without JavaScript.
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("heading", press.title());
        model.addAttribute("editions", editions);
        return "standards/manual/desk";
    }

    @PostMapping("/desk/standards/manual")
    @Requires(Permission.STANDARD_EDIT)
    String print(RedirectAttributes after) {
        boolean ordered = order.order(user.actor()).isPresent();
        after.addFlashAttribute("done", ordered ? "已开始编制新版，本页会自动刷新；可以离开，稍后再回来。" : "登记的内容没有变化，最新一版就是现行内容，不需要重新编制。");
        return "redirect:/desk/standards/manual";
    }
}
