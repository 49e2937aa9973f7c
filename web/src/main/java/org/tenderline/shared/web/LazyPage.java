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
 * <p>Who turns to a page that is gone meanwhile sees the last one; the paginator learns of it when the whole list is drawn again.
 *
 * <pre>{@code new LazyPage<>(request -> queries.list(filter, request), "number", "name", "estimatedAmount")}</pre>
 */
public class LazyPage<T> extends LazyDataModel<T> {

    private final transient Function<PageRequest, Page<T>> source;
    private final Set<String> sortable;
    private long total;

    public LazyPage(Function<PageRequest, Page<T>> source, String... sortable) {
        this.source = source;
        this.sortable = Set.of(sortable);
    }

    /** As far as is known before {@link #load}, which is told rows and total at once; asking here too would ask for everything twice. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filters) {
        int rows = Math.max(1, Math.min(size, PageRequest.MAXIMUM_SIZE));
        Page<T> page = page(first, rows, sortBy);
        int last = recalculateFirst(first, rows, count(filters));
        if (last < first) {
            page = page(last, rows, sortBy);
        }
        setRowCount(count(filters));
        return page.items();
    }

    private Page<T> page(int first, int rows, Map<String, SortMeta> sortBy) {
        Page<T> page = source.apply(new PageRequest(Math.max(0, first) / rows, rows, sort(sortBy)));
        total = page.total();
        return page;
    }

    private String sort(Map<String, SortMeta> sortBy) {
        return sortBy.values().stream().filter(sort -> sort.isActive() && sortable.contains(sort.getField())).findFirst()
            .map(sort -> (sort.getOrder().isDescending() ? "-" : "") + sort.getField()).orElse(null);
    }
}
