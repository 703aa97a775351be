package org.tongyuan.complaints.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Uploads;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk of the agency that handles complaints: what falls due first, one with all that belongs to it, and its acts. */
@Controller
@RequestMapping("/desk/complaints")
class ComplaintDeskController {

    private final ComplaintPages pages;
    private final ComplaintDeskForms forms;
    private final ComplaintFiles files;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    ComplaintDeskController(
            ComplaintPages pages,
            ComplaintDeskForms forms,
            ComplaintFiles files,
            CurrentUser user,
            Once once,
            Words words) {
        this.pages = pages;
        this.forms = forms;
        this.files = files;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.COMPLAINT_READ)
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        model.addAttribute("rows", pages.handled(user.officer(), open));
        model.addAttribute("open", open);
        return "complaints/desk-list";
    }

    @GetMapping("/new")
    @Requires(Permission.COMPLAINT_HANDLE)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("windows", pages.windows());
        model.addAttribute("quotable", pages.quotable());
        model.addAttribute("kinds", ComplaintKind.values());
        model.addAttribute("fields", ComplaintField.values());
        model.addAttribute("channels", List.of(IntakeChannel.PHONE, IntakeChannel.LETTER, IntakeChannel.IN_PERSON));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "complaints/desk-new";
    }

    /** By telephone, by letter or in person; it may go to another agency's desk. */
    @PostMapping
    @Requires(Permission.COMPLAINT_HANDLE)
    String takeIn(
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.of(request);
        var form = new ComplaintForm(typed, false, true);
        var errors = form.errors();
        if (errors.isEmpty()) {
            try {
                var made = form.complaint(null, Uploads.of(evidence));
                return once.run(request, () -> {
                    var receipt = forms.takeIn(made, user.officer());
                    flash.addFlashAttribute(
                            "done", "已登记，编号 " + receipt.number() + "，查询码 " + receipt.code() + "。请把编号和查询码告诉反映人。");
                    return "redirect:/desk/complaints";
                });
            } catch (RuleBroken broken) {
                errors.put(ComplaintForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    @GetMapping("/{number}")
    @Requires(Permission.COMPLAINT_READ)
    String one(@PathVariable String number, Model model) {
        return page(number, Map.of(), Map.of(), model);
    }

    private String page(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        var view = pages.visible(number, user.officer());
        model.addAttribute("view", view);
        model.addAttribute("evidence", files.of(view.of().head().id()));
        model.addAttribute("findings", Finding.values());
        model.addAttribute("measures", MeasureKind.values());
        model.addAttribute("mayHandle", user.officer().may(Permission.COMPLAINT_HANDLE));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "complaints/desk";
    }

    @GetMapping("/{number}/letters/{id}.pdf")
    @Requires(Permission.COMPLAINT_READ)
    ResponseEntity<?> letter(@PathVariable String number, @PathVariable UUID id) {
        return pages.letter(pages.visible(number, user.officer()), id);
    }

    @GetMapping("/{number}/letters/{id}.ofd")
    @Requires(Permission.COMPLAINT_READ)
    ResponseEntity<?> letterAsOfd(@PathVariable String number, @PathVariable UUID id) {
        return pages.letterAsOfd(pages.visible(number, user.officer()), id);
    }

    @GetMapping("/{number}/files/{sha256}")
    @Requires(Permission.COMPLAINT_READ)
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable String sha256) {
        return files.send(pages.visible(number, user.officer()).of().head().id(), sha256);
    }

    /** {@code acceptance}, {@code refusal}, {@code answer} or {@code completion} of a measure. */
    @PostMapping("/{number}/{act}")
    @Requires(Permission.COMPLAINT_HANDLE)
    String act(
            @PathVariable String number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var wanted = ComplaintDeskForms.Act.of(act);
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<>(wanted.check(typed));
        if (errors.isEmpty()) {
            try {
                forms.run(wanted, number, typed, user.officer());
                flash.addFlashAttribute("done", wanted.done());
                return "redirect:/desk/complaints/" + number;
            } catch (RuleBroken broken) {
                errors.put(wanted.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, typed, errors, model);
    }
}
