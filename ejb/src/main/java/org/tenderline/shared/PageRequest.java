package org.tenderline.shared;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 * @param size 1 to {@value #MAXIMUM_SIZE}
 * @param sort a sort word of the list, {@code -} before it for descending; null for the list's own order
 */
public record PageRequest(int page, int size, String sort) {

    public static final int MAXIMUM_SIZE = 200;

    public PageRequest {
        new Violations()
                .check(page >= 0 && page <= 10_000_000, "page", "OUT_OF_RANGE", 0, 10_000_000)
                .check(size >= 1 && size <= MAXIMUM_SIZE, "size", "OUT_OF_RANGE", 1, MAXIMUM_SIZE)
                .throwIfAny();
    }

    public static PageRequest of(int page, int size) {
        return new PageRequest(page, size, null);
    }

    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
