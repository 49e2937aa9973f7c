UPDATE approval_task task
JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY round_id ORDER BY id) AS place FROM approval_task) numbered ON numbered.id = task.id
SET task.position = numbered.place
WHERE task.position = 0;
