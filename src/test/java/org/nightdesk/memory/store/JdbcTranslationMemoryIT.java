package org.nightdesk.memory.store;

class JdbcTranslationMemoryIT extends JdbcTranslationMemoryTest {}
