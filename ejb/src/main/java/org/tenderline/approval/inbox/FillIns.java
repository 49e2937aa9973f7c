package org.tenderline.approval.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tenderline.shared.Page;
import org.tenderline.shared.PageRequest;

/** What a room wants filled in by the caller; one bean for each sort of it. */
public interface FillIns {

    /** Longest waiting first. */
    Page<FillIn> ofCaller(PageRequest request);

    /** One page of all rooms' together, longest waiting first. Each room knows its own order only, so what stands before the page is read with it. */
    static Page<FillIn> together(Iterable<FillIns> rooms, PageRequest request) {
        int until = request.offset() + request.size();
        int most = Math.min(until, PageRequest.MAXIMUM_SIZE);
        List<FillIn> first = new ArrayList<>();
        long total = 0;
        for (FillIns room : rooms) {
            Page<FillIn> page = room.ofCaller(PageRequest.of(0, most));
            first.addAll(page.items());
            for (int next = 1; next * most < Math.min(until, page.total()); next++) {
                first.addAll(room.ofCaller(PageRequest.of(next, most)).items());
            }
            total += page.total();
        }
        return new Page<>(first.stream().sorted(Comparator.comparing(FillIn::since)).skip(request.offset()).limit(request.size()).toList(), total);
    }
}
