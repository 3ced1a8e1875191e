import type { AudioListener } from './audio-listener';

export function createAudioListener(): AudioListener {
  return { listen: async () => ({ failure: 'unsupported' }) };
}
