package org.tongyuan.disclosure.readingplaces;

import org.springframework.stereotype.Component;

/** What can be done about a place. */
@Component
record PlaceUses(KeepPlace keep, DeliverRecords deliver) {}
