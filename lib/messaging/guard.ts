/*
 * Schemas small enough to be given to every page. What a page is sent comes from our own parts; what comes *from* a page is
 * held against the full schemas of the protocol.
 */

/** Tells whether something is a `T`. */
type Guard<T> = (data: unknown) => data is T;

export const text: Guard<string> = (data) => typeof data === 'string';
export const flag: Guard<boolean> = (data) => typeof data === 'boolean';
export const finite: Guard<number> = (data): data is number => Number.isFinite(data);

export const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (data): data is T | undefined =>
    data === undefined || guard(data);

export const oneOf =
  <const T extends string>(...values: readonly T[]): Guard<T> =>
  (data): data is T =>
    values.some((value) => value === data);

type Fields = Readonly<Record<string, Guard<unknown>>>;
type Held<G> = G extends Guard<infer T> ? T : never;
type OptionalKeys<F> = { [K in keyof F]: undefined extends Held<F[K]> ? K : never }[keyof F];
type Message<Type, F> = { type: Type } & {
  [K in Exclude<keyof F, OptionalKeys<F>>]: Held<F[K]>;
} & {
  [K in OptionalKeys<F>]?: Held<F[K]>;
};
/** One of the messages of a table from type to fields. */
export type MessageOf<Table> = { [Type in keyof Table]: Message<Type, Table[Type]> }[keyof Table];

/** Makes the guard of a table of messages, told apart by their `type`. */
export function messageGuard<const Table extends Readonly<Record<string, Fields>>>(
  table: Table,
): Guard<MessageOf<Table>> {
  const guards = new Map(Object.entries(table));
  return (data): data is MessageOf<Table> => {
    const message = data as Record<string, unknown> | null | undefined;
    const fields = guards.get(message?.type as string);
    return (
      fields !== undefined && Object.entries(fields).every(([name, guard]) => guard(message![name]))
    );
  };
}
