package org.tongyuan.disclosure.request;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Reference;
import org.tongyuan.facts.ReferenceSource;
import org.tongyuan.platform.NotFound;

/** Requests for information by their numbers, for complaints about them; what was asked for stays with those who may see it. */
@Component
class RequestReferences implements ReferenceSource {

    private final Requests requests;
    private final RequestRights rights;
    private final CurrentUser user;

    RequestReferences(Requests requests, RequestRights rights, CurrentUser user) {
        this.requests = requests;
        this.rights = rights;
        this.user = user;
    }

    @Override
    public String label() {
        return "信息公开申请";
    }

    @Override
    public Optional<Reference> find(String number) {
        return request(number)
                .map(r -> new Reference(
                        RequestActing.subject(r),
                        label(),
                        r.head().number(),
                        label(),
                        r.head().agencyId().toString()));
    }

    @Override
    public Optional<String> page(String number) {
        return user.find()
                .flatMap(who -> request(number)
                        .filter(r -> sees(who, r))
                        .map(r -> (who instanceof SignedIn.Citizen ? "/disclosure/my/" : "/desk/disclosure/requests/")
                                + r.head().number()));
    }

    private Optional<DisclosureRequest> request(String number) {
        try {
            return Optional.of(requests.require(number.toUpperCase(Locale.ROOT)));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private boolean sees(SignedIn who, DisclosureRequest r) {
        try {
            rights.mustSee(who, r);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }
}
