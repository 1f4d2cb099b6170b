package org.nightdesk.ledger.store;

class JdbcUnitTalliesIT extends JdbcUnitTalliesTest {}
