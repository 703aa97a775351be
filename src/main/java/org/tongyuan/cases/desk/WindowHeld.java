package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.cases.certificate.FetchCertificates.Fetched;
import org.tongyuan.cases.certificate.HeldCertificates;
import org.tongyuan.cases.certificate.HeldCertificates.Held;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** Certificates that the person at the window holds: what one in force stands for is fetched and not asked for again. */
@Component
@LegalBasis("国务院关于在线政务服务的若干规定, art. 11")
class WindowHeld {

    private final HeldCertificates held;
    private final FetchCertificates fetch;
    private final WindowFiles files;
    private final LegalTime time;

    WindowHeld(HeldCertificates held, FetchCertificates fetch, WindowFiles files, LegalTime time) {
        this.held = held;
        this.fetch = fetch;
        this.files = files;
        this.time = time;
    }

    Map<String, Held> of(UUID person, ItemVersion item) {
        return held.of(person, item, time.today());
    }

    /** For one checklist of several items: a certificate stands for a material when it does so for each item that wants it. */
    Map<String, Held> of(UUID person, List<ItemVersion> items) {
        var all = new LinkedHashMap<String, Held>();
        var notHeld = new HashSet<String>();
        for (ItemVersion item : items) {
            var own = of(person, item);
            own.forEach((key, one) -> all.merge(key, one, (a, b) -> a.usable() ? b : a));
            item.materials().stream()
                    .map(ItemVersion.Material::key)
                    .filter(key -> !own.containsKey(key))
                    .forEach(notHeld::add);
        }
        all.keySet().removeAll(notHeld);
        return all;
    }

    /**
     * Prints what is fetched, by key of the material. A file of the form comes first, and so does a paper that the officer looked at and
     * found wrong; that a certificate in force "lacks" is not taken for an answer.
     */
    Map<String, Fetched> fetch(Map<String, Held> held, Map<String, String> typed) {
        var fetched = new LinkedHashMap<String, Fetched>();
        held.forEach((key, one) -> {
            if (one.usable() && !onPaper(key, typed)) {
                fetched.put(key, fetch.print(one.of()));
            }
        });
        return fetched;
    }

    private boolean onPaper(String key, Map<String, String> typed) {
        String state = typed.getOrDefault("state." + key, "");
        return state.equals(MaterialState.DEFECTIVE.name())
                || state.equals(MaterialState.MENDED.name())
                || !files.kept(typed.get("tray"), key).isEmpty();
    }

    /** Of what was fetched for several items what this one wants. */
    static Map<String, Fetched> wantedBy(ItemVersion item, Map<String, Fetched> fetched) {
        var wanted = new LinkedHashMap<>(fetched);
        wanted.keySet()
                .retainAll(
                        item.materials().stream().map(ItemVersion.Material::key).toList());
        return wanted;
    }

    /** The files of the form, and the prints of what was fetched. */
    static List<NewCase.Given> files(List<NewCase.Given> own, Map<String, Fetched> fetched) {
        var all = new ArrayList<>(own);
        fetched.forEach((material, one) -> all.add(one.given(material)));
        return all;
    }

    /** What was fetched is there, whatever the form says of paper. */
    static List<Finding> found(List<Finding> typed, Set<String> fetched) {
        var all = new LinkedHashMap<String, Finding>();
        typed.forEach(f -> all.put(f.material(), f));
        fetched.forEach(key -> all.put(key, Finding.of(key, MaterialState.HAS)));
        return List.copyOf(all.values());
    }
}
