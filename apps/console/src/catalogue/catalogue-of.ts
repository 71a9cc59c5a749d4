/**
 * The shape that a translation of `T` must have: the same keys, and beside every `…_other` a `…_one`,
 * which English needs and Chinese does not.
 */
export type CatalogueOf<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : CatalogueOf<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
