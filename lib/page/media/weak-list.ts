/** A list that keeps nothing alive. */
interface WeakList<Item extends object> {
  /** False if it is there already. */
  add(item: Item): boolean;
  list(): Item[];
}

export function createWeakList<Item extends object>(): WeakList<Item> {
  const known = new WeakSet<Item>();
  let references: WeakRef<Item>[] = [];
  return {
    add(item) {
      if (known.has(item)) return false;
      known.add(item);
      references.push(new WeakRef(item));
      return true;
    },
    list() {
      references = references.filter((reference) => reference.deref());
      return references.flatMap((reference) => reference.deref() ?? []);
    },
  };
}
