package org.tongyuan.agencies.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.MasterDataSource;
import org.tongyuan.agencies.MasterRecord;

/** The county's own register of agencies as a source of master data. */
@Component
class DirectoryRecords implements MasterDataSource {

    private final AgencyRecords records;

    DirectoryRecords(AgencyRecords records) {
        this.records = records;
    }

    @Override
    public String source() {
        return "agencies";
    }

    @Override
    public String label() {
        return "机构登记";
    }

    @Override
    public List<MasterRecord> records() {
        return records.all().stream().map(DirectoryRecords::record).toList();
    }

    private static MasterRecord record(AgencyRecord row) {
        Agency a = row.agency();
        return new MasterRecord(
                a.id().toString(),
                MasterRecord.Kind.AGENCY,
                a.name(),
                given(a.code()),
                a.regionCode(),
                given(a.address()),
                1,
                !row.inForce());
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
