package org.tenderline.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A row of the outbox. */
record Event(Long id, String kind, String subjectKind, String subjectNumber, Long subsidiaryId, Set<Long> people, Map<String, Fact> facts,
        boolean pageOnly, LocalDateTime happenedAt) {

    static final String COLUMNS = "id, kind, subject_kind, subject_number, subsidiary_id, people, facts, page_only, happened_at";

    /** The same with the names of the people among its facts. */
    Event naming(Map<Long, String> names) {
        Map<String, Fact> named = new LinkedHashMap<>(facts);
        named.replaceAll((name, fact) -> fact.named(names));
        return new Event(id, kind, subjectKind, subjectNumber, subsidiaryId, people, named, pageOnly, happenedAt);
    }

    static Event read(ResultSet row) throws SQLException {
        Set<Long> people = new LinkedHashSet<>();
        Stream.of(row.getString(6).split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf).forEach(people::add);
        return new Event(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getObject(5, Long.class), people,
                Facts.read(row.getString(7)), row.getBoolean(8), row.getObject(9, LocalDateTime.class));
    }
}
