type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without its undefined properties: what a file does not say, a description leaves out. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  const defined = Object.entries(value).filter(([, property]) => property !== undefined);
  return Object.fromEntries(defined) as Defined<T>;
}
