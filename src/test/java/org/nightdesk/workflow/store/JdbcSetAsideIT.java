package org.nightdesk.workflow.store;

class JdbcSetAsideIT extends JdbcSetAsideTest {}
