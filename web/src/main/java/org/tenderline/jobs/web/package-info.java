/** The jobs page: runs with figures and progress, their start. */
package org.tenderline.jobs.web;
