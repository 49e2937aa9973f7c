/**
 * What every room uses and no room owns: refusals, money, time, numbers, pages of a list.
 *
 * <p>May call nothing above itself.
 */
package org.tenderline.shared;
