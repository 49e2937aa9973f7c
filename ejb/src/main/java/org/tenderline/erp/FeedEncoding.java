package org.tenderline.erp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The encodings a manifest may name. Undecodable bytes become replacement characters: they spoil a row, never a run. */
public enum FeedEncoding {

    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_8_BOM("UTF-8-BOM", StandardCharsets.UTF_8),
    GBK("GBK", Charset.forName("GBK"));

    private final String label;
    private final Charset charset;

    FeedEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    public static Optional<FeedEncoding> of(String label) {
        return Stream.of(values()).filter(encoding -> encoding.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    public String decode(byte[] bytes) {
        return new String(bytes, charset);
    }
}
