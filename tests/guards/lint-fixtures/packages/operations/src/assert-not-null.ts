export const first = (rows: readonly string[]): string => rows[0]!;
