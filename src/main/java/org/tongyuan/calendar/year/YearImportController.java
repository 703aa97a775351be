package org.tongyuan.calendar.year;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.journal.CurrentActor;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** Imports a year: hand in, look at what it means, confirm. */
@Controller
class YearImportController {

    private final Years years;
    private final ImportYear importYear;
    private final CurrentActor caller;
    private final Words words;

    YearImportController(Years years, ImportYear importYear, CurrentActor caller, Words words) {
        this.years = years;
        this.importYear = importYear;
        this.caller = caller;
        this.words = words;
    }

    @GetMapping("/admin/calendar/imports/new")
    @Requires(Permission.CALENDAR_EDIT)
    String form(Model model) {
        model.addAttribute("text", "");
        model.addAttribute("source", "");
        return "calendar/year/import";
    }

    @PostMapping("/admin/calendar/imports/preview")
    @Requires(Permission.CALENDAR_EDIT)
    ModelAndView preview(@ModelAttribute ImportForm form) throws IOException {
        return check(form);
    }

    @PostMapping("/admin/calendar/imports")
    @Requires(Permission.CALENDAR_EDIT)
    ModelAndView confirm(@ModelAttribute ImportForm form, @RequestParam int seenVersion, RedirectAttributes flash)
            throws IOException {
        var checked = check(form);
        if (!(checked.getModel().get("preview") instanceof ImportPreview preview)) {
            return checked;
        }
        var year = Integer.toString(preview.arrangement().year());
        boolean changed = importYear.importYear(preview.arrangement(), seenVersion, caller.actor());
        flash.addFlashAttribute("done", words.of(changed ? "calendar.year-imported" : "calendar.year-unchanged", year));
        return new ModelAndView("redirect:/admin/calendar/years/" + year);
    }

    private ModelAndView check(ImportForm form) throws IOException {
        var content = form.content();
        var result = YearFile.parse(content);
        var arrangement = result.arrangement();
        if (form.tooLarge()) {
            return again(content, form.typedSource(), List.of(new YearFile.Problem(0, words.of("calendar.too-large"))));
        }
        if (arrangement == null) {
            return again(content, form.typedSource(), result.problems());
        }
        var source = arrangement.source().isEmpty() ? form.typedSource() : arrangement.source();
        if (source.isEmpty()) {
            return again(content, source, List.of(new YearFile.Problem(0, words.of("calendar.source-missing"))));
        }
        int seen = years.inForce(arrangement.year()).map(Years.Version::version).orElse(0);
        var before = years.days(arrangement.year(), seen);
        return new ModelAndView(
                "calendar/year/preview",
                Map.of(
                        "preview", ImportPreview.of(arrangement.from(source), seen, before),
                        "content", content,
                        "source", source));
    }

    private ModelAndView again(String content, String source, List<YearFile.Problem> problems) {
        var page = new ModelAndView("calendar/year/import", HttpStatus.UNPROCESSABLE_CONTENT);
        var messages = new LinkedHashMap<String, String>();
        problems.stream()
                .limit(50)
                .map(p -> p.line() == 0 ? p.text() : "第 " + p.line() + " 行：" + p.text())
                .reduce((a, b) -> a + "；" + b)
                .ifPresent(all -> messages.put("text", all));
        page.addObject("text", content);
        page.addObject("source", source);
        page.addObject("problems", problems);
        page.addObject("messages", messages);
        return page;
    }
}
