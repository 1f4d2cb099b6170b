package org.nightdesk.workflow.store;

class JdbcSeenGlossaryIT extends JdbcSeenGlossaryTest {}
