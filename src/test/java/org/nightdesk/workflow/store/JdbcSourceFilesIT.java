package org.nightdesk.workflow.store;

class JdbcSourceFilesIT extends JdbcSourceFilesTest {}
