import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What makes Firefox use the local internet and play without a click; the rest Puppeteer sets. */
export function firefoxPreferences({
  proxyPort,
  colorScheme,
  silent,
}: {
  proxyPort: number;
  colorScheme: 'light' | 'dark';
  silent: boolean;
}): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'extensions.systemAddon.update.enabled': false,
    'toolkit.telemetry.enabled': false,
    'media.autoplay.default': 0,
    'media.autoplay.blocking_policy': 0,
    // With no sound device Firefox raises OnMediaSinkAudioError and never ends a seek, unless an
    // element's volume starts at nought: then it opens no device and its clock runs true.
    ...(silent ? { 'media.default_volume': '0.0' } : {}),
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    // Nobody could press the browser's own prompt: a permission that is asked for is given.
    'extensions.webextOptionalPermissionPrompts': false,
    // What is saved without a question goes here, not among the person's own files.
    'browser.download.folderList': 2,
    'browser.download.dir': join(tmpdir(), 'marginear-downloads'),
    // Without these two a temporary add-on's data goes when the browser closes.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
}
