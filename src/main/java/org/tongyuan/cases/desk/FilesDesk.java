package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.attachment.AttachFiles;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Files added to a case on its page. */
@Controller
class FilesDesk {

    private final AttachFiles attachFiles;
    private final ActForms forms;
    private final Words words;

    FilesDesk(AttachFiles attachFiles, ActForms forms, Words words) {
        this.attachFiles = attachFiles;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping("/desk/cases/{number}/files")
    @Requires(Permission.CASE_SUBMIT)
    String attach(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var page = forms.page(number);
        var refused = forms.files().take(request, MaterialViews.names(page.item()));
        if (!refused.isEmpty()) {
            return forms.again(number, typed, refused, model, response);
        }
        String tray = typed.get("tray");
        if (forms.files().given(tray).isEmpty() && !forms.files().isHandedIn(tray)) {
            return forms.again(number, typed, Map.of("files", words.of("case.files.none")), model, response);
        }
        return forms.run(number, request, flash, words.of("case.files.added"), officer -> {
            attachFiles.attach(page.of().head().id(), forms.files().given(tray), officer);
            forms.files().handedIn(tray);
        });
    }
}
