package org.nightdesk.night;

class ChunkIT extends ChunkTest {}
