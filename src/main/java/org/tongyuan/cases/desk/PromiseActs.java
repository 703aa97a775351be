package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.DeferMaterials;
import org.tongyuan.cases.act.UseUndertaking;
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.NotFound;

/** Carries what was typed in the forms of deferred materials and undertakings to its use case. */
@Component
class PromiseActs {

    private final DeferMaterials defer;
    private final UseUndertaking undertaking;

    PromiseActs(DeferMaterials defer, UseUndertaking undertaking) {
        this.defer = defer;
        this.undertaking = undertaking;
    }

    void run(String number, @Nullable Integer seen, SpecialActs.Given given, SignedIn who) {
        switch (given.act()) {
            case SIGN_DEFERRAL -> defer.sign(number, seen, ticked(given), given.number("days"), who);
            case SUPPLY_DEFERRED -> defer.receive(number, seen, findings(given), who);
            case EXTEND_DEFERRAL -> defer.extend(number, seen, given.number("days"), given.text("reason"), who);
            case REFUSE_DEFERRED -> defer.refuse(number, seen, given.text("reason"), who);
            case GIVE_UNDERTAKING ->
                undertaking.give(number, seen, given.read("regime", Regime::valueOf), ticked(given), who);
            case CHECK_UNDERTAKING -> undertaking.check(number, seen, given.on("kept"), given.text("findings"), who);
            case STATE_ON_UNDERTAKING -> undertaking.state(number, seen, given.text("statement"), who);
            default -> throw new NotFound("act " + given.act());
        }
    }

    private static Set<String> ticked(SpecialActs.Given given) {
        return materials(given).stream()
                .filter(key -> given.on(PromiseForms.MATERIAL + key))
                .collect(Collectors.toSet());
    }

    private static List<Finding> findings(SpecialActs.Given given) {
        var found = new ArrayList<Finding>();
        for (String key : materials(given)) {
            String state = given.text(PromiseForms.MATERIAL + key);
            if (!state.isEmpty()) {
                found.add(new Finding(
                        key,
                        given.read(PromiseForms.MATERIAL + key, MaterialState::valueOf),
                        null,
                        given.orNull(PromiseForms.DEFECT + key)));
            }
        }
        return found;
    }

    /** Keys of the materials the form asked about. */
    private static List<String> materials(SpecialActs.Given given) {
        String before = given.act().resource().replace('/', '-') + "." + PromiseForms.MATERIAL;
        return given.typed().keySet().stream()
                .filter(name -> name.startsWith(before))
                .map(name -> name.substring(before.length()))
                .sorted()
                .toList();
    }
}
