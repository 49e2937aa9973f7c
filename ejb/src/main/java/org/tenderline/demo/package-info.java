/**
 * The demo group (only with {@code TENDERLINE_DEMO=true}): a fictitious Huadong Automation Group, built with a fixed seed so
 * that screenshots, guides and tests agree.
 *
 * <p>Each step is one transaction and is remembered, so that a start killed in the middle goes on where it stopped. Calls the
 * rooms' services where their rules matter; the three years of history come from a bulk loader that leaves the same rows.
 */
package org.tenderline.demo;
