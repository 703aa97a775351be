package org.tongyuan.accounts;

import java.util.UUID;

/**
 * In whose right an act was done (AB岗): {@code staff} is the account of the absent officer A, {@code name} and {@code deputy} the names
 * of A and of B, who did it. The actor of the act is B; {@code standIn} is the arrangement by which B could do it.
 */
public record ActingFor(UUID standIn, UUID staff, String name, String deputy) {

    /** As a case's history shows it: 李建国（由王芳代）. */
    public String signature() {
        return name + "（由" + deputy + "代）";
    }
}
