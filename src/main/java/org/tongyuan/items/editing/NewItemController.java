package org.tongyuan.items.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** A new item: its code, name, agency and type; everything else in the editor. */
@Controller
class NewItemController {

    private final DraftItem draft;
    private final Agencies agencies;
    private final CurrentUser user;

    NewItemController(DraftItem draft, Agencies agencies, CurrentUser user) {
        this.draft = draft;
        this.agencies = agencies;
        this.user = user;
    }

    /** What the page asks. */
    record NewItemForm(String code, String name, String agency, String type) {}

    @GetMapping("/admin/items/new")
    @Requires(Permission.ITEM_EDIT)
    String ask(Model model) {
        return page(new NewItemForm("", "", "", "LICENCE"), model);
    }

    @PostMapping("/admin/items")
    @Requires(Permission.ITEM_EDIT)
    String begin(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String type,
            Model model,
            HttpServletResponse response) {
        var errors = new LinkedHashMap<String, String>();
        checkCode(code.strip(), errors);
        if (name.isBlank()) {
            errors.put("name", "请填写事项名称。");
        }
        Agency chosen = agencies.all().stream()
                .filter(a -> a.id().toString().equals(agency))
                .findFirst()
                .orElse(null);
        if (chosen == null || errors.size() > 0) {
            if (chosen == null) {
                errors.put("agency", "请选择实施主体。");
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("messages", errors);
            return page(new NewItemForm(code, name, agency, type), model);
        }
        MatterType matter =
                VersionPages.types().stream().anyMatch(t -> t.value().equals(type))
                        ? MatterType.valueOf(type)
                        : MatterType.PUBLIC_SERVICE;
        UUID id = draft.begin(
                code.strip(),
                ItemContent.bare(name.strip(), chosen.id(), chosen.name(), chosen.regionCode(), matter),
                user.require().actor());
        return "redirect:/admin/items/versions/" + id;
    }

    /** A new code follows the code rule; only lists from elsewhere may bring codes that do not. */
    private static void checkCode(String code, Map<String, String> errors) {
        switch (ItemCode.parse(code)) {
            case ItemCode.Parsed.Unparseable(var failure) ->
                errors.put("code", "事项编码不符合编码规则：应为统一社会信用代码 18 位＋层级 1 位＋基本编码 12 位＋后缀，或带连字符的写法。");
            case ItemCode.Parsed.Parts(var parts) -> {
                if (!parts.checkCharacterValid()) {
                    errors.put("code", "事项编码中的统一社会信用代码校验码不对，请核对。");
                }
            }
        }
    }

    private String page(NewItemForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agencies", EditorSpec.agencies(agencies));
        model.addAttribute("types", VersionPages.types());
        return "items/editing/new";
    }
}
