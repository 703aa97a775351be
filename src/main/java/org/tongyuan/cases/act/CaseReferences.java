package org.tongyuan.cases.act;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Reference;
import org.tongyuan.facts.ReferenceSource;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;

/** Cases by their numbers, for complaints about them. */
@Component
class CaseReferences implements ReferenceSource {

    private final Cases cases;
    private final CaseRights rights;
    private final CurrentUser user;

    CaseReferences(Cases cases, CaseRights rights, CurrentUser user) {
        this.cases = cases;
        this.rights = rights;
        this.user = user;
    }

    @Override
    public String label() {
        return "办件";
    }

    @Override
    public Optional<Reference> find(String number) {
        return file(number)
                .map(c -> new Reference(
                        new Subject("case", c.head().id().toString()),
                        label(),
                        c.head().number(),
                        c.head().itemName(),
                        c.head().agencyId().toString()));
    }

    @Override
    public Optional<String> page(String number) {
        return user.find().flatMap(who -> file(number).filter(c -> sees(who, c)).map(c -> path(who, c)));
    }

    private Optional<CaseSnapshot> file(String number) {
        return cases.idOf(number.toUpperCase(Locale.ROOT)).map(cases::require);
    }

    private boolean sees(SignedIn who, CaseSnapshot c) {
        try {
            rights.mustSee(who, c);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private static String path(SignedIn who, CaseSnapshot c) {
        return (who instanceof SignedIn.Citizen ? "/my/cases/" : "/desk/cases/")
                + c.head().number();
    }
}
