package org.nightdesk.kit.store;

class JdbcTermProposalsIT extends JdbcTermProposalsTest {}
