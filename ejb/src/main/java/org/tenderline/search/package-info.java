/**
 * The one search box: customers, their people, projects and colleagues by name, pinyin, initials, number, phone, unit or title.
 * Reads other rooms' rows within the reader's rights and data scope (A2); nobody calls this room.
 *
 * <p>Promise: a fixed number of statements, however much is found.
 */
package org.tenderline.search;
