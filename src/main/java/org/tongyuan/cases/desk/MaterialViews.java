package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;

/** Lines of the checklist with what the standard says about each material. */
final class MaterialViews {

    private MaterialViews() {}

    static List<CasePage.MaterialView> of(Checklist checklist, ItemVersion item) {
        return of(checklist, item, List.of());
    }

    static List<CasePage.MaterialView> of(Checklist checklist, ItemVersion item, List<CaseFile> files) {
        var views = new ArrayList<CasePage.MaterialView>();
        for (var check : checklist.checks()) {
            Material material = item.materials().stream()
                    .filter(m -> m.key().equals(check.key()))
                    .findFirst()
                    .orElseThrow();
            var own =
                    files.stream().filter(f -> check.key().equals(f.material())).toList();
            views.add(new CasePage.MaterialView(check, material, own));
        }
        return views;
    }

    /** Names by key, with the place for what belongs to no single material. */
    static Map<String, String> names(ItemVersion item) {
        var names = new LinkedHashMap<String, String>();
        item.materials().forEach(material -> names.put(material.key(), material.name()));
        names.put(WindowFiles.AUTHORITY, "授权委托书");
        names.put(WindowFiles.WHOLE, "其他材料");
        return names;
    }

    /** Before anything is looked at: what is needed is expected to be there, what is not needed is expected to lack. */
    static Checklist atFirstSight(ItemVersion item) {
        var lacking = item.materials().stream()
                .filter(material -> !material.required())
                .map(material -> Finding.of(material.key(), MaterialState.LACKS))
                .toList();
        return Checklist.of(item).with(lacking, item);
    }

    /** What can be found while the person stands there: a material is in hand or it is not. */
    static List<MaterialState> atTheWindow() {
        return List.of(MaterialState.HAS, MaterialState.LACKS, MaterialState.DEFECTIVE, MaterialState.MENDED);
    }
}
