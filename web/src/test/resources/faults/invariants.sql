-- a deposit's balances are the sums of its entries
SELECT d.number, d.paid, d.refunded, d.converted, d.forfeited
FROM deposit d LEFT JOIN deposit_entry e ON e.deposit_id = d.id
GROUP BY d.id
HAVING d.paid <> COALESCE(SUM(CASE WHEN e.type = 'PAYMENT' THEN e.amount END), 0)
    OR d.refunded <> COALESCE(SUM(CASE WHEN e.type = 'REFUND' THEN e.amount END), 0)
    OR d.converted <> COALESCE(SUM(CASE WHEN e.type = 'CONVERSION' THEN e.amount END), 0)
    OR d.forfeited <> COALESCE(SUM(CASE WHEN e.type = 'FORFEITURE' THEN e.amount END), 0);

-- nothing comes back of a deposit that was not paid
SELECT number FROM deposit
WHERE refunded + converted + forfeited + reserved > paid OR state = 'PAID' AND paid = 0 OR paid > 0 AND state NOT IN ('PAID', 'WRITTEN_OFF');

-- a deposit's state follows from its approval
SELECT d.number, d.state, a.state AS approval
FROM deposit d LEFT JOIN approval a ON a.kind = 'DEPOSIT' AND a.number = d.number
WHERE a.id IS NULL
   OR d.state <> 'CANCELLED' AND CASE WHEN d.state IN ('PAID', 'WRITTEN_OFF') THEN 'APPROVED' WHEN d.state = 'REQUESTED' THEN 'RUNNING' ELSE d.state END <> a.state;

-- an approval's state is its last round's
SELECT a.id AS approval_id, a.state, r.state AS round_state
FROM approval a JOIN approval_round r ON r.approval_id = a.id
WHERE r.number = (SELECT MAX(l.number) FROM approval_round l WHERE l.approval_id = a.id) AND r.state <> a.state;

-- an approval has rounds, numbered without a gap, of which only the last may run
SELECT a.id AS approval_id, COUNT(r.id) AS rounds, MAX(r.number) AS last_number, SUM(r.state = 'RUNNING') AS running
FROM approval a LEFT JOIN approval_round r ON r.approval_id = a.id
GROUP BY a.id
HAVING rounds = 0 OR rounds <> last_number OR running > 1;

-- a running round stands at exactly one node, an ended one at none
SELECT r.approval_id, r.number, r.state, SUM(n.state = 'CURRENT') AS standing
FROM approval_round r JOIN approval_node n ON n.round_id = r.id
GROUP BY r.id
HAVING standing <> (r.state = 'RUNNING');

-- an approved round has no node left undecided
SELECT r.approval_id, r.number FROM approval_round r JOIN approval_node n ON n.round_id = r.id
WHERE r.state = 'APPROVED' AND n.state NOT IN ('APPROVED', 'AUTO_PASSED', 'SKIPPED');

-- open tasks exist at the node the round stands at, and nowhere else
SELECT r.approval_id, n.id, n.state, SUM(t.state IN ('CURRENT', 'ASKED', 'COSIGNING')) AS open_tasks
FROM approval_node n JOIN approval_round r ON r.id = n.round_id LEFT JOIN approval_task t ON t.node_id = n.id
GROUP BY n.id
HAVING (n.state = 'CURRENT') <> (COALESCE(open_tasks, 0) > 0);

-- a node where one decision is enough was decided once
SELECT t.approval_id, n.id, COUNT(*) AS decisions
FROM approval_node n JOIN approval_task t ON t.node_id = n.id
WHERE n.mode IN ('ANY', 'EITHER') AND t.purpose IN ('DECISION', 'REPLY') AND t.state IN ('APPROVED', 'REJECTED', 'RETURNED')
GROUP BY n.id HAVING decisions > 1;

-- nobody decided about a request of their own
SELECT t.approval_id, t.id FROM approval_task t JOIN approval a ON a.id = t.approval_id
WHERE t.holder_id = a.requester_id AND t.state IN ('APPROVED', 'REJECTED', 'RETURNED');

-- a decided task says when
SELECT approval_id, id, state FROM approval_task WHERE (state IN ('WAITING', 'CURRENT', 'ASKED', 'COSIGNING')) = (finished_at IS NOT NULL);

-- a round is rejected or returned by one task of it, and only then; what was returned may have been withdrawn afterwards
SELECT r.approval_id, r.number, r.state, SUM(t.state = 'REJECTED') AS rejected, SUM(t.state = 'RETURNED') AS returned
FROM approval_round r JOIN approval_task t ON t.round_id = r.id
GROUP BY r.id
HAVING rejected <> (r.state = 'REJECTED') OR returned > 1 OR returned < (r.state = 'RETURNED') OR returned > (r.state IN ('RETURNED', 'WITHDRAWN'));

