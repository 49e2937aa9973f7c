/**
 * The runs of the product's Jakarta Batch jobs (L5): started on demand or by the night's timer, listed with their figures.
 *
 * <p>Words: a <em>job</em> has a name; a <em>run</em> is one row of {@code job_run}, from its start to its end, whatever interrupts it; a
 * business date may see several runs, its <em>attempts</em>; the <em>owner</em> is the process that carries a run on.
 *
 * <p>Promises:
 * <ol>
 * <li>At most one run of a job is active (L5); a second start is refused with {@code ALREADY_RUNNING}.
 * <li>A run whose process died is taken over and resumed where its last chunk ended (I3), under the same number.
 * <li>Every transaction of a run first locks its row and looks whose it is: a process that lost a run writes nothing more of it, and none
 * takes it over while a transaction of its owner is open (L6).
 * <li>A timer only triggers; the work is always the job's. A night that no process saw is made up for at the next start.
 * The newest folder of the ERP's inbox decides: one that is incomplete or may not be read fails the run, and no older feed takes its place.
 * <li>The batch runtime's history stays, and no execution of a killed process stays under way in it (L6).
 * <li>A run tells plainly, in both languages, how it ended.
 * </ol>
 *
 * <p>Knows no business: figures are counts, messages are codes of the room whose job it is.
 */
package org.tenderline.jobs;
