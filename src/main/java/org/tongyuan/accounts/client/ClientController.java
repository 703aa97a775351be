package org.tongyuan.accounts.client;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Set;
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
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** Applications of agencies that call the API. */
@Controller
@Requires(Permission.CLIENT_EDIT)
class ClientController {

    /** One line of the list. */
    record Line(Client client, String agency) {}

    private static final String FORM = "accounts/client-form";

    private final Clients clients;
    private final Agencies agencies;
    private final EditClients editClients;

    ClientController(Clients clients, Agencies agencies, EditClients editClients) {
        this.clients = clients;
        this.agencies = agencies;
        this.editClients = editClients;
    }

    @GetMapping("/admin/clients")
    String list(Model model) {
        model.addAttribute("lines", clients.all().stream().map(this::line).toList());
        return "accounts/clients";
    }

    private Line line(Client client) {
        @Nullable UUID agencyId = client.agencyId();
        return new Line(
                client, agencyId == null ? "全部单位" : agencies.require(agencyId).name());
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("allScopes", EditClients.scopes());
        model.addAttribute(
                "agencies",
                agencies.all().stream()
                        .map(a -> Map.of("value", a.id().toString(), "label", a.name()))
                        .toList());
    }

    @GetMapping("/admin/clients/new")
    ModelAndView blank() {
        return new ModelAndView(FORM, "form", new ClientForm("", "", null, Set.of()));
    }

    @PostMapping("/admin/clients")
    ModelAndView create(@Valid @ModelAttribute("form") ClientForm form, BindingResult errors) {
        FormErrors.mustBeReadable(errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors);
        }
        String secret = editClients.create(form);
        // Not a redirect: the secret must not lie in a session.
        return new ModelAndView("accounts/client-secret", Map.of("clientId", form.clientId(), "secret", secret));
    }

    @PostMapping("/admin/clients/{id}/end")
    ModelAndView disable(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        editClients.disable(id, given(why));
        after.addFlashAttribute("done", "应用已停用，已发出的令牌即时失效。");
        return new ModelAndView("redirect:/admin/clients");
    }
}
