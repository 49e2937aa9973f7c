package org.tenderline.faults;

/** What is killed. */
enum Victim { APPLICATION, DATABASE }
