package org.nightdesk.ledger.store;

class JdbcQueueIT extends JdbcQueueTest {}
