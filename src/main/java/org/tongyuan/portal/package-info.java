/** Portal 门户: the frame of the public site: home, columns, navigation. */
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
            "cases",
            "disclosure"
        })
@NullMarked
package org.tongyuan.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
