/**
 * What the product must survive, done to the packaged product from outside: killed and stopped processes, a database that dies, is away or does
 * not answer. {@code ./faults} runs all of it, {@code FaultsIT} a sample in {@code ./test}; {@code docs/faults.md} tells how.
 *
 * <p>Words: the <em>ground</em> is one database with a proxy before it and the inbox of feeds; a <em>node</em> is one running product on it; a
 * <em>fault</em> is done to them in cycles; the <em>journal</em> keeps what clients intended and were answered; an <em>invariant</em> is a
 * query that must return no row.
 */
package org.tenderline.faults;
