export type {
  StoredEpisode,
  StoredShow,
  StoredTimeMap,
  StoredTranscript,
} from '@/lib/highlights/archive';
