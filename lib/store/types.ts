export type { StoredEpisode, StoredTranscript } from '@/lib/highlights/archive';