-- nobody decided twice in a round, nor had it done for them
SELECT approval_id, round_id, person, COUNT(*) AS decisions
FROM (SELECT approval_id, round_id, holder_id AS person FROM approval_task WHERE state IN ('APPROVED', 'REJECTED', 'RETURNED')
      UNION ALL SELECT approval_id, round_id, on_behalf_of_id FROM approval_task
      WHERE state IN ('APPROVED', 'REJECTED', 'RETURNED') AND on_behalf_of_id IS NOT NULL) decided
GROUP BY round_id, person HAVING decisions > 1;

-- what was decided stands in the journal, once
SELECT t.approval_id, t.id, t.state, COALESCE(j.written, 0) AS decisions_written
FROM approval_task t
LEFT JOIN (SELECT task_id, COUNT(*) AS written FROM approval_journal
           WHERE verb IN ('APPROVE', 'REJECT', 'RETURN', 'RETURN_TO_NODE', 'COSIGN_AFTER') GROUP BY task_id) j ON j.task_id = t.id
WHERE COALESCE(j.written, 0) <> (t.state IN ('APPROVED', 'REJECTED', 'RETURNED'));

-- what was handed on, and what was answered, stands in the journal
SELECT t.approval_id, t.id, t.state FROM approval_task t
LEFT JOIN (SELECT task_id, SUM(verb IN ('TRANSFER', 'REASSIGN')) AS handed_on, SUM(verb = 'ANSWER') AS answered
           FROM approval_journal GROUP BY task_id) j ON j.task_id = t.id
WHERE t.state = 'TRANSFERRED' AND COALESCE(j.handed_on, 0) = 0 OR (t.state = 'ANSWERED') <> COALESCE(j.answered, 0);

-- each round began by a submission or by a return to a node that stands in the journal
SELECT a.id AS approval_id, r.rounds, j.begun
FROM approval a
JOIN (SELECT approval_id, COUNT(*) AS rounds FROM approval_round GROUP BY approval_id) r ON r.approval_id = a.id
LEFT JOIN (SELECT approval_id, SUM(verb IN ('SUBMIT', 'RETURN_TO_NODE')) AS begun FROM approval_journal GROUP BY approval_id) j ON j.approval_id = a.id
WHERE r.rounds <> COALESCE(j.begun, 0);

-- no two open tasks stand at one place of a round
SELECT approval_id, round_id, position, COUNT(*) AS tasks FROM approval_task WHERE finished_at IS NULL
GROUP BY round_id, position HAVING tasks > 1 OR position = 0;

-- a deposit has a history
SELECT d.number FROM deposit d
WHERE NOT EXISTS (SELECT 1 FROM audit_change c WHERE c.record_type = 'deposit' AND c.record_id = d.id);

-- an answer that was kept is whole
SELECT id FROM api_idempotency_key WHERE status IS NULL OR body IS NULL;

-- at most one run of a job is active, and only of one that has not ended
SELECT job, COUNT(*) AS active FROM job_run WHERE active_job IS NOT NULL GROUP BY job HAVING active > 1;

