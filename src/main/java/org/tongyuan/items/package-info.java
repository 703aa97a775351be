/** Items 事项: basic list, implementation list, guide, versions and stages. */
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
            "forms"
        })
@NullMarked
package org.tongyuan.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
