package org.tenderline.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderline.security.Role.AUDIT_ADMINISTRATOR;
import static org.tenderline.security.Role.CFO;
import static org.tenderline.security.Role.COMMERCE;
import static org.tenderline.security.Role.MARKETING_DIRECTOR;
import static org.tenderline.security.Role.REPRESENTATIVE;
import static org.tenderline.security.Role.SECURITY_ADMINISTRATOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;

class PositionRulesTest {

    @Test
    @DisplayName("A3: an administrator holds no business role and no second administrator's role")
    void administratorsStandApart() {
        assertThat(PositionRules.separate(SECURITY_ADMINISTRATOR, List.of())).isTrue();
        assertThat(PositionRules.separate(SECURITY_ADMINISTRATOR, List.of(AUDIT_ADMINISTRATOR))).isFalse();
        assertThat(PositionRules.separate(SECURITY_ADMINISTRATOR, List.of(COMMERCE))).isFalse();
        assertThat(PositionRules.separate(COMMERCE, List.of(SECURITY_ADMINISTRATOR))).isFalse();
        assertThat(PositionRules.separate(MARKETING_DIRECTOR, List.of(REPRESENTATIVE))).isTrue();
    }

    @Test
    @DisplayName("A1: a subsidiary's role belongs to a subsidiary, a headquarters' role to headquarters")
    void rolesHaveTheirPlace() {
        OrganizationUnit headquarters = new OrganizationUnit(null, UnitKind.HEADQUARTERS, "HQ", "HQ", 0);
        assertThat(PositionRules.fits(CFO, headquarters)).isTrue();
        assertThat(PositionRules.fits(REPRESENTATIVE, headquarters)).isFalse();
    }

    @Test
    @DisplayName("A1: units stand below their own kind of parent")
    void unitsHaveTheirPlace() {
        assertThat(UnitKind.SUBSIDIARY.fitsBelow(UnitKind.GROUP)).isTrue();
        assertThat(UnitKind.SUBSIDIARY.fitsBelow(UnitKind.SUBSIDIARY)).isFalse();
        assertThat(UnitKind.REGION.fitsBelow(UnitKind.DEPARTMENT)).isTrue();
        assertThat(UnitKind.REGION.fitsBelow(UnitKind.GROUP)).isFalse();
        assertThat(UnitKind.GROUP.fitsBelow(UnitKind.GROUP)).isFalse();
    }

    @Test
    @DisplayName("A3: nobody grants to themselves")
    void nobodyGrantsToSelf() {
        Caller administrator = new Caller(7L, "secadmin", "", null, null, EnumSet.of(SECURITY_ADMINISTRATOR), Locale.ENGLISH, "");
        Caller.runAs(administrator, () -> {
            assertThatThrownBy(() -> PositionRules.refuseSelf(7L)).isInstanceOf(BusinessException.class).hasMessageContaining("SELF_GRANT");
            PositionRules.refuseSelf(8L);
            return null;
        });
    }
}
