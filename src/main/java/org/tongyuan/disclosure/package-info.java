/** Government information disclosure 政府信息公开: catalogue, publication, disclosure on application, annual report. */
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
            "cases"
        })
@NullMarked
package org.tongyuan.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
