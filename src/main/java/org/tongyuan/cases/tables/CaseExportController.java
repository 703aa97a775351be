package org.tongyuan.cases.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.tables.CaseExportForm.Purpose;
import org.tongyuan.cases.tables.CaseExportForm.What;
import org.tongyuan.documents.Exports;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;

/** Orders tables of cases; the export itself is watched on its own page. */
@Controller
@RequestMapping("/desk/case-exports")
@Requires(Permission.CASE_EXPORT)
class CaseExportController {

    private final OrderCaseTables order;
    private final Agencies agencies;
    private final CurrentUser user;
    private final Once once;
    private final LegalTime time;

    CaseExportController(OrderCaseTables order, Agencies agencies, CurrentUser user, Once once, LegalTime time) {
        this.order = order;
        this.agencies = agencies;
        this.user = user;
        this.once = once;
        this.time = time;
    }

    @GetMapping
    ModelAndView blank() {
        LocalDate today = time.today();
        return form(
                new CaseExportForm(What.CASES, today.withDayOfMonth(1), today, null, false, null, TableFormat.XLSX),
                null);
    }

    @PostMapping
    ModelAndView order(
            @Valid @ModelAttribute("form") CaseExportForm form, BindingResult errors, HttpServletRequest request) {
        FormErrors.mustBeReadable(errors);
        form.check(errors);
        if (errors.hasErrors()) {
            return form(form, FormErrors.of(errors));
        }
        return new ModelAndView(once.run(request, () -> "redirect:" + Exports.page(order.order(form, user.officer()))));
    }

    private ModelAndView form(CaseExportForm form, @Nullable Map<String, String> errors) {
        var officer = user.officer();
        var view = new ModelAndView(
                "cases/tables/export", errors == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("form", form);
        view.addObject("errors", errors);
        view.addObject("kinds", What.values());
        view.addObject("purposes", Purpose.values());
        view.addObject("formats", TableFormat.values());
        view.addObject("agencies", OrderCaseTables.scopeOf(officer) == null ? agencies.all() : List.of());
        view.addObject("mayWhole", officer.may(Permission.PERSONAL_DATA_REVEAL));
        view.addObject("tables", CaseTable.values());
        view.addObject("outsideColumns", OutsideTable.COLUMNS);
        return view;
    }
}
