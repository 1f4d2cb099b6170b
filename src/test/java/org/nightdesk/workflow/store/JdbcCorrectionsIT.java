package org.nightdesk.workflow.store;

class JdbcCorrectionsIT extends JdbcCorrectionsTest {}
