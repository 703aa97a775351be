package org.tongyuan.standards.schema;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.EditedElements;
import org.tongyuan.standards.element.Elements;

/** The catalogue of data elements for everybody. */
@Controller
class ElementController {

    private final Elements elements;
    private final EditedElements edited;
    private final Schemas schemas;

    ElementController(Elements elements, EditedElements edited, Schemas schemas) {
        this.elements = elements;
        this.edited = edited;
        this.schemas = schemas;
    }

    @GetMapping("/standards/elements")
    @Requires(Permission.ANYONE)
    String list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String status, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("statuses", DataElement.Status.values());
        model.addAttribute("elements", elements.search(q, status(status)));
        return "standards/element/list";
    }

    @GetMapping("/standards/elements/{id}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String id, Model model) {
        List<DataElement> versions = elements.versions(id);
        if (versions.isEmpty()) {
            throw new NotFound("data element " + id);
        }
        model.addAttribute("element", versions.getFirst());
        model.addAttribute("versions", versions);
        model.addAttribute("rows", rows(versions.getFirst()));
        model.addAttribute("users", schemas.using(id));
        model.addAttribute("deprecation", edited.deprecation(id).orElse(null));
        return "standards/element/one";
    }

    /** What is no status asks for none in particular. */
    static DataElement.@Nullable Status status(String text) {
        return Arrays.stream(DataElement.Status.values())
                .filter(s -> s.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, String>> rows(DataElement e) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("标识符", e.id());
        rows.put("英文短名", e.english());
        rows.put("定义", e.definition());
        rows.put("数据类型", e.format().kind().label());
        rows.put("表示格式", e.format().text() + "（" + e.format().words() + "）");
        rows.put("书写规则", e.pattern() == null ? "" : e.pattern());
        rows.put("计量单位", e.unit() == null ? "" : e.unit());
        rows.put("来源", e.source());
        rows.put("登记机构", e.registrar());
        return rows.entrySet().stream()
                .map(r -> Map.of("label", r.getKey(), "value", r.getValue()))
                .toList();
    }
}
