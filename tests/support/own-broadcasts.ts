/**
 * Test files run in threads of one process, and a `BroadcastChannel` reaches them all: Dexie would tell each of them what
 * the others write to databases of the same name.
 */
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
