package org.nightdesk.workflow.store;

class JdbcInterventionsIT extends JdbcInterventionsTest {}
