/** The search box of every page and the page of its results. */
package org.tenderline.search.web;
