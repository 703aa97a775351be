package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.note.WriteNote;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** Notes written on the page of their case. */
@Controller
class NotesDesk {

    private final WriteNote writeNote;
    private final ActForms forms;

    NotesDesk(WriteNote writeNote, ActForms forms) {
        this.writeNote = writeNote;
        this.forms = forms;
    }

    @PostMapping("/desk/cases/{number}/notes")
    @Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
    String write(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = ActForms.typed(request);
        String text = FormErrors.given(typed.get("caseNote"));
        if (text.isEmpty()) {
            return forms.again(number, typed, Map.of("caseNote", "请写明备注的内容"), model, response);
        }
        if (text.length() > WriteNote.LONGEST) {
            return forms.again(
                    number, typed, Map.of("caseNote", "备注不超过 " + WriteNote.LONGEST + " 个字"), model, response);
        }
        return forms.run(number, request, flash, "已记下备注。", officer -> writeNote.write(number, text, officer));
    }
}
