/** Standards 标准体系: frameworks, standards, clauses, checks, findings and conformity. */
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
package org.tongyuan.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
