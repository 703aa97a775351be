package org.tongyuan.notices.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.notices.message.Messages.Message;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The caller's own messages; opening one marks it as read. */
@Controller
@RequestMapping("/my/messages")
class MessageController {

    private static final int PAGE = 30;

    private final Messages messages;
    private final CurrentUser caller;
    private final LegalTime time;

    MessageController(Messages messages, CurrentUser caller, LegalTime time) {
        this.messages = messages;
        this.caller = caller;
        this.time = time;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
        UUID account = account();
        List<Message> found = messages.of(account, before, PAGE + 1);
        List<Message> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("unread", messages.unread(account));
        model.addAttribute("previous", before == null ? null : "/my/messages");
        model.addAttribute(
                "next",
                found.size() > PAGE ? "/my/messages?before=" + shown.getLast().id() : null);
        return "notices/messages";
    }

    @GetMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
    String open(@PathVariable UUID id, Model model) {
        UUID account = account();
        Message message = messages.find(id)
                .filter(m -> m.accountId().equals(account))
                .orElseThrow(() -> new NotFound("message " + id));
        messages.markRead(id, time.now());
        model.addAttribute("message", message);
        return "notices/message";
    }

    @PostMapping("/reading")
    @Requires(Permission.SIGNED_IN)
    String readAll() {
        messages.markAllRead(account(), time.now());
        return "redirect:/my/messages";
    }

    private UUID account() {
        return switch (caller.require()) {
            case SignedIn.Citizen citizen -> citizen.accountId();
            case SignedIn.Officer officer -> officer.accountId();
            case SignedIn.Application application -> throw new NotAllowed("messages of " + application.clientId());
        };
    }
}
