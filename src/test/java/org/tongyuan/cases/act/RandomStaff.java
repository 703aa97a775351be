package org.tongyuan.cases.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.security.Permission;

/** Who does an act: the demo county's officer in charge, the applicant, or, where the county has nobody, the hall's own system. */
final class RandomStaff {

    private static final Set<Act> BY_CITIZENS =
            EnumSet.of(Act.WITHDRAW, Act.RECEIVE_CORRECTION, Act.REQUEST_HEARING, Act.WAIVE_HEARING);

    private final Agencies agencies;
    private final Items items;
    private final CurrentUser user;
    private final List<SignedIn.Officer> officers;
    private final SignedIn hall =
            new SignedIn.Application("demo-window", "综合窗口收件系统（演示）", null, EnumSet.allOf(Permission.class));

    RandomStaff(BeanFactory beans) {
        this.agencies = beans.getBean(Agencies.class);
        this.items = beans.getBean(Items.class);
        this.user = beans.getBean(CurrentUser.class);
        this.officers = DemoPeople.STAFF.stream().map(this::signedIn).toList();
    }

    List<ItemVersion> items() {
        return agencies.all().stream()
                .flatMap(agency -> items.inForceOf(agency.id()).stream())
                .filter(ItemVersion::handledHere)
                .sorted(java.util.Comparator.comparing(ItemVersion::code))
                .toList();
    }

    private SignedIn.Officer signedIn(DemoPeople.Staff staff) {
        var rights = staff.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(staff.loginName(), null, rights));
        SecurityContextHolder.setContext(context);
        try {
            return (SignedIn.Officer) user.require();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    SignedIn.Officer window() {
        return officers.stream()
                .filter(officer -> officer.roles().contains(Role.WINDOW_OFFICER))
                .findFirst()
                .orElseThrow();
    }

    SignedIn hall() {
        return hall;
    }

    SignedIn citizen(UUID person) {
        return new SignedIn.Citizen(person, person, "申请人", Role.CITIZEN.permissions());
    }

    SignedIn who(Act act, CaseSnapshot c, Random random) {
        if (c.head().channel() == Channel.WEB && BY_CITIZENS.contains(act) && random.nextInt(4) > 0) {
            return citizen(c.head().applicantId());
        }
        if (act.atTheWindow() && c.head().channel() != Channel.API) {
            return window();
        }
        var open = c.steps().open();
        if (act == Act.COMPLETE_STEP && open.isEmpty()) {
            return hall;
        }
        UUID agency =
                act == Act.COMPLETE_STEP ? open.getFirst().agencyId() : c.head().agencyId();
        return officers.stream()
                .filter(officer -> officer.agencyId().equals(agency) && officer.may(act.permission()))
                .findFirst()
                .map(officer -> (SignedIn) officer)
                .orElse(hall);
    }
}
