export type { StoredEpisode, StoredShow, StoredTranscript } from '@/lib/highlights/archive';
