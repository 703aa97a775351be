package org.tongyuan.standards.conformity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.conformity.FindingSearch.Found;

/** One finding with its evidence and what was done about it. */
@Controller
@RequestMapping("/desk/standards/findings/{id}")
class FindingController {

    private static final int LONGEST = 500;

    private final FindingSearch search;
    private final HandleFinding handle;
    private final Clauses clauses;
    private final CurrentUser user;

    FindingController(FindingSearch search, HandleFinding handle, Clauses clauses, CurrentUser user) {
        this.search = search;
        this.handle = handle;
        this.clauses = clauses;
        this.user = user;
    }

    @GetMapping
    @Requires(Permission.STANDARD_READ)
    String finding(@PathVariable UUID id, Model model) {
        Found found = search.require(id);
        model.addAttribute("finding", found);
        model.addAttribute("clause", clauses.require(found.clause()));
        model.addAttribute("steps", handle.stepsOf(id));
        model.addAttribute(
                "own", found.agency().equals(user.officer().agencyId().toString()));
        return "standards/finding";
    }

    @PostMapping("/exemption")
    @Requires(Permission.STANDARD_EDIT)
    String exempt(
            @PathVariable UUID id,
            @RequestParam String note,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes after) {
        handle.exempt(id, given(note), until, user.officer());
        return done(id, "已豁免，到期后重新计入。", after);
    }

    @PostMapping("/order")
    @Requires(Permission.STANDARD_EDIT)
    String order(
            @PathVariable UUID id,
            @RequestParam String note,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes after) {
        handle.order(id, given(note), until, user.officer());
        return done(id, "整改通知已发出。", after);
    }

    @PostMapping("/answer")
    @Requires(Permission.STANDARD_READ)
    String answer(@PathVariable UUID id, @RequestParam String note, RedirectAttributes after) {
        handle.answer(id, given(note), user.officer());
        return done(id, "答复已记录；改好后系统会自动关闭。", after);
    }

    private static String given(String note) {
        if (note.isBlank() || note.length() > LONGEST) {
            throw new RuleBroken("finding.note");
        }
        return note.strip();
    }

    private static String done(UUID id, String text, RedirectAttributes after) {
        after.addFlashAttribute("done", text);
        return "redirect:/desk/standards/findings/" + id;
    }
}
