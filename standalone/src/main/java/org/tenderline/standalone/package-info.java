/**
 * The embedded run: one command starts MariaDB and Payara Micro with the WAR, and stops both. Knows nothing of the product's rooms; it only
 * hands settings over through the environment. {@link org.tenderline.standalone.EmbeddedMariaDb} also serves the tests.
 */
package org.tenderline.standalone;
