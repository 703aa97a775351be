package org.tongyuan.cases.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.application.FillTray;
import org.tongyuan.cases.application.TrayFile;
import org.tongyuan.cases.application.Trays;
import org.tongyuan.platform.LegalTime;

/**
 * The files of a form at the window: {@code file.KEY} for each material, {@code tray} where they wait while the form comes back with
 * messages, {@code drop} for those that shall not be handed in after all. Templates ask {@code ${@windowFiles.kept(tray)}}.
 */
@Component("windowFiles")
public class WindowFiles {

    /** The field's place for what belongs to no single material. */
    public static final String WHOLE = "-";

    /** The place for what proves that somebody may act for the applicant (授权委托书, 户口簿). */
    public static final String AUTHORITY = "-authority";

    private final FillTray fillTray;
    private final Trays trays;
    private final WindowTrays windowTrays;
    private final CurrentUser user;
    private final LegalTime time;

    WindowFiles(FillTray fillTray, Trays trays, WindowTrays windowTrays, CurrentUser user, LegalTime time) {
        this.fillTray = fillTray;
        this.trays = trays;
        this.windowTrays = windowTrays;
        this.user = user;
        this.time = time;
    }

    /**
     * Takes what the form brings into its tray. What is good is kept even when something beside it is not; the messages stand by field.
     *
     * @param materials names by key, {@link #WHOLE} among them where the form offers it
     */
    public Map<String, String> take(HttpServletRequest request, Map<String, String> materials) {
        var refused = new LinkedHashMap<String, String>();
        UUID tray = trayOf(request.getParameter("tray"));
        if (tray == null || isHandedIn(request.getParameter("tray"))) {
            return refused;
        }
        drop(tray, request.getParameterValues("drop"));
        materials.forEach((key, name) -> {
            var sent = sent(request, key);
            if (!sent.isEmpty()) {
                windowTrays.open(tray, user.officer().accountId(), time.now());
                var messages = fillTray.add(tray, key, name, sent);
                if (!messages.isEmpty()) {
                    refused.put("file." + key, name + "：" + String.join(" ", messages));
                }
            }
        });
        return refused;
    }

    private void drop(UUID tray, String @Nullable [] files) {
        if (files != null && windowTrays.isOf(tray, user.officer().accountId())) {
            for (String file : files) {
                UUID id = trayOf(file);
                if (id != null) {
                    trays.remove(tray, id, time.now());
                }
            }
        }
    }

    /** The parts of one field that hold something. */
    static List<MultipartFile> sent(HttpServletRequest request, String key) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null
                ? List.of()
                : parts.getFiles("file." + key).stream()
                        .filter(part -> !part.isEmpty()
                                || (part.getOriginalFilename() != null
                                        && !part.getOriginalFilename().isEmpty()))
                        .toList();
    }

    /** What lies in the form's tray; nothing in somebody else's. */
    public List<TrayFile> kept(@Nullable String named) {
        UUID tray = trayOf(named);
        return tray == null || !windowTrays.isOf(tray, user.officer().accountId()) ? List.of() : trays.of(tray);
    }

    public List<TrayFile> kept(@Nullable String named, String material) {
        return kept(named).stream().filter(f -> f.material().equals(material)).toList();
    }

    /** What the act gets; the same content sent twice for one material is one file. */
    public List<NewCase.Given> given(@Nullable String named) {
        var given = new LinkedHashMap<String, NewCase.Given>();
        for (TrayFile f : kept(named)) {
            String material = f.material().startsWith(WHOLE) ? null : f.material();
            given.putIfAbsent(
                    f.material() + " " + f.file().id().sha256(),
                    new NewCase.Given(material, f.file().id(), f.name()));
        }
        return List.copyOf(given.values());
    }

    /** Whether the form went through already: a double click gets the first answer. */
    public boolean isHandedIn(@Nullable String named) {
        UUID tray = trayOf(named);
        return tray != null && windowTrays.isEnded(tray, user.officer().accountId());
    }

    /** What lay in the tray now belongs to a case. */
    public void handedIn(@Nullable String named) {
        UUID tray = trayOf(named);
        if (tray != null && windowTrays.isOf(tray, user.officer().accountId())) {
            trays.empty(tray, time.now());
            windowTrays.end(tray, time.now());
        }
    }

    private static @Nullable UUID trayOf(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
