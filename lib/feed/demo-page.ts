/**
 * The address under which the extension's own demo episode is kept. The page itself has another one in every browser, which
 * no other machine could read from a backup; `.example` never leads anywhere (RFC 2606).
 */
export const demoPage = 'https://marginear.example/demo';
