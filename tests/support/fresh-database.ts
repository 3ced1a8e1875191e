import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { createDatabase, type Database } from '@/lib/store/database';

/** A database in an IndexedDB of its own, as a new profile has it. */
export function freshDatabase(indexedDB = new IDBFactory()): Database {
  Dexie.dependencies.indexedDB = indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return createDatabase();
}
