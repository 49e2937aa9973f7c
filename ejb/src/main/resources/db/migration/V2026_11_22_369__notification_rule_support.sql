-- The leader who is asked hears of it by SMS whatever their preference (D3).
INSERT IGNORE INTO notification_rule (kind, urgent, page, email, sms, roles, example) VALUES
    ('SUPPORT_ASKED', FALSE, 'ALWAYS', 'USUAL', 'ALWAYS', NULL, '{"number": "DWHZ-2026-000123-S1", "project": "苏州变电站综合自动化改造项目", "blocker": ["价格", "Price"], "description": "业主要求再降5%，请明确价格权限。", "requester": "张伟", "due": "2026-11-25 23:59"}'),
    ('SUPPORT_OVERDUE', FALSE, 'ALWAYS', 'USUAL', 'USUAL', NULL, '{"number": "DWHZ-2026-000123-S1", "project": "苏州变电站综合自动化改造项目", "blocker": ["价格", "Price"], "description": "业主要求再降5%，请明确价格权限。", "requester": "张伟", "due": "2026-11-25 23:59"}'),
    ('SUPPORT_ANSWERED', FALSE, 'ALWAYS', 'USUAL', 'OPTIONAL', NULL, '{"number": "DWHZ-2026-000123-S1", "project": "苏州变电站综合自动化改造项目", "blocker": ["价格", "Price"], "description": "业主要求再降5%，请明确价格权限。", "requester": "张伟", "due": "2026-11-25 23:59", "by": "李娜", "outcome": ["已答复", "answered"], "answer": "同意按95折报价。"}');
