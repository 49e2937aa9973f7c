package org.tenderline.shared.web;

import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A list that asks its service for one page at a time. What the browser sends is only a wish: a sort field that is not among the allowed
 * ones is ignored, and the size of a page has a ceiling.
 *
 * <pre>{@code new LazyPage<>(request -> queries.list(filter, request), "number", "name", "estimatedAmount")}</pre>
 */
public class LazyPage<T> extends LazyDataModel<T> {

    private final transient Function<PageRequest, Page<T>> source;
    private final Set<String> sortable;
    private long total = -1;

    public LazyPage(Function<PageRequest, Page<T>> source, String... sortable) {
        this.source = source;
        this.sortable = Set.of(sortable);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        if (total < 0) {
            total = source.apply(PageRequest.of(0, 1)).total();
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filters) {
        int rows = Math.max(1, Math.min(size, PageRequest.MAXIMUM_SIZE));
        Page<T> page = source.apply(new PageRequest(Math.max(0, first) / rows, rows, sort(sortBy)));
        total = page.total();
        setRowCount(count(filters));
        return page.items();
    }

    private String sort(Map<String, SortMeta> sortBy) {
        return sortBy.values().stream().filter(sort -> sort.isActive() && sortable.contains(sort.getField())).findFirst()
            .map(sort -> (sort.getOrder().isDescending() ? "-" : "") + sort.getField()).orElse(null);
    }
}
