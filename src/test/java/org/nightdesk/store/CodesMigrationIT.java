package org.nightdesk.store;

class CodesMigrationIT extends CodesMigrationTest {}
