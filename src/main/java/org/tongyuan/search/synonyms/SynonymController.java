package org.tongyuan.search.synonyms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** The list of synonyms and its editing. */
@Controller
@RequestMapping("/admin/synonyms")
class SynonymController {

    private static final String LIST = "redirect:/admin/synonyms";

    private final SynonymGroups groups;
    private final EditSynonyms edit;
    private final CurrentUser caller;
    private final Once once;
    private final Words words;

    SynonymController(SynonymGroups groups, EditSynonyms edit, CurrentUser caller, Once once, Words words) {
        this.groups = groups;
        this.edit = edit;
        this.caller = caller;
        this.once = once;
        this.words = words;
    }

    /** What was typed into the form. */
    record SynonymForm(String terms, int version) {}

    @GetMapping
    @Requires(Permission.SYNONYM_EDIT)
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        fillList(model, q, "", Map.of());
        return "search/synonyms";
    }

    @PostMapping
    @Requires(Permission.SYNONYM_EDIT)
    ModelAndView add(
            @RequestParam(defaultValue = "") String terms,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var fault = SynonymGroup.fault(terms);
        if (fault.isPresent()) {
            fillList(model, "", terms, message(fault.get()));
            return shown("search/synonyms", model);
        }
        return new ModelAndView(once.run(request, () -> {
            edit.add(terms, caller.require());
            flash.addFlashAttribute("done", "已添加。");
            return LIST;
        }));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SYNONYM_EDIT)
    String one(@PathVariable UUID id, Model model) {
        SynonymGroup group = groups.find(id).orElseThrow(() -> new NotFound("synonym group " + id));
        fillOne(model, id, new SynonymForm(group.text(), group.version()), Map.of());
        return "search/synonym";
    }

    @PostMapping("/{id}")
    @Requires(Permission.SYNONYM_EDIT)
    ModelAndView change(@PathVariable UUID id, SynonymForm form, Model model, RedirectAttributes flash) {
        var fault = SynonymGroup.fault(form.terms());
        if (fault.isPresent()) {
            fillOne(model, id, form, message(fault.get()));
            return shown("search/synonym", model);
        }
        edit.change(id, form.version(), form.terms(), caller.require());
        flash.addFlashAttribute("done", "已修改。");
        return new ModelAndView(LIST);
    }

    @PostMapping("/{id}/end")
    @Requires(Permission.SYNONYM_EDIT)
    String end(@PathVariable UUID id, @RequestParam int version, RedirectAttributes flash) {
        edit.end(id, version, caller.require());
        flash.addFlashAttribute("done", "已停用。");
        return LIST;
    }

    private void fillList(Model model, String q, String terms, Map<String, String> messages) {
        List<SynonymGroup> shown =
                groups.all().stream().filter(g -> g.text().contains(q.strip())).toList();
        model.addAttribute("groups", shown);
        model.addAttribute("q", q);
        model.addAttribute("terms", terms);
        model.addAttribute("messages", messages);
    }

    private static void fillOne(Model model, UUID id, SynonymForm form, Map<String, String> messages) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("messages", messages);
    }

    private Map<String, String> message(String key) {
        return Map.of("terms", words.of(key, SynonymGroup.LONGEST_TERM));
    }

    private static ModelAndView shown(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
