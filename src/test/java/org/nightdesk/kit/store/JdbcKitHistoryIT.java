package org.nightdesk.kit.store;

class JdbcKitHistoryIT extends JdbcKitHistoryTest {}
