package org.tenderline.shared.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** The query parameters {@code page}, {@code size} and {@code sort} of every list, for use as {@code @BeanParam}. */
public class ApiPage {

    @QueryParam("page")
    @DefaultValue("0")
    private int page;

    @QueryParam("size")
    @DefaultValue("50")
    private int size;

    @QueryParam("sort")
    private String sort;

    /** Refuses a size above 200 with 400. */
    public PageRequest request() {
        return new PageRequest(page, size, sort);
    }

    /** {@code {items, total}} */
    public static Map<String, Object> answer(Page<?> page) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", page.items());
        answer.put("total", page.total());
        return answer;
    }

    /** {@code {items, total, <name>: …}} */
    public static Map<String, Object> answer(Page<?> page, String name, Object extra) {
        Map<String, Object> answer = answer(page);
        answer.put(name, extra);
        return answer;
    }
}
