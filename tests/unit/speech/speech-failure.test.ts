import { describe, expect, it } from 'vitest';
import { describeRefusal } from '@/lib/speech/speech-failure';

const host = 'speech.example';

describe('a refusal', () => {
  it.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'not-found'],
    [413, 'too-large'],
    [400, 'refused'],
    [429, 'busy'],
    [500, 'server'],
    [503, 'server'],
  ])('%i is %s', (status, code) => {
    expect(describeRefusal(host, status, '')).toEqual({ code, host, status });
  });

  it.each([
    ['OpenAI', '{"error":{"message":"Invalid API key","type":"x"}}', 'Invalid API key'],
    ['whisper.cpp', '{"error":"failed to read audio data"}', 'failed to read audio data'],
    ['FastAPI', '{"detail":"Model not installed"}', 'Model not installed'],
    ['plain text', 'Out of order\n', 'Out of order'],
    ['a web page', '<html>Sign in</html>', undefined],
    ['other JSON', '{"detail":[{"loc":[]}]}', undefined],
    ['the prototype', '{"__proto__":{"message":"owned"}}', undefined],
    ['a very long text', 'x'.repeat(1e6), 'x'.repeat(80)],
    ['controls', '{"error":"a\\u0000\\u202eb"}', 'ab'],
  ])('repeats what the server said: %s', (_, body, detail) => {
    expect(describeRefusal(host, 400, body).detail).toBe(detail);
  });
});
