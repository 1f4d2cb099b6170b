package org.nightdesk.ledger.store;

class JdbcUnitsIT extends JdbcUnitsTest {}
