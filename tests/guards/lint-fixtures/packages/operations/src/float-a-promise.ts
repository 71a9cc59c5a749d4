const save = (): Promise<void> => Promise.resolve();

export function saveLater(): void {
  save();
}
