const save = (): Promise<void> => Promise.resolve();

export function saveEach(rows: readonly string[]): void {
  rows.forEach(save);
}
