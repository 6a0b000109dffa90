import type { z } from '@hono/zod-openapi';

type Plain<T> = T extends object ? { [K in keyof T]: Plain<Exclude<T[K], undefined>> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Passes a schema on; compiles only where it says the same as the view it stands for. */
export function schemaOf<View>() {
  return <S extends z.ZodType>(schema: S & (Same<Plain<z.output<S>>, Plain<View>> extends true ? unknown : never)): S =>
    schema;
}
