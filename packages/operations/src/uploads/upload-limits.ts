/** Kept free on the disk, so that the database and the logs go on when uploads have filled the rest. */
export const RESERVED_BYTES = 256 * 1024 ** 2;
