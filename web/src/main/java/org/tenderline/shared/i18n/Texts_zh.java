package org.tenderline.shared.i18n;

/** Chinese by its own name: without it a server running in English would answer a Chinese reader in English. */
public class Texts_zh extends Texts {
}
