package org.tenderline.notification;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is to be told.
 *
 * @param kind          the rule's word
 * @param subjectKind   what it is about: a document kind or {@code PROJECT}; with the number it finds the page to open
 * @param subjectNumber its number
 * @param people        who is told, besides the holders of the rule's roles
 * @param subsidiaryId  whose roles are told; null for headquarters alone
 * @param facts         what templates may mention, by placeholder
 * @param toldKey       told once under this key, whoever asks again; null for no such limit
 */
public record Notice(String kind, String subjectKind, String subjectNumber, Set<Long> people, Long subsidiaryId, Map<String, Fact> facts,
        String toldKey) implements Serializable {

    public static Notice about(String kind, String subjectKind, String subjectNumber) {
        return new Notice(kind, subjectKind, subjectNumber, Set.of(), null, Map.of(), null);
    }

    public Notice to(Long... more) {
        Set<Long> all = new LinkedHashSet<>(people);
        for (Long person : more) {
            if (person != null) {
                all.add(person);
            }
        }
        return new Notice(kind, subjectKind, subjectNumber, all, subsidiaryId, facts, toldKey);
    }

    public Notice to(Collection<Long> more) {
        return to(more.toArray(Long[]::new));
    }

    /** Whoever did it themselves need not be told. */
    public Notice butNot(Long person) {
        Set<Long> others = new LinkedHashSet<>(people);
        others.removeIf(other -> Objects.equals(other, person));
        return new Notice(kind, subjectKind, subjectNumber, others, subsidiaryId, facts, toldKey);
    }

    public Notice inSubsidiary(Long subsidiary) {
        return new Notice(kind, subjectKind, subjectNumber, people, subsidiary, facts, toldKey);
    }

    public Notice with(String placeholder, Fact fact) {
        Map<String, Fact> all = new LinkedHashMap<>(facts);
        all.put(placeholder, fact);
        return new Notice(kind, subjectKind, subjectNumber, people, subsidiaryId, all, toldKey);
    }

    public Notice with(String placeholder, Object value) {
        return with(placeholder, Fact.of(value));
    }

    public Notice once(String key) {
        return new Notice(kind, subjectKind, subjectNumber, people, subsidiaryId, facts, key);
    }
}
