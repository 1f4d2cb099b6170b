package org.nightdesk.store;

class KitKeyMigrationIT extends KitKeyMigrationTest {}
