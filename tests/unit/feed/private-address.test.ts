import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrivateAddress } from '@/lib/feed/private-address';

const hostOf = (host: string) => new URL(`http://${host}/`).hostname;

test.each([
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  'router',
  'printer.local',
  'git.internal',
  'nas.lan',
  'box.home.arpa',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:c0a8:0101]',
  '[::127.0.0.1]',
  '[64:ff9b::10.0.0.1]',
  '[2002:c0a8:0101::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[ff02::1]',
])('takes %s for local', (host) => {
  expect(isPrivateAddress(hostOf(host))).toBe(true);
});

test.each([
  'feeds.example.com',
  'local.example.com',
  'internal.example',
  'notlocalhost.example',
  '1.1.1.1',
  '9.255.255.255',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.1',
  '192.167.1.1',
  '[2606:4700::1111]',
  '[::ffff:8.8.8.8]',
  '[64:ff9b::8.8.8.8]',
  '[2002:808:808::1]',
])('takes %s for public', (host) => {
  expect(isPrivateAddress(hostOf(host))).toBe(false);
});

test('judges an IPv4 address the same in every spelling', () => {
  fc.assert(
    fc.property(fc.nat(0xff_ff_ff_ff), (number) => {
      const bytes = [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);
      const expected = isPrivateAddress(bytes.join('.'));
      const octal = bytes.map((byte) => `0${byte.toString(8)}`).join('.');
      for (const spelling of [
        `${number}`,
        `0x${number.toString(16)}`,
        octal,
        `[::ffff:${bytes.join('.')}]`,
      ]) {
        expect(isPrivateAddress(hostOf(spelling))).toBe(expected);
      }
    }),
  );
});
