package org.tenderline.shared.web;

import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LazyPageTest {

    private final List<PageRequest> asked = new ArrayList<>();
    private final LazyPage<String> list = new LazyPage<>(request -> {
        asked.add(request);
        return new Page<>(List.of("a", "b"), 42);
    }, "name");

    @Test
    void asksForOnePageAndKnowsTheTotal() {
        assertThat(list.load(40, 20, Map.of(), Map.of())).containsExactly("a", "b");
        assertThat(asked).containsExactly(new PageRequest(2, 20, null));
        assertThat(list.getRowCount()).isEqualTo(42);
        assertThat(list.count(Map.of())).isEqualTo(42);
        assertThat(asked).hasSize(1);
    }

    @Test
    void isNotAskedTwiceForThePageThatIsShownFirst() {
        assertThat(list.count(Map.of())).isZero();
        list.load(0, 20, Map.of(), Map.of());
        assertThat(asked).hasSize(1);
    }

    @Test
    void showsTheLastPageWhenThePageAskedForIsGone() {
        assertThat(list.load(60, 20, Map.of(), Map.of())).containsExactly("a", "b");
        assertThat(asked).extracting(PageRequest::page).containsExactly(3, 2);
    }

    @Test
    void sortsByAllowedFieldsOnly() {
        list.load(0, 20, sort("name", SortOrder.DESCENDING), Map.of());
        list.load(0, 20, sort("(select 1)", SortOrder.ASCENDING), Map.of());
        assertThat(asked).extracting(PageRequest::sort).containsExactly("-name", null);
    }

    @Test
    void aPageHasACeiling() {
        list.load(0, 1_000_000, Map.of(), Map.of());
        list.load(-5, 0, Map.of(), Map.of());
        assertThat(asked).extracting(PageRequest::size).containsExactly(PageRequest.MAXIMUM_SIZE, 1);
    }

    private static Map<String, SortMeta> sort(String field, SortOrder order) {
        return Map.of("column", SortMeta.builder().field(field).order(order).build());
    }
}
