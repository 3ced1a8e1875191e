import type { SharedServices } from '@/components/services';
import { createDatabase } from '@/lib/store/database';
import { createSharedServices } from '../shared-services';
import { keepDemo } from './keep-demo';

/** What the demo's page needs; where the database refuses, the sidebar beside it says so. */
export async function createDemoServices(): Promise<SharedServices> {
  const db = createDatabase();
  const { shared, keep } = await createSharedServices(db);
  await keep(() => keepDemo(db, Date.now()));
  return shared;
}
