package org.tongyuan.cases.application;

import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalBasis;

/** What an online applicant has to do about a material. The list (source_explain 来源渠道) says it in words only, so words decide. */
public enum Asked {
    UPLOAD,
    /** The online form is this material. */
    BY_FORM,
    /** Agencies get it from each other and must not ask for it. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 7")
    FETCHED;

    public static Asked of(Material material, ItemVersion item) {
        String source = material.source() == null ? "" : material.source();
        if (source.contains("在线填写") && item.form() != null) {
            return BY_FORM;
        }
        return source.contains("共享获取") ? FETCHED : UPLOAD;
    }

    /** Whether an application without this material is incomplete: not if it may follow later (容缺). */
    public static boolean needed(Material material, ItemVersion item) {
        return of(material, item) == UPLOAD && material.required() && !material.deferrable();
    }
}
