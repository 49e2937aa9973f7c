/**
 * Every text a person reads, in both languages. One bundle in the pages ({@code i18n}), one file per room and language on disk
 * ({@code org/tenderline/i18n/<room>.properties} Chinese, {@code <room>_en.properties} English, the same keys in both; a test compares them).
 */
package org.tenderline.shared.i18n;
