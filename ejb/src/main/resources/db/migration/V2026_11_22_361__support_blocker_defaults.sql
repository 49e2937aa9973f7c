INSERT IGNORE INTO support_blocker (code, name, name_en, sort_order) VALUES
    ('PRODUCT_QUALITY', '产品质量', 'Product quality', 1),
    ('SERVICE', '服务', 'Service', 2),
    ('PRICE', '价格', 'Price', 3),
    ('TECHNOLOGY', '技术', 'Technology', 4),
    ('OTHER', '其他', 'Other', 5);
