package org.tongyuan.agencies;

/** The four levels of local government. */
public enum RegionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP
}
