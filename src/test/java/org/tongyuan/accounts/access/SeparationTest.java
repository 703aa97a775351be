package org.tongyuan.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

class SeparationTest {

    private static final List<Role> THREE = List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    @Test
    void there_are_three_and_no_permission_belongs_to_two_of_them() {
        assertThat(Arrays.stream(Role.values()).filter(Role::administers)).containsExactlyElementsOf(THREE);
        for (Role one : THREE) {
            for (Role other : THREE) {
                if (one != other) {
                    assertThat(one.permissions()).doesNotContainAnyElementsOf(other.permissions());
                }
            }
        }
    }

    @Test
    void none_of_the_three_works_on_cases_or_sees_personal_data() {
        for (Role one : THREE) {
            assertThat(one.permissions())
                    .doesNotContain(Permission.STAFF, Permission.DESK, Permission.PERSONAL_DATA_REVEAL)
                    .noneMatch(p -> p.name().startsWith("CASE_"));
        }
        assertThat(Role.AUDITOR.permissions())
                .containsExactlyInAnyOrder(Permission.JOURNAL_READ, Permission.JOURNAL_VERIFY);
        assertThat(Role.ADMINISTRATOR.permissions())
                .doesNotContain(Permission.ACCESS_EDIT, Permission.CLIENT_EDIT, Permission.JOURNAL_READ);
        assertThat(Role.SECURITY_ADMINISTRATOR.permissions())
                .doesNotContain(Permission.PEOPLE_EDIT, Permission.SYSTEM, Permission.JOURNAL_READ);
    }

    @Test
    void one_of_the_three_holds_no_other_role() {
        for (Role one : THREE) {
            Separation.mustHold(Set.of(one), Set.of());
            for (Role other : Role.values()) {
                if (other != one) {
                    broken("access.roles.apart", Set.of(one, other), Set.of());
                }
            }
        }
        Separation.mustHold(Set.of(), Set.of(Role.AUDITOR));
        Separation.mustHold(Set.of(Role.REVIEWER, Role.APPROVER, Role.WINDOW_OFFICER), Set.of());
    }

    @Test
    void whoever_was_one_of_the_three_never_becomes_another() {
        for (Role was : THREE) {
            for (Role wanted : THREE) {
                if (was == wanted) {
                    Separation.mustHold(Set.of(wanted), Set.of(was));
                } else {
                    broken("access.roles.was-another", Set.of(wanted), Set.of(was));
                }
            }
            Separation.mustHold(Set.of(Role.REVIEWER), Set.of(was));
        }
    }

    @Test
    void beside_one_of_the_three_no_other_role_counts() {
        assertThat(Role.permissionsOf(EnumSet.of(Role.ADMINISTRATOR, Role.APPROVER)))
                .isEqualTo(Role.ADMINISTRATOR.permissions());
        assertThat(Role.permissionsOf(EnumSet.of(Role.REVIEWER, Role.WINDOW_OFFICER)))
                .contains(Permission.CASE_REVIEW, Permission.CASE_SUBMIT);
        assertThat(Role.permissionsOf(Set.of())).isEmpty();
    }

    private static void broken(String key, Set<Role> wanted, Set<Role> ever) {
        assertThatThrownBy(() -> Separation.mustHold(wanted, ever))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
