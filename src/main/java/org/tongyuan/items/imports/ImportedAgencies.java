package org.tongyuan.items.imports;

import static org.tongyuan.items.imports.WholeFile.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Region;
import org.tongyuan.agencies.UnifiedSocialCreditCode;

/** Finds the agency a row names, by its name in the region, then by its code; an unknown one is registered with its code as given. */
@Component
class ImportedAgencies {

    private static final int COUNTY = 6;

    private final Agencies agencies;

    ImportedAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    Directory forRows() {
        return new Directory(agencies);
    }

    /** Agencies met so far in the running stretch of rows. */
    static final class Directory {

        private final Agencies agencies;
        private final Map<String, Optional<Region>> regions = new HashMap<>();
        private final Map<List<String>, Agency> met = new HashMap<>();
        private final Map<UUID, String> codes = new HashMap<>();

        private Directory(Agencies agencies) {
            this.agencies = agencies;
        }

        /** The code of an agency as the directory has it. */
        String codeOf(UUID agency) {
            return codes.computeIfAbsent(agency, id -> {
                String code = agencies.require(id).code();
                return code == null ? "" : code;
            });
        }

        @Nullable
        String nameOf(@Nullable UUID agency) {
            return agency == null ? null : agencies.require(agency).name();
        }

        /** Null, with a refusing finding, when no region can be told. */
        @Nullable
        Agency agencyOf(Map<String, String> row, List<Finding> findings) {
            Region region = region(cell(row, Columns.REGION_CODE), findings);
            if (region == null) {
                return null;
            }
            String name = cell(row, Columns.DEPARTMENT);
            String code = cell(row, Columns.DEPT_CODE);
            Agency agency = met.computeIfAbsent(List.of(region.code(), name), n -> findOrRegister(region, name, code));
            if (!agency.name().equals(name)) {
                findings.add(new Finding(
                        FindingKind.DEPARTMENT_KNOWN_BY_OTHER_NAME,
                        Columns.DEPARTMENT,
                        name,
                        name + "，登记名称为" + agency.name()));
            }
            return agency;
        }

        private Agency findOrRegister(Region region, String name, String code) {
            Optional<Agency> byName = agencies.byName(region.code(), name);
            if (byName.isPresent()) {
                return byName.get();
            }
            Optional<Agency> byCode = UnifiedSocialCreditCode.isValid(code)
                    ? agencies.byCode(code).filter(a -> a.regionCode().equals(region.code()))
                    : Optional.empty();
            return byCode.orElseGet(() -> agencies.register(region.code(), name, code.isBlank() ? null : code));
        }

        /** Twelve digits down to the village, of which the county's six count here; without a code it is this installation's region. */
        private @Nullable Region region(String given, List<Finding> findings) {
            if (given.isBlank()) {
                return agencies.home();
            }
            String digits = given.strip();
            Optional<Region> region = digits.matches("\\d{6,12}")
                    ? regions.computeIfAbsent(digits.substring(0, COUNTY), agencies::findOrRegisterRegion)
                    : Optional.empty();
            if (region.isEmpty()) {
                findings.add(new Finding(FindingKind.REGION_UNKNOWN, Columns.REGION_CODE, given, given));
                findings.add(new Finding(FindingKind.NO_REGION, Columns.REGION_CODE, given, "请改为国家行政区划代码后重新导入"));
            }
            return region.orElse(null);
        }
    }
}
