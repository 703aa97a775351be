package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.earlier.EarlierMaterials;
import org.tongyuan.cases.earlier.EarlierMaterials.Earlier;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;

/** Papers that the person at the window handed in before: offered beside each material, used when the officer ticks them. */
@Component
class WindowEarlier {

    private final EarlierMaterials earlier;

    WindowEarlier(EarlierMaterials earlier) {
        this.earlier = earlier;
    }

    /** By key of the material. */
    Map<String, Earlier> of(UUID person, ItemVersion item) {
        return earlier.of(new EarlierMaterials.Asker(person, null), item);
    }

    /** Those that were ticked; a paper that the officer looked at and found wrong is not replaced by an older one. */
    static Map<String, Earlier> chosen(Map<String, Earlier> offered, Map<String, String> typed) {
        var chosen = new LinkedHashMap<>(offered);
        chosen.keySet()
                .removeIf(key -> typed.get("earlier." + key) == null
                        || MaterialState.DEFECTIVE.name().equals(typed.get("state." + key)));
        return chosen;
    }

    static List<NewCase.Given> files(List<NewCase.Given> own, Map<String, Earlier> used) {
        var all = new ArrayList<>(own);
        used.forEach((material, e) ->
                e.files().forEach(file -> all.add(new NewCase.Given(material, file.id(), file.name()))));
        return all;
    }
}