-- a run has ended if and only if it is not active
SELECT id, status FROM job_run
WHERE (active_job IS NULL) <> (status IN ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')) OR (active_job IS NULL) <> (finished_at IS NOT NULL);

-- a completed run of the ERP's feed counted what it staged and set aside
SELECT r.id, r.read_count, SUM(f.accepted_rows + f.rejected_rows) AS judged, r.rejected_count, SUM(f.rejected_rows) AS set_aside
FROM job_run r JOIN erp_feed_file f ON f.run_id = r.id
GROUP BY r.id
HAVING r.read_count <> judged OR r.rejected_count <> set_aside;

-- rejections are kept one by one
SELECT f.run_id, f.file, f.rejected_rows, COUNT(x.run_id) AS kept
FROM erp_feed_file f LEFT JOIN erp_rejection x ON x.run_id = f.run_id AND x.file = f.file
GROUP BY f.run_id, f.file
HAVING kept <> f.rejected_rows;

-- the mirror holds what the last completed feed brought
SELECT f.file, f.accepted_rows, m.mirrored
FROM erp_feed_file f
JOIN (SELECT 'contracts.csv' AS file, COUNT(*) AS mirrored FROM erp_contract WHERE gone_on IS NULL
      UNION ALL SELECT 'invoices.csv', COUNT(*) FROM erp_invoice WHERE gone_on IS NULL
      UNION ALL SELECT 'receipts.csv', COUNT(*) FROM erp_receipt WHERE gone_on IS NULL) m ON m.file = f.file
WHERE f.run_id = (SELECT run_id FROM erp_feed WHERE completed_at IS NOT NULL ORDER BY completed_at DESC, run_id DESC LIMIT 1)
  AND f.accepted_rows <> m.mirrored;

-- a contract's sums are those of its invoices and receipts
SELECT c.contract_no, c.invoiced, c.received
FROM erp_contract c
LEFT JOIN (SELECT contract_no, SUM(amount) AS total FROM erp_invoice WHERE gone_on IS NULL GROUP BY contract_no) i ON i.contract_no = c.contract_no
LEFT JOIN (SELECT contract_no, SUM(amount) AS total FROM erp_receipt WHERE gone_on IS NULL GROUP BY contract_no) r ON r.contract_no = c.contract_no
WHERE c.gone_on IS NULL AND (c.invoiced <> COALESCE(i.total, 0) OR c.received <> COALESCE(r.total, 0))
LIMIT 1;

-- a support request's state follows from its approval
SELECT s.number, s.state, a.state AS approval
FROM support_request s LEFT JOIN approval a ON a.kind = 'SUPPORT_REQUEST' AND a.number = s.number
WHERE a.id IS NULL
   OR CASE s.state WHEN 'ASKED' THEN 'RUNNING' WHEN 'ANSWERED' THEN 'APPROVED' WHEN 'DECLINED' THEN 'REJECTED' ELSE s.state END <> a.state;

-- a support request was asked as often as it was submitted
SELECT s.number, s.times_asked, COUNT(j.id) AS submissions
FROM support_request s JOIN approval a ON a.kind = 'SUPPORT_REQUEST' AND a.number = s.number
LEFT JOIN approval_journal j ON j.approval_id = a.id AND j.verb = 'SUBMIT'
GROUP BY s.id
HAVING s.times_asked <> submissions;

-- a support request's answer is the word of a decided task, and an answered one has an answer
SELECT s.number FROM support_request s JOIN approval a ON a.kind = 'SUPPORT_REQUEST' AND a.number = s.number
WHERE s.state = 'ANSWERED' AND s.answer IS NULL OR s.answer IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval_task t
    WHERE t.approval_id = a.id AND t.state IN ('APPROVED', 'REJECTED') AND t.comment = s.answer);

-- a support request that the asked has declined has an answer
SELECT s.number FROM support_request s JOIN approval a ON a.kind = 'SUPPORT_REQUEST' AND a.number = s.number
JOIN approval_task t ON t.approval_id = a.id AND t.purpose = 'REPLY' AND t.state = 'REJECTED'
WHERE s.answer IS NULL;

-- a support request's first answer is known whole
SELECT number FROM support_request
WHERE (answered_at IS NULL) <> (answered_by_id IS NULL) OR (answered_at IS NULL) <> (working_minutes IS NULL)
   OR (answered_at IS NULL) <> (in_time IS NULL) OR (answered_at IS NULL) <> (answer IS NULL)
   OR answered_at IS NULL AND state = 'ANSWERED';

-- a waiting support request stands at the node of whom it asks, until when it says
SELECT s.number FROM support_request s JOIN approval a ON a.kind = 'SUPPORT_REQUEST' AND a.number = s.number
JOIN approval_round r ON r.approval_id = a.id AND r.state = 'RUNNING'
JOIN approval_node n ON n.round_id = r.id AND n.scope = 'ADDRESSEE'
WHERE s.state <> 'ASKED' OR n.addressee_id <> s.asked_id OR n.due_at <> s.due_at OR n.request <> s.description;

-- who has a task, or had one and decided, was told that it had come (since the first event that is still kept)
SELECT MAX(approval_id) AS approval_id, kind, number, person, SUM(task) AS tasks, SUM(event) AS events
FROM (SELECT t.approval_id, a.kind, a.number, COALESCE(t.on_behalf_of_id, t.holder_id) AS person, 1 AS task, 0 AS event
      FROM approval_task t JOIN approval a ON a.id = t.approval_id
      WHERE t.purpose <> 'ANSWER' AND t.state IN ('CURRENT', 'ASKED', 'COSIGNING', 'APPROVED', 'REJECTED', 'RETURNED')
        AND t.arrived_at > (SELECT MIN(happened_at) FROM notification_event WHERE spread_at IS NOT NULL AND NOT page_only)
        AND t.arrived_at > UTC_TIMESTAMP(6) + INTERVAL 8 HOUR - INTERVAL (SELECT value - 1 FROM notification_parameter WHERE name = 'KEPT_DAYS') DAY
      UNION ALL
      SELECT NULL, subject_kind, subject_number, CAST(people AS UNSIGNED), 0, 1 FROM notification_event
      WHERE kind IN ('TASK_ARRIVED', 'SUPPORT_ASKED')) told
