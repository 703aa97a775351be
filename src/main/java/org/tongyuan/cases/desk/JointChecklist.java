package org.tongyuan.cases.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;

/** The one checklist of several items: a material that more than one of them wants is looked at once and counts for each. */
record JointChecklist(List<ItemVersion> items) {

    /** In the order of the items; needed when any of them needs it. */
    List<CasePage.MaterialView> views() {
        var views = new LinkedHashMap<String, CasePage.MaterialView>();
        for (ItemVersion item : items) {
            for (var view : MaterialViews.of(MaterialViews.atFirstSight(item), item)) {
                views.merge(
                        view.check().key(),
                        view,
                        (a, b) -> !a.check().required() && b.check().required() ? b : a);
            }
        }
        return List.copyOf(views.values());
    }

    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        items.forEach(item -> names.putAll(MaterialViews.names(item)));
        return names;
    }

    /** What was found, by the code of the item; {@code errors} gets what is wrong with the form. */
    Map<String, List<Finding>> read(Map<String, String> typed, Map<String, String> errors) {
        var found = new LinkedHashMap<String, List<Finding>>();
        for (ItemVersion item : items) {
            var form = CheckForm.read(item, typed);
            errors.putAll(form.errors());
            found.put(
                    item.code(),
                    form.findings().stream().map(f -> inWordsOf(item, f)).toList());
        }
        return found;
    }

    /** A usual defect that this item does not list is told in words instead. */
    private Finding inWordsOf(ItemVersion item, Finding finding) {
        String defect = finding.defectKey();
        if (defect == null || lists(item, finding.material(), defect)) {
            return finding;
        }
        String told = text(finding.material(), defect);
        String own = finding.text();
        return new Finding(finding.material(), finding.state(), null, own == null ? told : told + "；" + own);
    }

    private static boolean lists(ItemVersion item, String material, String defect) {
        return item.materials().stream()
                .filter(m -> m.key().equals(material))
                .anyMatch(m -> m.defects().stream().anyMatch(d -> d.key().equals(defect)));
    }

    private String text(String material, String defect) {
        return items.stream()
                .flatMap(item -> item.materials().stream())
                .filter(m -> m.key().equals(material))
                .flatMap(m -> m.defects().stream())
                .filter(d -> d.key().equals(defect))
                .map(Material.Defect::text)
                .findFirst()
                .orElse(defect);
    }
}
