package org.tongyuan.agencies.directory;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.journal.CurrentActor;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** Agencies, kept by an administrator. */
@Controller
@Requires(Permission.AGENCY_EDIT)
class AgencyController {

    private static final String FORM = "agencies/form";

    private final AgencyRecords records;
    private final Regions regions;
    private final AgencyDirectory directory;
    private final EditAgencies edit;
    private final CurrentActor caller;
    private final Words words;

    AgencyController(
            AgencyRecords records,
            Regions regions,
            AgencyDirectory directory,
            EditAgencies edit,
            CurrentActor caller,
            Words words) {
        this.records = records;
        this.regions = regions;
        this.directory = directory;
        this.edit = edit;
        this.caller = caller;
        this.words = words;
    }

    @ModelAttribute("regions")
    List<Map<String, String>> regions() {
        return regions.all().stream()
                .map(r -> Map.of("value", r.code(), "label", r.code() + " " + r.name()))
                .toList();
    }

    @GetMapping("/admin/agencies")
    String list(Model model) {
        List<AgencyRecord> all = records.all();
        model.addAttribute("rows", all.stream().filter(AgencyRecord::inForce).toList());
        model.addAttribute("ended", all.stream().filter(r -> !r.inForce()).toList());
        return "agencies/list";
    }

    @GetMapping("/admin/agencies/new")
    ModelAndView blank() {
        return new ModelAndView(FORM, "form", AgencyForm.empty(directory.home().code()));
    }

    @PostMapping("/admin/agencies")
    ModelAndView create(
            @Valid @ModelAttribute("form") AgencyForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        askAboutCode(form, errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors).addObject("doubtful", form.mustAskAboutCode());
        }
        edit.create(form, caller.actor());
        return done(after, "机构已登记。");
    }

    @GetMapping("/admin/agencies/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        AgencyRecord row = edit.require(id);
        return new ModelAndView(FORM, "form", AgencyForm.of(row))
                .addObject("row", row)
                .addObject(
                        "doubtful", row.agency().code() != null && !row.agency().codeVerified());
    }

    @PostMapping("/admin/agencies/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        askAboutCode(form, errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors)
                    .addObject("row", edit.require(id))
                    .addObject("doubtful", form.mustAskAboutCode());
        }
        edit.change(id, form, caller.actor());
        return done(after, "机构已保存。");
    }

    @PostMapping("/admin/agencies/{id}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String why,
            RedirectAttributes after) {
        edit.end(id, version, given(why), caller.actor());
        return done(after, "机构已撤销，历史办件仍可查看。");
    }

    private void askAboutCode(AgencyForm form, BindingResult errors) {
        if (form.mustAskAboutCode()) {
            errors.rejectValue("code", "doubtful", words.of("agencies.code.doubtful"));
        }
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/admin/agencies");
    }
}