GROUP BY kind, number, person
HAVING events < tasks;

-- who asked for an approval was told how it ended, unless they ended it (since the first event that is still kept)
SELECT MAX(approval_id) AS approval_id, kind, number, MAX(ended_at) AS ended_at, MAX(told_at) AS told_at
FROM (SELECT a.id AS approval_id, a.kind, a.number, a.requester_id AS person, j.done_at AS ended_at, NULL AS told_at
      FROM approval a JOIN approval_journal j ON j.id = (SELECT MAX(l.id) FROM approval_journal l WHERE l.approval_id = a.id)
      WHERE a.state <> 'RUNNING' AND IF(a.kind = 'SUPPORT_REQUEST', a.state <> 'WITHDRAWN', NOT (j.person_id <=> a.requester_id))
        AND j.done_at > (SELECT MIN(happened_at) FROM notification_event WHERE spread_at IS NOT NULL AND NOT page_only)
        AND j.done_at > UTC_TIMESTAMP(6) + INTERVAL 8 HOUR - INTERVAL (SELECT value - 1 FROM notification_parameter WHERE name = 'KEPT_DAYS') DAY
      UNION ALL
      SELECT NULL, subject_kind, subject_number, CAST(people AS UNSIGNED), NULL, happened_at FROM notification_event
      WHERE kind IN ('APPROVAL_DECIDED', 'SUPPORT_ANSWERED')) told
GROUP BY kind, number, person
HAVING ended_at IS NOT NULL AND (told_at IS NULL OR told_at < ended_at);

-- no event that has not failed is left behind while later ones are spread
SELECT e.id, e.kind, e.happened_at FROM notification_event e
WHERE e.spread_at IS NULL AND e.given_up_at IS NULL AND e.tries = 0 AND e.next_try_at IS NULL AND NOT e.page_only
  AND EXISTS (SELECT 1 FROM notification_event later WHERE later.id > e.id AND later.spread_at > e.happened_at + INTERVAL 2 MINUTE
              AND later.spread_at < UTC_TIMESTAMP(6) + INTERVAL 8 HOUR - INTERVAL 2 MINUTE);

-- messages and letters exist of spread events alone
SELECT e.id AS event_id, m.person_id FROM notification_event e JOIN notification_message m ON m.event_id = e.id WHERE e.spread_at IS NULL
UNION ALL
SELECT e.id, d.person_id FROM notification_event e JOIN notification_delivery d ON d.event_id = e.id WHERE e.spread_at IS NULL;

-- whom alone a spread event names has its message, where the rule leaves no choice and neither rule nor person has changed since
SELECT e.id AS event_id, p.id AS person_id
FROM notification_event e
JOIN notification_rule r ON r.kind = e.kind AND r.active AND r.page = 'ALWAYS'
JOIN person p ON p.id = CAST(e.people AS UNSIGNED) AND p.enabled
LEFT JOIN notification_message m ON m.event_id = e.id AND m.person_id = p.id
WHERE e.spread_at IS NOT NULL AND e.given_up_at IS NULL AND e.people REGEXP '^[0-9]+$' AND m.id IS NULL
  AND e.happened_at > UTC_TIMESTAMP(6) + INTERVAL 8 HOUR - INTERVAL (SELECT value - 1 FROM notification_parameter WHERE name = 'KEPT_DAYS') DAY
  AND NOT EXISTS (SELECT 1 FROM audit_change c WHERE c.record_type = 'notification_rule' AND c.record_id = r.id AND c.changed_at >= e.happened_at)
  AND NOT EXISTS (SELECT 1 FROM audit_change c WHERE c.record_type = 'person' AND c.record_id = p.id AND c.changed_at >= e.happened_at);

-- a letter that a sender has taken names the sender, and one that is settled says when
SELECT id, state FROM notification_delivery
WHERE state IN ('CLAIMED', 'SENDING') AND (owner IS NULL OR lease_until IS NULL)
   OR state IN ('SENT', 'DOUBTFUL', 'DEAD', 'DISCARDED') AND finished_at IS NULL;
