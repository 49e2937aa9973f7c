package org.tenderline.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderline.deposit.DepositState.APPROVED;
import static org.tenderline.deposit.DepositState.CANCELLED;
import static org.tenderline.deposit.DepositState.PAID;
import static org.tenderline.deposit.DepositState.REJECTED;
import static org.tenderline.deposit.DepositState.REQUESTED;
import static org.tenderline.deposit.DepositState.RETURNED;
import static org.tenderline.deposit.DepositState.WITHDRAWN;
import static org.tenderline.deposit.DepositState.WRITTEN_OFF;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("H3: the order in which things happen to a deposit")
class DepositStateTest {

    private static final Map<DepositState, Set<DepositState>> ALLOWED = Map.of(
            REQUESTED, Set.of(APPROVED, RETURNED, REJECTED, WITHDRAWN),
            RETURNED, Set.of(REQUESTED, WITHDRAWN), REJECTED, Set.of(REQUESTED), WITHDRAWN, Set.of(REQUESTED),
            APPROVED, Set.of(PAID, CANCELLED), PAID, Set.of(WRITTEN_OFF), CANCELLED, Set.of(), WRITTEN_OFF, Set.of());

    @ParameterizedTest
    @EnumSource
    void nothingElseMayFollow(DepositState state) {
        assertThat(Arrays.stream(DepositState.values()).filter(state::canBecome).collect(Collectors.toSet()))
                .isEqualTo(ALLOWED.get(state));
    }
}
