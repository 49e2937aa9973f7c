package org.tenderline.erp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of keys, one after the other in few blocks of bytes: a million of them need a third of what strings in a hash set would. */
public final class KeySet {

    private static final int BLOCK = 1 << 18;
    private static final int EMPTY = -1;

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;
    private int[] places = new int[1 << 10];
    private int size;

    public KeySet() {
        Arrays.fill(places, EMPTY);
    }

    public int size() {
        return size;
    }

    /** False when it was there already. Keys of a feed have at most 40 characters. */
    public boolean add(String key) {
        byte[] bytes = bytes(key);
        int slot = slot(bytes, 0, bytes.length);
        if (places[slot] != EMPTY) {
            return false;
        }
        places[slot] = keep(bytes);
        if (++size * 3L > places.length * 2L) {
            grow();
        }
        return true;
    }

    public boolean contains(String key) {
        byte[] bytes = bytes(key);
        return places[slot(bytes, 0, bytes.length)] != EMPTY;
    }

    private static byte[] bytes(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw new IllegalArgumentException("a key of " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** Where the key is, or where it would be. */
    private int slot(byte[] bytes, int from, int length) {
        int mask = places.length - 1;
        int slot = hash(bytes, from, length) & mask;
        while (places[slot] != EMPTY && !isAt(places[slot], bytes, from, length)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isAt(int place, byte[] bytes, int from, int length) {
        byte[] block = blocks.get(place / BLOCK);
        int start = place % BLOCK;
        return (block[start] & 0xFF) == length
            && Arrays.equals(block, start + 1, start + 1 + length, bytes, from, from + length);
    }

    private int keep(byte[] bytes) {
        if (used + 1 + bytes.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        byte[] block = blocks.get(blocks.size() - 1);
        int place = (blocks.size() - 1) * BLOCK + used;
        block[used] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used + 1, bytes.length);
        used += 1 + bytes.length;
        return place;
    }

    private void grow() {
        int[] old = places;
        places = new int[old.length * 2];
        Arrays.fill(places, EMPTY);
        for (int place : old) {
            if (place != EMPTY) {
                byte[] block = blocks.get(place / BLOCK);
                places[slot(block, place % BLOCK + 1, block[place % BLOCK] & 0xFF)] = place;
            }
        }
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = 0x811C9DC5;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}
