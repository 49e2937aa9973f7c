/** The deposits' pages: request, one deposit, booking, ledger, and the part of a project's page that is about deposits. */
package org.tenderline.deposit.web;
