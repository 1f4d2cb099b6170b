package org.nightdesk.ledger.store;

class JdbcWorkDoneIT extends JdbcWorkDoneTest {}
