/** Cases 办件: application, acceptance, review, decision, delivery. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "facts",
            "journal",
            "calendar",
            "agencies",
            "accounts",
            "documents",
            "notices",
            "search",
            "forms",
            "items",
            "fees"
        })
@NullMarked
package org.tongyuan.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
