package org.tenderline.approval.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

@DisplayName("D5: what is to be filled in, of all rooms")
class FillInsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void pagesLeaveNothingOutAndNameNothingTwice() {
        List<FillIns> rooms = List.of(room("A", 450, 1), room("B", 30, 3), room("C", 0, 1));
        List<FillIn> all = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
            Page<FillIn> part = FillIns.together(rooms, PageRequest.of(page, 50));
            assertThat(part.total()).isEqualTo(480);
            all.addAll(part.items());
        }
        assertThat(all).hasSize(480).doesNotHaveDuplicates();
        assertThat(all).extracting(FillIn::since).isSorted();
        assertThat(FillIns.together(rooms, PageRequest.of(0, 200)).items()).isEqualTo(all.subList(0, 200));
        assertThat(FillIns.together(rooms, PageRequest.of(10_000_000, 200)).items()).isEmpty();
    }

    /** One thing each so many days. */
    private static FillIns room(String kind, int many, int days) {
        List<FillIn> items = IntStream.range(0, many)
                .mapToObj(index -> new FillIn(kind, String.valueOf(index), "title", DAY.plusDays((long) index * days), true)).toList();
        return request -> new Page<>(items.stream().skip(request.offset()).limit(request.size()).toList(), many);
    }
}
