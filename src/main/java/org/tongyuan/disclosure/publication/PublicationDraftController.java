package org.tongyuan.disclosure.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** The form in which a record is written. */
@Controller
@RequestMapping("/desk/disclosure/records")
@Requires(Permission.DISCLOSURE_EDIT)
class PublicationDraftController {

    private static final String VIEW = "disclosure/publication/form";

    private final RecordPages pages;
    private final DraftRecord draftRecord;
    private final RecordDesk desk;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    PublicationDraftController(
            RecordPages pages, DraftRecord draftRecord, RecordDesk desk, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.draftRecord = draftRecord;
        this.desk = desk;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    /** For which agency: the categories that bind it depend on its level. */
    @GetMapping("/new")
    String fresh(@RequestParam(required = false) @Nullable UUID agency, Model model) {
        UUID of = agency == null ? user.officer().agencyId() : agency;
        return form(of, null, ContentForm.empty(of.toString()), Map.of(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ContentForm form,
            BindingResult shape,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        UUID agency = agencyOf(form);
        Content content = form.content(desk.today(), shape);
        if (shape.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(agency, null, form, ContentForm.messages(shape), model);
        }
        try {
            return once.run(
                    request,
                    () -> "redirect:/desk/disclosure/records/" + draftRecord.draft(agency, content, user.officer()));
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(agency, null, form, Map.of(fieldOf(e), words.of(e)), model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var file = pages.visible(id, user.officer());
        return form(file.agencyId(), file, ContentForm.of(pages.working(file).content()), Map.of(), model);
    }

    @PostMapping("/{id}/content")
    String rewrite(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ContentForm form,
            BindingResult shape,
            HttpServletResponse response,
            Model model) {
        var file = pages.visible(id, user.officer());
        Content content = form.content(desk.today(), shape);
        if (shape.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(file.agencyId(), file, form, ContentForm.messages(shape), model);
        }
        try {
            draftRecord.rewrite(id, content, user.officer());
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(file.agencyId(), file, form, Map.of(fieldOf(e), words.of(e)), model);
        }
        return "redirect:/desk/disclosure/records/" + id;
    }

    private UUID agencyOf(ContentForm form) {
        try {
            return UUID.fromString(form.agency());
        } catch (IllegalArgumentException e) {
            return user.officer().agencyId();
        }
    }

    /** Nobody should lose a long text because of one field: the message stands where it can be mended. */
    private static String fieldOf(RuleBroken e) {
        return switch (e.messageKey()) {
            case "disclosure.interprets.unknown" -> "interprets";
            case "disclosure.made-in-future" -> "madeOn";
            case "disclosure.category.unknown", "disclosure.category.other-level" -> "category";
            default -> "name";
        };
    }

    private String form(
            UUID agency, @Nullable PublicRecord file, ContentForm form, Map<String, String> errors, Model model) {
        pages.fillForm(agency, model);
        model.addAttribute("form", form);
        model.addAttribute("file", file);
        model.addAttribute("agencies", pages.agencies(user.officer()));
        model.addAttribute("errors", errors);
        return VIEW;
    }
}
