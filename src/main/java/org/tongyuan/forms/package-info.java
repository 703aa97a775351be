/** Forms 表单: definitions, validation and rendering of forms. */
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
            "search"
        })
@NullMarked
package org.tongyuan.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
