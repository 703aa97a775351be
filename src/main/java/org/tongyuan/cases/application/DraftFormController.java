package org.tongyuan.cases.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.forms.FormDefinition;
import org.tongyuan.forms.Forms;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The item's own form. It may be left half filled in and taken up again. */
@Controller
class DraftFormController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Forms forms;
    private final LegalTime time;

    DraftFormController(DraftDesk desk, Drafts drafts, Forms forms, LegalTime time) {
        this.desk = desk;
        this.drafts = drafts;
        this.forms = forms;
        this.time = time;
    }

    @GetMapping("/my/drafts/{id}/form")
    @Requires(Permission.APPLY)
    String form(@PathVariable UUID id, Model model) {
        var open = desk.requireOpen(id);
        return page(open, open.draft().answers(), Map.of(), model);
    }

    /** {@code _later} keeps what was typed without checking it. */
    @PostMapping("/my/drafts/{id}/form")
    @Requires(Permission.APPLY)
    Object save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var open = desk.requireOpen(id);
        FormDefinition definition = definitionOf(open);
        Map<String, List<String>> answers = onlyFields(definition, sent);
        if (sent.containsKey("_later")) {
            drafts.save(open.draft().answered(answers, false, time.now()));
            flash.addFlashAttribute("done", desk.say("citizen.form.kept"));
            return "redirect:" + open.href();
        }
        Map<String, String> errors = forms.check(definition, answers);
        if (!errors.isEmpty()) {
            return Unprocessable.view(page(open, answers, errors, model), model);
        }
        var clean = forms.fromJson(definition, forms.toJson(definition, answers));
        drafts.save(open.draft().answered(clean, true, time.now()));
        return "redirect:" + open.href();
    }

    private String page(
            DraftDesk.Open open, Map<String, List<String>> values, Map<String, String> errors, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("definition", definitionOf(open));
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        return "cases/application/form";
    }

    private static FormDefinition definitionOf(DraftDesk.Open open) {
        FormDefinition definition = open.item().form();
        if (definition == null) {
            throw new NotFound("form of " + open.item().code());
        }
        return definition;
    }

    private static Map<String, List<String>> onlyFields(FormDefinition definition, Map<String, List<String>> sent) {
        var answers = new LinkedHashMap<String, List<String>>();
        definition.fields().forEach(field -> {
            if (sent.containsKey(field.name())) {
                answers.put(field.name(), List.copyOf(sent.getOrDefault(field.name(), List.of())));
            }
        });
        return answers;
    }
}
