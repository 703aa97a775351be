package org.tongyuan.cases.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.tongyuan.cases.application.Asked;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.forms.Field;
import org.tongyuan.forms.FormDefinition;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one form and the one set of materials of a journey: what several items ask under the same name is asked once and given to each of
 * them.
 */
record JointForm(FormDefinition definition, List<Wanted> materials) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A material with the items that want it. */
    record Wanted(Material material, boolean needed, List<String> items) {}

    static JointForm of(String title, List<ItemVersion> items, Forms forms) {
        return new JointForm(forms.read(merged(title, items)), materials(items));
    }

    /** The answers that belong to one item's own form. */
    static Map<String, List<String>> answersFor(ItemVersion item, Map<String, List<String>> given) {
        var form = item.form();
        var own = new LinkedHashMap<String, List<String>>();
        if (form != null) {
            for (Field field : form.fields()) {
                var answers = given.get(field.name());
                if (answers != null) {
                    own.put(field.name(), answers);
                }
            }
        }
        return own;
    }

    /** Whether the item wants this material from the applicant; at the window whatever it names may be on the table. */
    static boolean wants(ItemVersion item, String key, Channel channel) {
        return item.materials().stream()
                .anyMatch(m -> m.key().equals(key) && (channel == Channel.WINDOW || Asked.of(m, item) == Asked.UPLOAD));
    }

    /** What one name means differently in two items, in words; such items cannot be applied for by one form. */
    static List<String> contradictions(List<ItemVersion> items) {
        var found = new ArrayList<String>();
        var fields = new LinkedHashMap<String, Field>();
        var materials = new LinkedHashMap<String, String>();
        for (ItemVersion item : items) {
            var form = item.form();
            for (Field field : form == null ? List.<Field>of() : form.fields()) {
                Field before = fields.putIfAbsent(field.name(), field);
                if (before != null
                        && (before.kind() != field.kind() || !before.choices().equals(field.choices()))) {
                    found.add("表单字段 " + field.name() + " 在两个事项里含义不同");
                }
            }
            for (Material material : item.materials()) {
                String before = materials.putIfAbsent(material.key(), material.name());
                if (before != null && !before.equals(material.name())) {
                    found.add("材料 " + material.key() + " 在两个事项里不是同一份");
                }
            }
        }
        return found;
    }

    private static String merged(String title, List<ItemVersion> items) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = new LinkedHashSet<String>();
        int order = 0;
        for (ItemVersion item : items) {
            var form = item.form();
            if (form == null) {
                continue;
            }
            var own = JSON.readTree(form.jsonSchema()).path("properties");
            for (Field field : form.fields()) {
                if (!properties.has(field.name())) {
                    var property = (ObjectNode) own.path(field.name()).deepCopy();
                    property.withObject("/x-ui").put("order", ++order);
                    properties.set(field.name(), property);
                }
                if (field.required()) {
                    required.add(field.name());
                }
            }
        }
        required.forEach(schema.putArray("required")::add);
        return JSON.writeValueAsString(schema);
    }

    private static List<Wanted> materials(List<ItemVersion> items) {
        var wanted = new LinkedHashMap<String, Wanted>();
        for (ItemVersion item : items) {
            for (Material material : item.materials()) {
                if (Asked.of(material, item) != Asked.UPLOAD) {
                    continue;
                }
                wanted.merge(
                        material.key(),
                        new Wanted(material, Asked.needed(material, item), List.of(item.name())),
                        (a, b) -> {
                            var names = new ArrayList<>(a.items());
                            names.addAll(b.items());
                            return new Wanted(a.material(), a.needed() || b.needed(), List.copyOf(names));
                        });
            }
        }
        return List.copyOf(wanted.values());
    }
}
