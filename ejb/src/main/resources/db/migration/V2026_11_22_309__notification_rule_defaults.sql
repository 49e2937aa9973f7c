INSERT IGNORE INTO notification_rule (kind, urgent, page, email, sms, roles, example) VALUES
    ('PROJECT_REGISTERED', FALSE, 'ALWAYS', 'USUAL', 'ALWAYS', 'MARKETING_DIRECTOR,MARKETING_VP,SUBSIDIARY_GM', '{"number": "DWHZ-2026-000123", "name": "苏州变电站综合自动化改造项目", "amount": "2,600,000.00", "owner": "张伟", "subsidiary": "电网合资公司"}'),
    ('TASK_ARRIVED', FALSE, 'ALWAYS', 'USUAL', 'OPTIONAL', NULL, '{"document": ["保证金请款", "Deposit request"], "number": "DWHZ-2026-000123-D1", "title": "苏州变电站综合自动化改造项目", "amount": "2,600,000.00", "requester": "张伟"}'),
    ('TASK_OVERDUE', FALSE, 'ALWAYS', 'USUAL', 'USUAL', NULL, '{"document": ["保证金请款", "Deposit request"], "number": "DWHZ-2026-000123-D1", "title": "苏州变电站综合自动化改造项目", "amount": "2,600,000.00", "requester": "张伟", "arrived": "2026-11-18 09:20"}'),
    ('APPROVAL_DECIDED', FALSE, 'ALWAYS', 'USUAL', 'OPTIONAL', NULL, '{"document": ["保证金请款", "Deposit request"], "number": "DWHZ-2026-000123-D1", "title": "苏州变电站综合自动化改造项目", "amount": "2,600,000.00", "outcome": ["已通过", "approved"], "by": "李娜", "comment": "同意"}'),
    ('DELEGATION_GIVEN', FALSE, 'ALWAYS', 'ALWAYS', 'OPTIONAL', NULL, '{"by": "李娜", "from": "2026-11-23", "until": "2026-11-27"}');
