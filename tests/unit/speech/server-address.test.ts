import { describe, expect, it } from 'vitest';
import { permissionPattern, transcriptionAddress } from '@/lib/speech/server-address';

describe('the address of a speech server', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1/audio/transcriptions'],
    [' https://api.groq.com/openai/v1/ ', 'https://api.groq.com/openai/v1/audio/transcriptions'],
    ['http://localhost:8000', 'http://localhost:8000/v1/audio/transcriptions'],
    ['http://127.0.0.1:8080/inference', 'http://127.0.0.1:8080/inference'],
    ['http://192.168.1.5:9000/v1/#top', 'http://192.168.1.5:9000/v1/audio/transcriptions'],
    [
      'https://speech.example/v1/audio/transcriptions',
      'https://speech.example/v1/audio/transcriptions',
    ],
    [
      'https://speech.example/v1?tenant=a',
      'https://speech.example/v1/audio/transcriptions?tenant=a',
    ],
  ])('%s leads to %s', (typed, expected) => {
    expect(transcriptionAddress(typed)?.href).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'openai'],
    ['another scheme', 'ftp://speech.example'],
    ['a script', 'javascript:alert(1)'],
    ['a name and password', 'https://me:secret@speech.example/v1'],
    ['no encryption on the internet', 'http://speech.example/v1'],
  ])('is not %s', (_, typed) => {
    expect(transcriptionAddress(typed)).toBeUndefined();
  });

  it('becomes a pattern without a port', () => {
    expect(permissionPattern(new URL('http://localhost:8000/v1'))).toBe('http://localhost/*');
  });
});
